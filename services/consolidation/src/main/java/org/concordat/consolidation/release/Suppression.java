package org.concordat.consolidation.release;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.concordat.consolidation.auditing.AnswerAuditCache;
import org.concordat.consolidation.auditing.AuditVerdict;
import org.concordat.consolidation.disclosure.Cells;
import org.concordat.consolidation.disclosure.Forest;
import org.concordat.consolidation.disclosure.Hiding;
import org.concordat.consolidation.measure.RowMeasure;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.Standings;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.NumberSum;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Disclosure control: hides figures of an answer from which others that are hidden could be worked out. It is decided of
 * everything that could be asked for of the period, so whatever part of it is asked for hides the same.
 */
final class Suppression {

    private static final int RETRY_SECONDS = 2;

    private final ViewSources known;
    private final ViewSources sources;
    private final List<@Nullable BoroughTotals> totals;
    private final Pattern pattern;

    /**
     * @param known what is known of the partnership
     * @param sources the same with the total at the foot and its lines in the rows that are asked for
     * @param totals of the rows that are asked for
     * @param pattern of the rows that are asked for, as the mandates have it
     */
    Suppression(ViewSources known, ViewSources sources, List<@Nullable BoroughTotals> totals, Pattern pattern) {
        this.known = known;
        this.sources = sources;
        this.totals = totals;
        this.pattern = pattern;
    }

    /** Everything that could be asked for, as it would be given. */
    static Cells answer(ViewSources known) {
        return Whole.of(known).answer();
    }

    void apply() {
        if (sources.contributors().stream()
                        .anyMatch(of -> Standings.addUnnamed(
                                of.sharing(), sources.table().measures().size()))
                || known.rows().nodes().stream()
                        .flatMap(node -> node.own().stream())
                        .anyMatch(own -> own.of() == RowMeasure.Counting.CHILDREN)) {
            if (!known.isPart() && known.question().ofEverything().equals(known.question())) {
                // What is asked for is decided about as it stands.
                Whole.of(sources, totals, pattern, new BitSet());
            } else if (isSliced()) {
                hideSlices(Whole.of(known));
            } else {
                hideRows(Whole.of(known));
            }
        }
    }

    private boolean isSliced() {
        return sources.question().by().filter(Breakdown::slices).isPresent();
    }

    private void hideRows(Whole whole) {
        for (int row = 0; row < pattern.rows().size(); row++) {
            Pattern.Row at = pattern.rows().get(row);
            takeOver(row, whole, at.node() == sources.rows().foot() ? summands(at, whole) : place(at, whole));
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
                Release.totals(all.withoutNamedLines(known)),
                Pattern.ofMandates(all, Release.totals(all)),
                closed);
        for (int row = 0; row < pattern.rows().size(); row++) {
            takeOver(row, slices, place(pattern.rows().get(row), slices));
        }
    }

    /** Hides in a row what is hidden in any of the places that it is made of. */
    private void takeOver(int row, Whole whole, List<Integer> places) {
        for (int party = 0; party <= sources.contributors().size(); party++) {
            for (int part = 0; part < sources.table().parts().size(); part++) {
                for (int measure = 0; measure < sources.table().measures().size(); measure++) {
                    int who = party;
                    int of = part;
                    int by = measure;
                    if (places.stream().anyMatch(place -> whole.answer().isSuppressed(place, who, of, by))) {
                        pattern.suppress(row, party, part, measure);
                    }
                }
            }
        }
    }

    /** Everything that could be asked for, by some rows, as it would be given. */
    private record Whole(Answer answer, List<Hiding> measures) {

        /** By what lines were posted to. */
        static Whole of(ViewSources known) {
            ViewSources all = known.ofEverything().withFoot();
            List<@Nullable BoroughTotals> totals = Release.totals(all);
            return of(all, totals, Pattern.ofMandates(all, totals), new BitSet());
        }

        /** @param closed the measures by which no total with a figure that is not shown by itself may be told */
        static Whole of(ViewSources sources, List<@Nullable BoroughTotals> totals, Pattern pattern, BitSet closed) {
            Answer answer = new Answer(sources, totals, pattern);
            Whole whole = new Whole(
                    answer,
                    IntStream.range(0, sources.table().measures().size())
                            .mapToObj(measure -> new Hiding(answer, measure, closed.get(measure)))
                            .toList());
            whole.hide();
            whole.audit();
            return whole;
        }

