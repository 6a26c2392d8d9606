package org.concordat.consolidation.release;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.kernel.sharing.SharingDetail;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown to an audience: the status of every cell of an answer and who is in it. It follows from the mandates
 * and from which returns are in and what they leave out, and from no figure. Here a pass of disclosure control hides
 * more, by what the audience sees elsewhere.
 */
final class Pattern {

    private static final CellStatus[] STATUSES = CellStatus.values();

    /** A row of the answer, or a total at its foot. */
    record Row(int group, int node) {}

    /** The totals last. */
    private final List<Row> rows = new ArrayList<>();

    private final int totals;
    private final Audience audience;
    private final DomainTable table;
    private final int parties;
    private final int parts;
    private final int measures;
    /** Ordinals by row, party (0 the figure itself, then the contributors), part and measure. */
    private final byte[] statuses;
    /** Who is in, who is held back and who has not brought it, by row, part and measure: bit of the contributor. */
    private final long[] included;

    private final long[] withheld;
    private final long[] missing;

    private Pattern(ViewSources sources, List<@Nullable BoroughTotals> totals) {
        audience = sources.question().audience();
        table = sources.table();
        parts = table.parts().size();
        measures = table.measures().size();
        boolean everyRow = sources.question().by().map(Breakdown::hasEveryRow).orElse(true);
        for (int of = 0; of < table.groups().size(); of++) {
            int group = of;
            if (sources.question().group().orElse(group) == group) {
                sources.asked().stream()
                        .filter(node -> group == 0 && everyRow || occurs(totals, group, node))
                        .forEach(node -> rows.add(new Row(group, node)));
            }
        }
        int ordinary = rows.size();
        addTotals(sources, totals);
        this.totals = rows.size() - ordinary;
        parties = sources.isShared() ? sources.contributors().size() + 1 : 1;
        statuses = new byte[rows.size() * parties * parts * measures];
        included = new long[rows.size() * parts * measures];
        withheld = new long[included.length];
        missing = new long[included.length];
    }

    /** Of each group that has rows, and of all groups unless one alone is asked for. */
    private void addTotals(ViewSources sources, List<@Nullable BoroughTotals> totals) {
        if (!sources.hasFoot()) {
            return;
        }
        int foot = sources.rows().foot();
        OptionalInt only = sources.question().group();
        for (int group = 0; group < table.groups().size(); group++) {
            if (only.orElse(group) == group && (group == 0 || occurs(totals, group, foot))) {
                rows.add(new Row(group, foot));
            }
        }
        if (only.isEmpty() && table.hasGroups()) {
            rows.add(new Row(table.allGroups(), foot));
        }
    }

    /** As the mandates have it. */
    static Pattern ofMandates(ViewSources sources, List<@Nullable BoroughTotals> totals) {
        Pattern pattern = new Pattern(sources, totals);
        for (int row = 0; row < pattern.rows.size(); row++) {
            for (int part = 0; part < pattern.parts; part++) {
                pattern.settle(row, part, sources, totals);
                if (sources.question().edition().comparesOnlyLikeParts()) {
                    pattern.refuseUnlikeParts(row, part);
                }
            }
        }
        return pattern;
    }

