package org.concordat.consolidation.question;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.concordat.kernel.Borough;

/**
 * Who asks. What may be worked out from an answer depends on what else they see, so the audience is part of the question
 * and of the names of the answer's cells.
 */
public sealed interface Audience {

    /** The borough whose own figures are asked for. */
    record Sovereign() implements Audience {}

    /** The shared management of the partnership. @param sovereign boroughs whose own figures they see as well */
    record Management(SortedSet<Borough> sovereign) implements Audience {
        public Management {
            sovereign = sorted(sovereign);
        }
    }

    /** An auditor of the partnership. @param sovereign boroughs whose own figures they see as well */
    record Auditor(SortedSet<Borough> sovereign) implements Audience {
        public Auditor {
            sovereign = sorted(sovereign);
        }
    }

    /** People of a member borough. @param sovereign the boroughs whose own figures they see, members or not */
    record Partner(SortedSet<Borough> sovereign) implements Audience {
        public Partner {
            sovereign = sorted(sovereign);
        }
    }

    /** The boroughs whose own figures they see besides the answer. */
    default SortedSet<Borough> seesToo() {
        return switch (this) {
            case Sovereign own -> Collections.emptySortedSet();
            case Management management -> management.sovereign();
            case Auditor auditor -> auditor.sovereign();
            case Partner partner -> partner.sovereign();
        };
    }

    private static SortedSet<Borough> sorted(Collection<Borough> boroughs) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(boroughs));
    }
}
