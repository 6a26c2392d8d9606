package org.concordat.consolidation.release;

import java.util.BitSet;
import java.util.List;
import org.concordat.consolidation.domain.RowTree;
import org.concordat.consolidation.domain.Table;
import org.concordat.consolidation.question.Question;

/**
 * What a question is answered from: raw, and never seen outside this package.
 *
 * @param rows of the domain's table
 * @param asked the rows that are asked for and in the partnership's scope
 * @param contributors by code of the borough
 */
record ViewSources(Question question, String title, RowTree rows, BitSet asked, List<Contributor> contributors) {

    /** The coverage of a cell is a set of bits, one for each member. */
    static final int MEMBERS_MAX = 63;

    ViewSources {
        contributors = List.copyOf(contributors);
        if (contributors.size() > MEMBERS_MAX) {
            throw new IllegalArgumentException("a partnership has at most " + MEMBERS_MAX + " members at a time");
        }
    }

    boolean isShared() {
        return question.isShared();
    }

    Table table() {
        return question.domain().table();
    }

    /** Raw figures belong in no log. */
    @Override
    public String toString() {
        return "ViewSources[" + question.period() + "]";
    }
}
