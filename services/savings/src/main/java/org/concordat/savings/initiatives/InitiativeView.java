package org.concordat.savings.initiatives;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.concordat.kernel.savings.plan.Initiative;

/** A version of an initiative as it is answered. @param initiative its reference */
record InitiativeView(
        String initiative, int version, @JsonUnwrapped Initiative content) {}