    private boolean occurs(List<@Nullable BoroughTotals> totals, int group, int node) {
        for (BoroughTotals of : totals) {
            for (int part = 0; of != null && part < parts; part++) {
                if (of.openness(group, part, node) >= SharingDetail.TOTALS.ordinal()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void settle(int row, int part, ViewSources sources, List<@Nullable BoroughTotals> totals) {
        Row of = rows.get(row);
        long[] provisional = new long[measures];
        long[] clashing = new long[measures];
        long[] withoutParts = new long[measures];
        for (int i = 0; i < totals.size(); i++) {
            Contributor contributor = sources.contributors().get(i);
            SharingTable sharing = contributor.sharing();
            BoroughTotals figures = totals.get(i);
            for (int measure = 0; measure < measures; measure++) {
                boolean in = figures != null && !figures.isMissing(of.group(), part, of.node(), measure);
                boolean clashes = figures != null && figures.clashes(of.group(), part, of.node(), measure);
                boolean isProvisional = contributor.isProvisional(sources.rows(), of.node(), measure);
                provisional[measure] |= isProvisional ? 1L << i : 0;
                boolean addable = sharing.isAtLeast(SharingDetail.TOTALS, of.node(), measure);
                long[] list = !addable ? withheld : in ? included : missing;
                list[at(row, part, measure)] |= 1L << i;
                clashing[measure] |= clashes ? 1L << i : 0;
                withoutParts[measure] |=
                        figures != null && figures.lacksParts(of.group(), part, of.node(), measure) ? 1L << i : 0;
                if (parties > 1) {
                    CellStatus status = !sharing.isAtLeast(SharingDetail.NAMED, of.node(), measure)
                            ? CellStatus.WITHHELD
                            : !in ? CellStatus.MISSING : clashes ? CellStatus.NOT_COMBINABLE : present(isProvisional);
                    statuses[at(row, i + 1, part, measure)] = (byte) status.ordinal();
                }
            }
        }
        settleTotal(row, part, sources, provisional, clashing, withoutParts);
    }

    private void settleTotal(
            int row, int part, ViewSources sources, long[] provisional, long[] clashing, long[] withoutParts) {
        for (int measure = 0; measure < measures; measure++) {
            int at = at(row, part, measure);
            if (isOneThatIsNeverShownByItself(included[at], rows.get(row).node(), measure, sources)) {
                withheld[at] |= included[at];
                included[at] = 0;
            }
            Combining how = sources.rows()
                    .measure(rows.get(row).node(), table.measures(), measure)
                    .combining();
            long each = clashing[measure] | (parties > 1 ? withoutParts[measure] : 0);
            boolean combines = (parties == 1 || how != Combining.NOT_AT_ALL) && (each & included[at]) == 0;
            CellStatus status = included[at] != 0
                    ? combines ? present((included[at] & provisional[measure]) != 0) : CellStatus.NOT_COMBINABLE
                    : missing[at] != 0 ? CellStatus.MISSING : CellStatus.WITHHELD;
            statuses[at(row, 0, part, measure)] = (byte) status.ordinal();
        }
    }

    /** A difference has to be that of the two totals beside it: those of the same boroughs as it is itself of. */
    private void refuseUnlikeParts(int row, int part) {
        for (Measures.Derived measure : table.measures().derived()) {
            long of = included(row, part, measure.of());
            boolean alike = of == included(row, part, measure.less()) && of == included(row, part, measure.number());
            if (status(row, 0, part, measure.number()).hasValue() && !alike) {
                statuses[at(row, 0, part, measure.number())] = (byte) CellStatus.NOT_COMBINABLE.ordinal();
            }
        }
    }

    /**
     * A total of one borough alone is that borough's figure, which TOTALS does not allow to be shown. Another of whom
     * everybody can tell that it has nothing there is no company.
     */
    private static boolean isOneThatIsNeverShownByItself(long included, int node, int measure, ViewSources sources) {
        int together = 0;
        boolean never = false;
        for (long left = included; left != 0 && together < 2; left &= left - 1) {
            SharingTable sharing =
                    sources.contributors().get(Long.numberOfTrailingZeros(left)).sharing();
            together += sharing.bears(node) ? 1 : 0;
            never |= sharing.mayHold(node) && !sharing.isAtLeast(SharingDetail.NAMED, node, measure);
        }
        return never && together < 2;
    }

    private static CellStatus present(boolean provisional) {
        return provisional ? CellStatus.PROVISIONAL : CellStatus.SHOWN;
    }

    private int at(int row, int party, int part, int measure) {
        return ((row * parties + party) * parts + part) * measures + measure;
    }

    private int at(int row, int part, int measure) {
        return (row * parts + part) * measures + measure;
    }

    /** Hides a figure that would be shown. @param party 0 for the figure itself, then the contributors from 1 */
    void suppress(int row, int party, int part, int measure) {
        if (status(row, party, part, measure).hasValue()) {
            statuses[at(row, party, part, measure)] = (byte) CellStatus.SUPPRESSED.ordinal();
        }
    }

    /** A difference tells what it is made of, and some measures tell of others. */
    void suppressWhatFollows(int row, int party, int part) {
        for (int measure = 0; measure < measures; measure++) {
            if (table.measures().told(measure).stream()
                    .anyMatch(of -> status(row, party, part, of) == CellStatus.SUPPRESSED)) {
                suppress(row, party, part, measure);
            }
        }
    }

    /** For whom it was laid. */
    Audience audience() {
        return audience;
    }

    List<Row> rows() {
        return rows;
    }

    /** How many of the rows, at their end, are totals. */
    int totals() {
        return totals;
    }

    /** @param party 0 for the figure itself, then the contributors from 1 */
    CellStatus status(int row, int party, int part, int measure) {
        return STATUSES[statuses[at(row, party, part, measure)]];
    }

    long included(int row, int part, int measure) {
        return included[at(row, part, measure)];
    }

    long withheld(int row, int part, int measure) {
        return withheld[at(row, part, measure)];
    }

    long missing(int row, int part, int measure) {
        return missing[at(row, part, measure)];
    }
}
