package org.concordat.consolidation.release;

import java.util.BitSet;
import java.util.List;
import org.concordat.consolidation.policy.ChartIndex;

/**
 * What a question is answered from: raw, and never seen outside this package.
 *
 * @param nodes the nodes of the chart that are asked for and in the partnership's scope
 * @param contributors by code of the borough
 */
record Gathered(Question question, String title, ChartIndex chart, BitSet nodes, List<Contributor> contributors) {

    /** The coverage of a cell is a set of bits, one for each member. */
    static final int MEMBERS_MAX = 63;

    Gathered {
        contributors = List.copyOf(contributors);
        if (contributors.size() > MEMBERS_MAX) {
            throw new IllegalArgumentException("a partnership has at most " + MEMBERS_MAX + " members at a time");
        }
    }

    boolean isShared() {
        return switch (question.subject()) {
            case Subject.Shared shared -> true;
            case Subject.Sovereign sovereign -> false;
        };
    }

    /** Raw figures belong in no log. */
    @Override
    public String toString() {
        return "Gathered[" + question + "]";
    }
}
