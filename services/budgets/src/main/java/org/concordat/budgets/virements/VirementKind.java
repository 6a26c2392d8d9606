package org.concordat.budgets.virements;

/** For how long budget is moved. */
enum VirementKind {
    /** Into the base budget of the years that follow. */
    PERMANENT,
    /** For this year alone. */
    TEMPORARY
}
