package org.concordat.consolidation.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.DisclosureLevel;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.TooFew;

/** What is hidden of an answer by one measure: of every row the total, and the figure of each borough. */
public final class Hiding {

    private static final long MILLION = 1_000_000;

    private final Cells cells;
    private final Forest forest;
    private final int measure;
    private final Map<Sensitivity, HiddenTotals> totals = new TreeMap<>();
    private final List<BitSet> own = new ArrayList<>();

    /** @param closed whether no total with a figure that is not shown by itself may be told at all */
    public Hiding(Cells cells, int measure, boolean closed) {
        this.cells = cells;
        this.forest = cells.forest();
        this.measure = measure;
        for (int borough = 0; borough < cells.boroughs().size(); borough++) {
            own.add(smallNumbers(borough));
        }
        IntStream.range(0, forest.size())
                .mapToObj(this::sensitivity)
                .distinct()
                .forEach(of -> totals.put(of, totals(of, closed)));
    }

    private Measure measure(int place) {
        return cells.measure(place, measure);
    }

    private Sensitivity sensitivity(int place) {
        return cells.sensitivity(place, measure);
    }

    private BitSet smallNumbers(int borough) {
        List<RowNumbers> rows = IntStream.range(0, forest.size())
                .mapToObj(place -> numbers(borough, place))
                .toList();
        return rows.stream().anyMatch(RowNumbers::isShown)
                ? related(borough, SmallNumbers.hidden(forest.parents(), rows), rows)
                : new BitSet();
    }

    private RowNumbers numbers(int borough, int place) {
        return sensitivity(place) == Sensitivity.CHILDREN
                ? new RowNumbers(
                        counts(borough, place),
                        cells.tooFew(place),
                        cells.isOwnShown(borough, place, 0, measure),
                        cells.isOfFew(borough, place),
                        cells.printed(borough, place, measure).isPresent())
                : new RowNumbers(new long[] {0}, TooFew.USUAL, false, false, false);
    }

    /** With what would tell a number that is hidden, whoever hides it. */
    private BitSet related(int borough, BitSet hidden, List<RowNumbers> rows) {
        if (cells.sums().isEmpty()) {
            return hidden;
        }
        RelatedNumbers related = new RelatedNumbers(rows, cells.sums(), forest.byKey(cells.rows()));
        for (int place = 0; place < rows.size(); place++) {
            boolean isHeldBack = !cells.sharing(borough)
                    .isAtLeast(SharingDetail.NAMED, forest.row(place).node(), measure);
            if (rows.get(place).count(0) > 0 && (isHeldBack || hidden.get(place))) {
                related.keep(place, 0);
            }
        }
        BitSet all = related.hidden();
        all.or(hidden);
        return all;
    }

    private long[] counts(int borough, int place) {
        return SmallNumbers.counts(
                measure(place),
                cells.figure(borough, place, 0, measure, 0),
                cells.measures().get(measure).kind().width() > 1 ? cells.figure(borough, place, 0, measure, 1) : 0);
    }

    private HiddenTotals totals(Sensitivity sensitivity, boolean closedToAll) {
        int size = forest.size();
        long[] unknown = new long[size];
        boolean[] offered = new boolean[size];
        boolean[] closed = new boolean[size];
        boolean[] zeroTells = new boolean[size];
        List<Borough> boroughs = cells.standings().boroughs(cells.boroughs());
        long members = (1L << boroughs.size()) - 1;
        long known = Attackers.bits(boroughs, cells.audience());
        List<Long> attackers = Attackers.of(level(sensitivity), members, known);
        Map<Integer, Boolean> open = new TreeMap<>();
        // Of most rows the same boroughs were in the same totals.
        Map<List<Openness.Parties>, Boolean> alike = new HashMap<>();
        for (int place = 0; place < size; place++) {
            offered[place] = sensitivity(place) == sensitivity && isAnyShown(place);
            zeroTells[place] =
                    sensitivity == Sensitivity.CHILDREN && cells.tooFew(place).is(0);
            if (offered[place]) {
                unknown[place] = unknown(place);
                long of = unknown[place];
                closed[place] = attackers.stream().anyMatch(attacker -> (of & ~attacker) != 0)
                        && (closedToAll
                                || cells.isIncomplete(place, measure)
                                || measure(place).combining() == Combining.LATEST
                                || !open.computeIfAbsent(
                                        forest.row(place).node(),
                                        node -> alike.computeIfAbsent(
                                                parties(node, sensitivity, boroughs),
                                                parties -> Openness.mayShowLast(parties, members, known))));
            }
        }
        Totals.Amounts amounts = unknownAmounts(new long[size]);
        return HiddenTotals.of(
                new Totals(forest.parents(), parts(), unknown, offered, closed, zeroTells, amounts),
                sensitivity,
                knowing(attackers, amounts));
    }

    /** Each of them, and each of them who has read what papers have printed. @param amounts what others do not know */
    private List<HiddenTotals.Knowing> knowing(List<Long> attackers, Totals.Amounts amounts) {
        long[] none = new long[forest.size()];
        long[] printed = new long[forest.size()];
        for (int place = 0; place < printed.length; place++) {
            for (int borough = 0; borough < cells.boroughs().size(); borough++) {
                printed[place] |= cells.printed(borough, place, measure).isPresent() ? 1L << borough : 0;
            }
        }
        List<HiddenTotals.Knowing> all = new ArrayList<>();
        attackers.forEach(attacker -> all.add(knowing(attacker, none, amounts)));
        if (!Arrays.equals(none, printed)) {
            Totals.Amounts left = unknownAmounts(printed);
            attackers.forEach(attacker -> all.add(knowing(attacker, printed, left)));
        }
        return all;
    }