        Forest forest() {
            return answer.forest();
        }

        /** The measures by which no total over all rows may be told, whatever the figures are. */
        BitSet closedAtFoot() {
            BitSet closed = new BitSet();
            for (int top : forest().tops()) {
                IntStream.range(0, measures.size())
                        .filter(measure -> measures.get(measure).isClosed(top))
                        .forEach(closed::set);
            }
            return closed;
        }

        private void hide() {
            answer.suppress((place, party, part, measure) -> party == 0
                    ? measures.get(measure).isTotalHidden(place, part)
                    : measures.get(measure).isOwnHidden(party - 1, place));
        }

        /**
         * Gives nothing from which something hidden can be worked out: rather no total with a figure that is not shown by
         * itself, and rather nothing at all.
         *
         * @throws Problem 503 where it is not known yet whether something can
         */
        private void audit() {
            if (audited() != AuditVerdict.SAFE) {
                answer.suppress((place, party, part, measure) -> party == 0 && answer.hidesSome(place, part, measure));
                if (audited() != AuditVerdict.SAFE) {
                    answer.suppress((place, party, part, measure) -> true);
                }
            }
        }

        private AuditVerdict audited() {
            AuditVerdict verdict = AnswerAuditCache.shared().verdict(answer);
            if (verdict == AuditVerdict.UNKNOWN) {
                throw Problem.unavailable(
                        "not-audited-yet",
                        "It is not known yet whether anything withheld could be worked out from this answer, so it is not given. Please ask again.",
                        RETRY_SECONDS);
            }
            return verdict;
        }
    }

    /** An answer as mandates have it. */
    private static final class Answer implements Cells {

        private final ViewSources sources;
        private final List<@Nullable BoroughTotals> totals;
        private final Pattern pattern;
        private final Forest forest;
        private final List<Borough> boroughs;
        /** By place in the forest, the row of the pattern; -1 where it has none. */
        private final int[] rows;

        Answer(ViewSources sources, List<@Nullable BoroughTotals> totals, Pattern pattern) {
            this.sources = sources;
            this.totals = totals;
            this.pattern = pattern;
            this.forest = new Forest(sources.rows(), sources.table(), sources.asked(), sources.hasFoot());
            this.boroughs = sources.boroughs();
            this.rows = new int[forest.size()];
            Arrays.fill(rows, -1);
            for (int row = 0; row < pattern.rows().size(); row++) {
                Pattern.Row at = pattern.rows().get(row);
                rows[forest.place(at.group(), at.node())] = row;
            }
        }

        /** Which figures are hidden. */
        interface Hidden {
            /** @param party 0 for the total, then the boroughs from 1 */
            boolean test(int place, int party, int part, int measure);
        }

        void suppress(Hidden hidden) {
            for (int place = 0; place < rows.length; place++) {
                for (int party = 0;
                        rows[place] >= 0 && party <= sources.contributors().size();
                        party++) {
                    for (int part = 0; part < table().parts().size(); part++) {
                        for (int measure = 0; measure < measures().size(); measure++) {
                            if (hidden.test(place, party, part, measure)) {
                                pattern.suppress(rows[place], party, part, measure);
                            }
                        }
                        pattern.suppressWhatFollows(rows[place], party, part);
                    }
                }
            }
        }

        boolean isSuppressed(int place, int party, int part, int measure) {
            return rows[place] >= 0 && pattern.status(rows[place], party, part, measure) == CellStatus.SUPPRESSED;
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
        public List<NumberSum> sums() {
            return sources.question().domain().declaration().rows().sums();
        }

        @Override
        public List<Borough> boroughs() {
            return boroughs;
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
        public boolean isTotalShown(int place, int part, int measure) {
            return rows[place] >= 0
                    && pattern.status(rows[place], 0, part, measure).hasValue();
        }

        @Override
        public boolean isOwnShown(int borough, int place, int part, int measure) {
            return rows[place] >= 0
                    && pattern.status(rows[place], borough + 1, part, measure).hasValue();
        }

        @Override
        public boolean isOfFew(int borough, int place) {
            String row = rows().node(forest.row(place).node()).code();
            return sources.contributors().get(borough).posted().stream()
                    .anyMatch(posted -> posted.few().rows().contains(row));
        }

        @Override
        public long included(int place, int part, int measure) {
            return rows[place] < 0 ? 0 : pattern.included(rows[place], part, measure);
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
