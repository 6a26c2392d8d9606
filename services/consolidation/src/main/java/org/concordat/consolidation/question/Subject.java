package org.concordat.consolidation.question;

import org.concordat.kernel.Borough;

/** Whose figures are asked for. */
public sealed interface Subject {

    /** A borough's own figures, for that borough. */
    record Sovereign(Borough borough) implements Subject {}

    /** The figures of a partnership, as far as its members' mandates allow. */
    record Shared(String partnership) implements Subject {}

    /** Of the borough or the partnership. */
    default String code() {
        return switch (this) {
            case Sovereign own -> own.borough().code();
            case Shared shared -> shared.partnership();
        };
    }
}
