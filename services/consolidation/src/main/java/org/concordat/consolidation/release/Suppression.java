package org.concordat.consolidation.release;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.concordat.consolidation.disclosure.Cells;
import org.concordat.consolidation.disclosure.Forest;
import org.concordat.consolidation.disclosure.Hiding;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.measure.RowMeasure;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.Standings;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingDetail;
import org.jspecify.annotations.Nullable;

/**
 * Disclosure control: hides figures of an answer from which others that are hidden could be worked out. It is decided of
 * everything that could be asked for of the period, so whatever part of it is asked for hides the same.
 */
final class Suppression {

    private final ViewSources known;
    private final ViewSources sources;
    private final List<@Nullable BoroughTotals> totals;
    private final Pattern pattern;

    private Suppression(ViewSources known, ViewSources sources, List<@Nullable BoroughTotals> totals, Pattern pattern) {
        this.known = known;
        this.sources = sources;
        this.totals = totals;
        this.pattern = pattern;
    }

    /**
     * @param known what is known of the partnership
     * @param sources the same with the total at the foot and its lines in the rows that are asked for
     * @param pattern of the rows that are asked for, as the mandates have it
     */
    static Suppression of(
            ViewSources known, ViewSources sources, List<@Nullable BoroughTotals> totals, Pattern pattern) {
        return new Suppression(known, sources, totals, pattern);
    }

    void apply() {
        if (sources.contributors().stream().map(Contributor::sharing).anyMatch(SharingTable::addsUnnamed)
                || known.rows().nodes().stream()
                        .flatMap(node -> node.own().stream())
                        .anyMatch(own -> own.of() == RowMeasure.Counting.CHILDREN)) {
            Whole whole = Whole.of(known);
            if (isSliced()) {
                hideSlices(whole);
            } else {
                hideRows(whole);
            }
            hideWhatFollows();
        }
    }

    private boolean isSliced() {
        return sources.question().by().filter(Breakdown::slices).isPresent();
    }

    private void hideRows(Whole whole) {
        for (int row = 0; row < pattern.rows().size(); row++) {
            Pattern.Row at = pattern.rows().get(row);
            hide(row, whole, at.node() == sources.rows().foot() ? summands(at, whole) : place(at, whole));
        }
    }

    private static List<Integer> place(Pattern.Row at, Whole whole) {
        return List.of(whole.forest().place(at.group(), at.node()));
    }

    /** Of some rows only there is a total of its own at the foot: it tells no more than what it adds up, where that is shown. */
    private List<Integer> summands(Pattern.Row foot, Whole whole) {
        if (!known.isPart()) {
            return place(foot, whole);
        }
        int groups = sources.table().allGroups();
        return IntStream.range(0, groups)
                .filter(group -> foot.group() == groups || foot.group() == group)
                .boxed()
                .flatMap(group ->
                        sources.summed().stream().map(node -> whole.forest().place(group, node)))
                .toList();
    }

    /**
     * Lines in other rows add up to the same total. What mandates keep from being told of that, no row of it tells
     * either; nor, where a figure hides in it, a row of some of the lines alone.
     */
    private void hideSlices(Whole whole) {
        BitSet closed = whole.closedAtFoot();
        if (known.isPart()) {
            closed.set(0, sources.table().measures().size());
        }
        ViewSources all = sources.question().group().isEmpty()
                ? sources
                : Release.sliced(known.ofAllGroups().withFoot());
        Whole slices = Whole.of(
                all,
                Release.totals(all.withContributors(withoutNamedLines(all))),
                all == sources ? pattern : Pattern.ofMandates(all, Release.totals(all)),
                closed);
        for (int row = 0; row < pattern.rows().size(); row++) {
            hide(row, slices, place(pattern.rows().get(row), slices));
        }
    }

    /** Lines that are shown where they were posted hide no other. */
    private List<Contributor> withoutNamedLines(ViewSources slices) {
        return IntStream.range(0, slices.contributors().size())
                .mapToObj(number -> {
                    Contributor posted = known.contributors().get(number);
                    return slices.contributors()
                            .get(number)
                            .without(line -> known.rows().find(posted.postedRow(line)).stream()
                                    .anyMatch(at -> posted.sharing().most(at).atLeast(SharingDetail.NAMED)));
                })
                .toList();
    }

    private void hide(int row, Whole whole, List<Integer> places) {
        for (int measure = 0; measure < sources.table().measures().size(); measure++) {
            Hiding hiding = whole.measures().get(measure);
            for (int part = 0; part < sources.table().parts().size(); part++) {
                int of = part;
                if (places.stream().anyMatch(place -> hiding.isTotalHidden(place, of))) {
                    pattern.suppress(row, 0, part, measure);
                }
                for (int contributor = 0; contributor < sources.contributors().size(); contributor++) {
                    int who = contributor;
                    if (places.stream().anyMatch(place -> hiding.isOwnHidden(who, place))) {
                        pattern.suppress(row, contributor + 1, part, measure);
                    }
                }
            }
        }
    }

