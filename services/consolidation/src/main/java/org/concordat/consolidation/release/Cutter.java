package org.concordat.consolidation.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.BudgetFact;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;
import org.concordat.kernel.sharing.SharingDetail;
import org.jspecify.annotations.Nullable;

/** Fills in the figures of the cells that the pattern shows, and touches no other figure. */
final class Cutter {

    private record Parties(long included, long withheld, long missing) {}

    private final Gathered gathered;
    private final List<@Nullable BoroughSums> sums;
    private final Pattern pattern;
    private final CellIds ids;
    private final Map<Parties, Coverage> coverages = new HashMap<>();
    /** Of each contributor whose lines may be asked for, its lines by code of the service line. */
    private final List<Map<String, List<BudgetFact>>> lines = new ArrayList<>();

    Cutter(Gathered gathered, List<@Nullable BoroughSums> sums, Pattern pattern) {
        this.gathered = gathered;
        this.sums = sums;
        this.pattern = pattern;
        this.ids = new CellIds(gathered.question());
        boolean linesToo = gathered.question().costCentres() || !gathered.isShared();
        gathered.contributors().forEach(contributor -> lines.add(linesToo ? byServiceLine(contributor) : Map.of()));
    }

    private static Map<String, List<BudgetFact>> byServiceLine(Contributor contributor) {
        Map<String, List<BudgetFact>> lines = new HashMap<>();
        contributor.posted().map(BoroughReturn::facts).orElse(List.of()).stream()
                .sorted(java.util.Comparator.comparingInt(BudgetFact::line))
                .forEach(fact -> lines.computeIfAbsent(fact.serviceLine(), code -> new ArrayList<>())
                        .add(fact));
        return lines;
    }

    List<ReleasedRow> rows() {
        List<ReleasedRow> rows = new ArrayList<>(pattern.places().size());
        for (int place = 0; place < pattern.places().size(); place++) {
            rows.add(row(place));
        }
        return rows;
    }

    private ReleasedRow row(int place) {
        Pattern.Place at = pattern.places().get(place);
        CellIds.OfRow names =
                ids.row(at.fund(), gathered.chart().node(at.node()).code());
        List<ReleasedContribution> contributions = new ArrayList<>();
        if (gathered.isShared()) {
            for (int i = 0; i < gathered.contributors().size(); i++) {
                Contributor contributor = gathered.contributors().get(i);
                contributions.add(new ReleasedContribution(
                        contributor.borough(),
                        contributor.sharing().most(at.node()),
                        figures(place, i + 1, names),
                        costCentres(i, at.fund(), at.node())));
            }
        }
        return new ReleasedRow(
                at.fund(),
                gathered.chart().node(at.node()),
                gathered.chart().level(at.node()),
                figures(place, 0, names),
                contributions,
                gathered.isShared() ? List.of() : costCentres(0, at.fund(), at.node()));
    }

