package org.concordat.consolidation.release;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;

/**
 * What a question is answered from: raw, and never seen outside this package.
 *
 * @param rows of the domain's table
 * @param asked the rows that are asked for and in the partnership's scope
 * @param contributors by code of the borough
 */
record ViewSources(Question question, String title, RowTree rows, BitSet asked, List<Contributor> contributors) {

    /**
     * A borough whose figures an answer is made of.
     *
     * @param posted its return, raw; none where it is not in, and none where the borough shares nothing anyway
     */
    record Contributor(Borough borough, SharingTable sharing, Optional<BoroughReturn> posted) {

        boolean isProvisional() {
            return posted.map(found -> found.version().status() == ReturnVersion.Status.SUBMITTED)
                    .orElse(false);
        }
    }

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

    /** Whether the answer has totals at its foot: not where no row is asked for. */
    boolean hasFoot() {
        return question.edition().hasTotals() && !asked.isEmpty();
    }

    /** The rows that a total at the foot adds up, each figure once. */
    List<Integer> summed() {
        return hasFoot() ? rows.highest(asked) : List.of();
    }

    /** With how much may be seen of the totals at the foot. */
    ViewSources withFoot() {
        List<Integer> summed = summed();
        return summed.isEmpty()
                ? this
                : new ViewSources(
                        question,
                        title,
                        rows,
                        asked,
                        contributors.stream()
                                .map(of -> new Contributor(
                                        of.borough(), of.sharing().withFoot(summed), of.posted()))
                                .toList());
    }

    DomainTable table() {
        return question.domain().table();
    }

    /** Raw figures belong in no log. */
    @Override
    public String toString() {
        return "ViewSources[" + question.period() + "]";
    }
}
