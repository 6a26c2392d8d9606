package org.concordat.savings.plan;

/** Whether somebody who may has decided on it. */
public enum DecisionStatus {
    AWAITING,
    /** By an officer or a member to whom it was delegated. */
    DELEGATED,
    /** By members. */
    AGREED;

    /** What was decided changes with a reason only. */
    public boolean isApproved() {
        return this != AWAITING;
    }
}
