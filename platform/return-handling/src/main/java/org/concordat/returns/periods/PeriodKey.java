package org.concordat.returns.periods;

/** A borough's period, as the database identifies it. */
record PeriodKey(String borough, String period) {}