    private ReleasedFigures figures(int place, int party, CellIds.OfRow names) {
        EnumMap<Slot, List<ReleasedCell>> cells = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.all()) {
            if (slot == Slot.NET || occurs(place, party, slot)) {
                List<ReleasedCell> ofSlot = new ArrayList<>(ViewMeasure.all().size());
                for (ViewMeasure measure : ViewMeasure.all()) {
                    ofSlot.add(cell(place, party, slot, measure, names.id(party, slot, measure)));
                }
                cells.put(slot, ofSlot);
            }
        }
        return new ReleasedFigures(cells);
    }

    /** Whether lines of the type were posted that whoever asks may know of. */
    private boolean occurs(int place, int party, Slot slot) {
        Pattern.Place at = pattern.places().get(place);
        int needed = (party == 0 ? SharingDetail.TOTALS : SharingDetail.NAMED).ordinal();
        for (int i = 0; i < sums.size(); i++) {
            BoroughSums of = sums.get(i);
            if (of != null && (party == 0 || party == i + 1) && of.openness(at.fund(), slot, at.node()) >= needed) {
                return true;
            }
        }
        return false;
    }

    private ReleasedCell cell(int place, int party, Slot slot, ViewMeasure measure, String id) {
        int number = measure.ordinal();
        CellStatus status = pattern.status(place, party, slot, number);
        long from = party == 0 ? pattern.included(place, slot, number) : 1L << party - 1;
        Coverage coverage = party == 0 && gathered.isShared()
                ? coverage(from, pattern.withheld(place, slot, number), pattern.missing(place, slot, number))
                : null;
        return status.hasValue()
                ? ReleasedCell.shown(status, total(from, pattern.places().get(place), slot, number), coverage, id)
                : ReleasedCell.hidden(status, coverage, id);
    }

    private long total(long from, Pattern.Place at, Slot slot, int measure) {
        long pence = 0;
        for (int i = 0; i < sums.size(); i++) {
            BoroughSums of = sums.get(i);
            if (of != null && (from & 1L << i) != 0) {
                pence = Math.addExact(pence, of.pence(at.fund(), slot, at.node(), measure));
            }
        }
        return pence;
    }

    private Coverage coverage(long included, long withheld, long missing) {
        return coverages.computeIfAbsent(
                new Parties(included, withheld, missing),
                parties -> new Coverage(
                        boroughs(parties.included()), boroughs(parties.withheld()), boroughs(parties.missing())));
    }

    private List<Borough> boroughs(long bits) {
        List<Borough> boroughs = new ArrayList<>();
        for (int i = 0; i < gathered.contributors().size(); i++) {
            if ((bits & 1L << i) != 0) {
                boroughs.add(gathered.contributors().get(i).borough());
            }
        }
        return boroughs;
    }

    /** The lines posted right at the node that may be shown down to the cost centre. */
    List<ReleasedLine> costCentres(int contributor, Fund fund, int node) {
        SharingTable sharing = gathered.contributors().get(contributor).sharing();
        int open = sharing.atLeast(SharingDetail.DETAIL, node);
        return open == 0
                ? List.of()
                : lines
                        .get(contributor)
                        .getOrDefault(gathered.chart().node(node).code(), List.of())
                        .stream()
                        .filter(fact -> fact.fund() == fund)
                        .map(fact -> line(fact, open, gathered.contributors().get(contributor)))
                        .toList();
    }

    private static ReleasedLine line(BudgetFact fact, int open, Contributor contributor) {
        List<ReleasedCell> cells = new ArrayList<>();
        for (ViewMeasure measure : ViewMeasure.all()) {
            Optional<Long> pence = (open & 1 << measure.ordinal()) == 0 ? Optional.empty() : pence(fact, measure);
            cells.add(pence.map(amount -> ReleasedCell.shown(
                            contributor.isProvisional() ? CellStatus.PROVISIONAL : CellStatus.SHOWN, amount, null, ""))
                    .orElse(ReleasedCell.hidden(
                            (open & 1 << measure.ordinal()) == 0 ? CellStatus.WITHHELD : CellStatus.MISSING,
                            null,
                            "")));
        }
        boolean whole = open == (1 << ViewMeasure.all().size()) - 1;
        return new ReleasedLine(
                fact.line(),
                Optional.ofNullable(fact.costCentre()),
                Optional.ofNullable(fact.costCentreTitle()),
                fact.serviceLine(),
                fact.fund(),
                fact.type(),
                cells,
                whole ? Optional.ofNullable(fact.comment()) : Optional.empty());
    }

    private static Optional<Long> pence(BudgetFact fact, ViewMeasure measure) {
        if (measure == ViewMeasure.VARIANCE) {
            return pence(fact, ViewMeasure.FORECAST_OUTTURN)
                    .flatMap(forecast -> pence(fact, ViewMeasure.CURRENT_BUDGET)
                            .map(budget -> Math.subtractExact(forecast, budget)));
        }
        return measure.posted()
                .filter(posted -> fact.figures().reports(posted))
                .map(posted -> fact.figures().pence(posted));
    }
}
