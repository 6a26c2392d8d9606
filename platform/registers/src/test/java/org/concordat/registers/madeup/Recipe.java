package org.concordat.registers.madeup;

import java.util.Optional;

/** How something is cooked. @param partnership whose it is; none where it is a borough's or everybody's */
record Recipe(String title, Optional<String> partnership) {}
