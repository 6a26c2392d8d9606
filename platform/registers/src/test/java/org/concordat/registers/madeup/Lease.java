package org.concordat.registers.madeup;

import java.math.BigDecimal;
import java.util.Optional;

/** What a borough pays for a shed. @param rent in pounds a year, which commits money @param note which does not */
record Lease(String tenant, BigDecimal rent, Optional<String> note, Optional<String> reason) {}
