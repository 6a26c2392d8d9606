package org.concordat.consolidation.facts;

import java.util.List;

/** A borough's return for a period and all its lines, by line number. */
public record BoroughReturn(ReturnVersion version, List<BudgetFact> facts) {

    public BoroughReturn {
        facts = List.copyOf(facts);
    }

    /** Raw figures belong in no log. */
    @Override
    public String toString() {
        return "BoroughReturn[%s, %d lines]".formatted(version, facts.size());
    }
}