    /** A difference tells what it is made of, and some measures tell of others. */
    private void hideWhatFollows() {
        Measures measures = sources.table().measures();
        for (Measures.Derived derived : measures.derived()) {
            hideWith(derived.number(), List.of(derived.of(), derived.less()));
        }
        for (Measure measure : measures.all()) {
            hideWith(
                    measures.number(measure),
                    measure.tells().stream()
                            .flatMap(name -> measures.find(name).stream().boxed())
                            .toList());
        }
    }

    private void hideWith(int measure, List<Integer> told) {
        for (int row = 0; row < pattern.rows().size() && !told.isEmpty(); row++) {
            for (int party = 0; party <= sources.contributors().size(); party++) {
                for (int part = 0; part < sources.table().parts().size(); part++) {
                    int at = row;
                    int who = party;
                    int of = part;
                    if (told.stream().anyMatch(other -> pattern.status(at, who, of, other) == CellStatus.SUPPRESSED)) {
                        pattern.suppress(row, party, part, measure);
                    }
                }
            }
        }
    }

    /** Everything that could be asked for, by some rows. */
    private record Whole(Forest forest, List<Hiding> measures) {

        /** By what lines were posted to. */
        static Whole of(ViewSources known) {
            ViewSources all = known.ofEverything().withFoot();
            List<@Nullable BoroughTotals> totals = Release.totals(all);
            return of(all, totals, Pattern.ofMandates(all, totals), new BitSet());
        }

        /** @param closed the measures by which no total with a figure that is not shown by itself may be told */
        static Whole of(ViewSources sources, List<@Nullable BoroughTotals> totals, Pattern pattern, BitSet closed) {
            Answer answer = new Answer(sources, totals, pattern);
            return new Whole(
                    answer.forest(),
                    IntStream.range(0, sources.table().measures().size())
                            .mapToObj(measure -> new Hiding(answer, measure, closed.get(measure)))
                            .toList());
        }

        /** The measures by which no total over all rows may be told, whatever the figures are. */
        BitSet closedAtFoot() {
            BitSet closed = new BitSet();
            int[] parents = forest.parents();
            for (int place = 0; place < parents.length; place++) {
                for (int measure = 0; measure < measures.size(); measure++) {
                    if (parents[place] < 0 && measures.get(measure).isClosed(place)) {
                        closed.set(measure);
                    }
                }
            }
            return closed;
        }
    }

    /** An answer as mandates have it. */
    private static final class Answer implements Cells {

        private final ViewSources sources;
        private final List<@Nullable BoroughTotals> totals;
        private final Pattern pattern;
        private final Forest forest;
        /** By place in the forest, the row of the pattern; -1 where it has none. */
        private final int[] rows;

        Answer(ViewSources sources, List<@Nullable BoroughTotals> totals, Pattern pattern) {
            this.sources = sources;
            this.totals = totals;
            this.pattern = pattern;
            this.forest = new Forest(sources.rows(), sources.table(), sources.asked(), sources.hasFoot());
            this.rows = new int[forest.size()];
            Arrays.fill(rows, -1);
            for (int row = 0; row < pattern.rows().size(); row++) {
                Pattern.Row at = pattern.rows().get(row);
                rows[forest.place(at.group(), at.node())] = row;
            }
        }

        @Override
        public RowTree rows() {
            return sources.rows();
        }

        @Override
        public DomainTable table() {
            return sources.table();
        }

        @Override
        public List<Borough> boroughs() {
            return sources.contributors().stream().map(Contributor::borough).toList();
        }

        @Override
        public SharingTable sharing(int borough) {
            return sources.contributors().get(borough).sharing();
        }

        @Override
        public SortedSet<Borough> audience() {
            return sources.question().audience().seesToo();
        }

        @Override
        public Standings standings() {
            return sources.standings();
        }

        @Override
        public Forest forest() {
            return forest;
        }

        @Override
        public boolean isTotalShown(int place, int measure) {
            return rows[place] >= 0
                    && pattern.status(rows[place], 0, 0, measure).hasValue();
        }

        @Override
        public boolean isOwnShown(int borough, int place, int measure) {
            return rows[place] >= 0
                    && pattern.status(rows[place], borough + 1, 0, measure).hasValue();
        }

        @Override
        public long included(int place, int measure) {
            return rows[place] < 0 ? 0 : pattern.included(rows[place], 0, measure);
        }

        @Override
        public boolean isIncomplete(int place, int measure) {
            return rows[place] >= 0
                    && IntStream.range(0, table().parts().size())
                            .anyMatch(part -> pattern.missing(rows[place], part, measure) != 0);
        }

        @Override
        public long figure(int borough, int place, int part, int measure, int number) {
            BoroughTotals of = totals.get(borough);
            return of == null
                    ? 0
                    : of.at(
                            forest.row(place).group(),
                            part,
                            forest.row(place).node(),
                            measures().first(measure) + number);
        }
    }
}
