package org.concordat.mandates.suite;

/** How what several mandates say of one thing stands to one another. */
public enum Accord {
    /** All say the same. */
    COINCIDES,
    /** They do not all say the same, or not all speak of it; both can be done. */
    DIFFERS,
    /** What one says cannot be done as long as another says otherwise. */
    CONTRADICTS
}
