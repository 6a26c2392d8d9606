package org.concordat.consolidation.release.records;

import java.util.List;
import org.concordat.consolidation.reference.BoroughKnown;
import org.concordat.consolidation.reference.KeptVersion;

/** Every version of what a borough has recorded of a kind, for that borough. Made by the release step alone. */
public final class ReleasedRecords<T> {

    private final BoroughKnown borough;
    private final List<KeptVersion<T>> versions;

    ReleasedRecords(BoroughKnown borough, List<KeptVersion<T>> versions) {
        this.borough = borough;
        this.versions = List.copyOf(versions);
    }

    /** Whose they are, as it was known at the moment. */
    public BoroughKnown borough() {
        return borough;
    }

    /** By aggregate and version. */
    public List<KeptVersion<T>> versions() {
        return versions;
    }
}
