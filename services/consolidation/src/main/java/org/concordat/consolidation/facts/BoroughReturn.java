package org.concordat.consolidation.facts;

import java.util.List;
import org.concordat.consolidation.returns.ReturnVersion;

/** A borough's return for a period and all its lines, by line number. */
public record BoroughReturn(ReturnVersion version, List<PostedLine> lines) {

    public BoroughReturn {
        lines = List.copyOf(lines);
    }

    /** Raw figures belong in no log. */
    @Override
    public String toString() {
        return "BoroughReturn[%s, %d lines]".formatted(version, lines.size());
    }
}
