package org.concordat.consolidation.assessment;

import java.util.List;
import java.util.Set;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;

/** What a domain says beside its figures. */
public interface Assessment {

    /** Of a domain that lets its figures speak for themselves. */
    Assessment NONE = new Assessment() {
        @Override
        public List<NoteColumn> columns() {
            return List.of();
        }

        @Override
        public Assessed of(ReleasedView view, Set<Borough> named, References references) {
            return Assessed.NOTHING;
        }
    };

    List<NoteColumn> columns();

    /**
     * @param named the boroughs of which some figure may be shown by itself: what they mean to reach may be read
     * @param references within a transaction that names those boroughs and no other
     */
    Assessed of(ReleasedView view, Set<Borough> named, References references);
}
