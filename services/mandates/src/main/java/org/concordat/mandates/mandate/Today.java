package org.concordat.mandates.mandate;

import java.time.LocalDate;

/** The day it is in Europe/London, by which councils date their decisions. */
@FunctionalInterface
public interface Today {

    LocalDate date();
}
