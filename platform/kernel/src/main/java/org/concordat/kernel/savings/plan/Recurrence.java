package org.concordat.kernel.savings.plan;

/** Whether a saving goes on in the years that follow. */
public enum Recurrence {
    RECURRING,
    ONE_OFF
}