    private static HiddenTotals.Knowing knowing(long attacker, long[] read, Totals.Amounts amounts) {
        return new HiddenTotals.Knowing(
                Arrays.stream(read).map(of -> of | attacker).toArray(), amounts);
    }

    /** Who is in a total and not shown beside it. Of whom everybody can tell that it has nothing there, is not unknown. */
    private long unknown(int place) {
        long unknown = 0;
        int node = forest.row(place).node();
        for (int borough = 0; borough < cells.boroughs().size(); borough++) {
            SharingTable sharing = cells.sharing(borough);
            unknown |= sharing.mayHold(node) && !isNamed(borough, place) ? 1L << borough : 0;
        }
        return unknown
                & IntStream.range(0, cells.table().parts().size())
                        .mapToLong(part -> cells.included(place, part, measure))
                        .reduce(0, (one, other) -> one | other);
    }

    /** Also where the whole is missing, a part of it may be there. */
    private boolean isAnyShown(int place) {
        return IntStream.range(0, cells.table().parts().size())
                .anyMatch(part -> cells.isTotalShown(place, part, measure));
    }

    /** Who was in the total of a row, the moment that is asked about last. */
    private List<Openness.Parties> parties(int node, Sensitivity sensitivity, List<Borough> boroughs) {
        List<Openness.Parties> before = node == cells.rows().foot()
                ? List.of()
                : cells.standings()
                        .parties(
                                cells.rows().node(node).code(),
                                measure,
                                cells.measures().get(measure).name(),
                                boroughs,
                                sensitivity);
        return before.isEmpty() ? List.of(now(node, sensitivity)) : before;
    }

    private DisclosureLevel level(Sensitivity sensitivity) {
        return sensitivity.level(cells.standings().levels());
    }

    /** A figure that is hidden for being small is as unknown as one that mandates hide, and no mandate says so. */
    private Openness.Parties now(int node, Sensitivity sensitivity) {
        long included = 0;
        long named = 0;
        long printed = 0;
        for (int borough = 0; borough < cells.boroughs().size(); borough++) {
            SharingTable sharing = cells.sharing(borough);
            if (sharing.mayHold(node)) {
                included |= sharing.isAtLeast(SharingDetail.TOTALS, node, measure) ? 1L << borough : 0;
                named |= sharing.isAtLeast(SharingDetail.NAMED, node, measure) ? 1L << borough : 0;
                printed |= cells.printedOf(borough, node, measure).isPresent() ? 1L << borough : 0;
            }
        }
        return new Openness.Parties(0, included, named, printed, level(sensitivity), true);
    }

    /** A ratio tells its numerator and its denominator, as two parts do. */
    private int parts() {
        return cells.measures().get(measure).kind().width() > 1
                ? 1
                : cells.table().parts().size() - 1;
    }

    /**
     * Of a row above others, what is not shown below it: whoever sees the rest takes it away.
     *
     * @param read by row, the boroughs whose figures there are known beside what is shown
     */
    private Totals.Amounts unknownAmounts(long[] read) {
        int[] parents = forest.parents();
        int boroughs = cells.boroughs().size();
        int parts = parts() + 1;
        long[] amounts = new long[boroughs * forest.size() * parts];
        boolean[] above = new boolean[forest.size()];
        for (int place = forest.size() - 1; place >= 0; place--) {
            for (int borough = 0; borough < boroughs; borough++) {
                for (int part = 0; part < parts; part++) {
                    int at = (borough * forest.size() + place) * parts + part;
                    if (!above[place] && !isNamed(borough, place) && (read[place] & 1L << borough) == 0) {
                        amounts[at] = amount(borough, place, part);
                    }
                    if (parents[place] >= 0) {
                        amounts[(borough * forest.size() + parents[place]) * parts + part] += amounts[at];
                    }
                }
            }
            if (parents[place] >= 0) {
                above[parents[place]] = true;
            }
        }
        return (borough, place, part) -> amounts[(borough * forest.size() + place) * parts + part];
    }

    private boolean isNamed(int borough, int place) {
        return cells.sharing(borough)
                        .isAtLeast(SharingDetail.NAMED, forest.row(place).node(), measure)
                && !own.get(borough).get(place);
    }

    private long amount(int borough, int place, int part) {
        return cells.measures().get(measure).kind().width() > 1
                ? amount(borough, place, 0, part == 1 && SmallNumbers.isOfTwo(measure(place)) ? 1 : 0)
                : amount(borough, place, part, 0);
    }

    /** Without its sign; a decimal in whole numbers, of money in pence. */
    private long amount(int borough, int place, int part, int number) {
        long figure = cells.figure(borough, place, part, measure, number);
        if (figure == Combining.NONE || figure == Combining.CLASH) {
            return 0;
        }
        return switch (measure(place).kind()) {
            case PARTS, DECIMAL ->
                Math.ceilDiv(Math.abs(figure), sensitivity(place) == Sensitivity.MONEY ? MILLION / 100 : MILLION);
            case MONEY, COUNT, RATIO, DAY -> Math.abs(figure);
        };
    }

    /** Whether the total of a row is hidden. */
    public boolean isTotalHidden(int place, int part) {
        return totals.values().stream()
                .anyMatch(of ->
                        of.isHidden(place, part) || SmallNumbers.isOfTwo(measure(place)) && of.isHidden(place, 1));
    }

    /** Whether a borough's figure of a row is hidden. */
    public boolean isOwnHidden(int borough, int place) {
        return own.get(borough).get(place);
    }

    /** Whether the total of a row is hidden whatever the figures are. */
    public boolean isClosed(int place) {
        return totals.values().stream().anyMatch(of -> of.isClosed(place));
    }
}
