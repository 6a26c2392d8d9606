package org.concordat.consolidation.release;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.MadeUpFigures;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.policy.JoinedTable;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.Standings;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.reference.MappingKnown;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.consolidation.table.Absence;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Landing;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowNode;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingDetail;

/**
 * What a question is answered from: raw, and never seen outside this package.
 *
 * @param definitions of the rows, where they are defined elsewhere
 * @param rows of the domain's table
 * @param asked the rows that are asked for and in the partnership's scope
 * @param scope all rows that are in the partnership's scope
 * @param contributors by code of the borough
 * @param standings what could be seen before; none where nothing is hidden within totals
 */
record ViewSources(
        Question question,
        String title,
        RowDefinitions definitions,
        RowTree rows,
        BitSet asked,
        BitSet scope,
        List<Contributor> contributors,
        Standings standings) {

    /** Where all rows in scope are asked for, and nothing was to be seen before. */
    ViewSources(
            Question question,
            String title,
            RowDefinitions definitions,
            RowTree rows,
            BitSet asked,
            List<Contributor> contributors) {
        this(question, title, definitions, rows, asked, asked, contributors, Standings.NONE);
    }

    /**
     * A borough whose figures an answer is made of.
     *
     * @param posted its return, raw; none where it is not in, and none where the borough shares nothing anyway
     * @param landing where its lines stand; none where they stand where they were posted
     * @param mapping by which its lines are read on another chart than its own
     * @param slices the key of the row at which each line stands, by the line's number, where lines are put into rows by
     *     something else than what they were posted to
     */
    record Contributor(
            Borough borough,
            SharingTable sharing,
            Optional<BoroughReturn> posted,
            Optional<Landing> landing,
            Optional<MappingKnown> mapping,
            Optional<Map<Integer, String>> slices) {

        Contributor(Borough borough, SharingTable sharing, Optional<BoroughReturn> posted) {
            this(borough, sharing, posted, Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Contributor of(JoinedTable.Member member) {
            return new Contributor(
                    member.borough(),
                    member.sharing(),
                    Optional.empty(),
                    member.landing(),
                    member.mapping(),
                    Optional.empty());
        }

        Contributor with(Optional<BoroughReturn> figures) {
            return new Contributor(borough, sharing, figures, landing, mapping, slices);
        }

        Contributor with(SharingTable other) {
            return new Contributor(borough, other, posted, landing, mapping, slices);
        }

        /** @param lines those that are asked for, with the key of the row at which each stands */
        Contributor sliced(SharingTable other, Map<Integer, String> lines) {
            return new Contributor(
                    borough,
                    other,
                    posted.map(all -> all.withLines(all.lines().stream()
                            .filter(line -> lines.containsKey(line.line()))
                            .toList())),
                    landing,
                    mapping,
                    Optional.of(lines));
        }

        /** The same without some lines. */
        Contributor without(Predicate<PostedLine> some) {
            return with(posted.map(all ->
                    all.withLines(all.lines().stream().filter(some.negate()).toList())));
        }

        /** Whether a line was posted to a total of another chart, which no row here is; what is below it has its own row. */
        boolean isOfOtherTotal(PostedLine line) {
            return landing.map(Landing::own)
                    .filter(own -> own.find(line.row()).stream().anyMatch(own::isTotal))
                    .isPresent();
        }

        /** The key of the row at which a line stands. */
        String rowOf(PostedLine line) {
            return slices.map(rows -> rows.get(line.line())).orElseGet(() -> postedRow(line));
        }

        /** The key of the row at which a line stands by what it was posted to. */
        String postedRow(PostedLine line) {
            return landing.map(rows -> rows.rowOf(line.row())).orElse(line.row());
        }

        /** Whether a figure of it comes from a return that is submitted and not approved. */
        boolean isProvisional(RowNode row, int measure) {
            return posted.map(found -> found.version(row.code(), measure).status() == ReturnVersion.Status.SUBMITTED)
                    .orElse(false);
        }

        /** The same of whatever is at or below a row of those rows: lines there may be out of several returns. */
        boolean isProvisional(RowTree rows, int row, int measure) {
            return posted.isPresent()
                            && !posted.get().origins().isEmpty()
                            && row < rows.foot()
                            && rows.end(row) > row + 1
                    ? IntStream.range(row, rows.end(row))
                            .filter(below ->
                                    posted.get().isOrigin(rows.node(below).code(), measure))
                            .anyMatch(below -> isProvisional(rows.node(below), measure))
                    : isProvisional(rows.node(row), measure);
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

    /** Of the contributors, in their order. */
    List<Borough> boroughs() {
        return contributors.stream().map(Contributor::borough).toList();
    }

    boolean isShared() {
        return question.isShared();
    }

    /** Whether the answer has totals at its foot: not where no row is asked for, nor where rows add up to nothing. */
    boolean hasFoot() {
        return question.edition().hasTotals() && rows.addUp() && !asked.isEmpty();
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
                        definitions,
                        rows,
                        asked,
                        scope,
                        contributors.stream()
                                .map(of -> of.with(of.sharing().withFoot(summed)))
                                .toList(),
                        standings);
    }

    /**
     * The same without lines that are shown where they were posted: they hide no other.
     *
     * @param posted the same with rows for what lines were posted to
     */
    ViewSources withoutNamedLines(ViewSources posted) {
        List<Contributor> left = IntStream.range(0, contributors.size())
                .mapToObj(number -> contributors.get(number).without(line -> posted.isNamed(number, line)))
                .toList();
        return new ViewSources(question, title, definitions, rows, asked, scope, left, standings);
    }

    private boolean isNamed(int contributor, PostedLine line) {
        Contributor of = contributors.get(contributor);
        return rows.find(of.postedRow(line)).stream()
                .anyMatch(row -> of.sharing().most(row).atLeast(SharingDetail.NAMED));
    }

    /** The same of figures that nobody has posted. @param most who has nearly all of them; none where all have as much */
    ViewSources madeUp(Optional<Borough> most) {
        int group = question.group().orElse(0);
        List<Contributor> all = contributors.stream()
                .map(of -> of.with(Optional.of(MadeUpFigures.of(
                        of.borough(),
                        question.period().position(),
                        question.asAt(),
                        of.landing().map(Landing::own).orElse(rows),
                        table(),
                        group,
                        most.filter(one -> !one.equals(of.borough())).isPresent()))))
                .toList();
        return new ViewSources(question, title, definitions, rows, asked, scope, all, standings);
    }

    /** The same of all groups. */
    ViewSources ofAllGroups() {
        return new ViewSources(question.ofAllGroups(), title, definitions, rows, asked, scope, contributors, standings);
    }

    /** Everything that may be asked for of it. */
    ViewSources ofEverything() {
        return new ViewSources(
                question.ofEverything(), title, definitions, rows, scope, scope, contributors, standings);
    }

    /** Whether less is asked for than there is. */
    boolean isPart() {
        return !asked.equals(scope);
    }

    /** What it means that nothing is in for a row. */
    Absence absence() {
        return definitions.absence(table().absence());
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
