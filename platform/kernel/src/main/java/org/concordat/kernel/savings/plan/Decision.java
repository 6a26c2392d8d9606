package org.concordat.kernel.savings.plan;

import java.time.LocalDate;
import java.util.Optional;

/** What an initiative rests on. @param reference of the decision @param on its day */
public record Decision(Status status, Optional<String> reference, Optional<LocalDate> on) {

    /** Whether somebody who may has decided on it. */
    public enum Status {
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
}
