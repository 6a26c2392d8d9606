package org.concordat.consolidation.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.facts.Slices;
import org.concordat.consolidation.policy.Restatements;
import org.concordat.consolidation.policy.SlicedTable;
import org.concordat.consolidation.question.CellAddress;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingDetail;
import org.jspecify.annotations.Nullable;

/** The step from facts to answers: see the package's description. */
final class Release {

    private Release() {}

    static ReleasedView of(ViewSources known) {
        ViewSources sources = sliced(known.withFoot());
        RowBuilder rows = rows(known, sources);
        return withHead(sources, rows.rows(), rows.totals());
    }

    static Optional<ReleasedExplanation> explain(CellAddress address, ViewSources known) {
        ViewSources sources = sliced(known.withFoot());
        return new Explainer(address, sources, rows(known, sources)).explain();
    }

    /** @param sources the same with the total at the foot, and with its lines in the rows that are asked for */
    private static RowBuilder rows(ViewSources known, ViewSources sources) {
        List<@Nullable BoroughTotals> totals = totals(sources);
        Pattern pattern = Pattern.ofMandates(sources, totals);
        if (sources.isShared() && sources.question().edition().controlsDisclosure()) {
            new Suppression(known, sources, totals, pattern).apply();
        }
        return new RowBuilder(sources, totals, pattern);
    }

    static List<@Nullable BoroughTotals> totals(ViewSources sources) {
        List<@Nullable BoroughTotals> totals = new ArrayList<>();
        List<Integer> summed = sources.summed();
        for (Contributor contributor : sources.contributors()) {
            totals.add(contributor
                    .posted()
                    .map(posted -> BoroughTotals.of(
                            contributor, posted, sources.rows(), summed, sources.table(), sources.absence()))
                    .orElse(null));
        }
        return totals;
    }

    /** With its lines put into the rows that are asked for. @param known with the total at the foot */
    static ViewSources sliced(ViewSources known) {
        return known.question()
                .by()
                .filter(by -> by.slices() && known.hasFoot())
                .map(by -> sliced(known, by))
                .orElse(known);
    }

    private static ViewSources sliced(ViewSources known, Breakdown by) {
        List<Contributor> contributors = known.contributors();
        Slices slices = new Slices(
                by,
                known.table(),
                known.rows().chart(),
                known.question().period().year().toString(),
                contributors.stream()
                        .map(contributor -> posting(known, contributor))
                        .toList());
        BitSet every = new BitSet();
        every.set(0, slices.rows().size());
        return new ViewSources(
                known.question(),
                known.title(),
                known.definitions(),
                slices.rows(),
                every,
                every,
                IntStream.range(0, contributors.size())
                        .mapToObj(number -> sliced(known, slices, number))
                        .toList(),
                known.standings());
    }

    private static Slices.Posting posting(ViewSources known, Contributor contributor) {
        return new Slices.Posting(
                contributor.borough(),
                contributor.posted().map(BoroughReturn::lines).orElse(List.of()).stream()
                        .filter(line -> row(known, contributor, line).stream().anyMatch(known.asked()::get))
                        .toList(),
                line -> contributor
                                .sharing()
                                .least(row(known, contributor, line).orElseThrow())
                        == SharingDetail.DETAIL);
    }

    private static OptionalInt row(ViewSources known, Contributor contributor, PostedLine line) {
        return known.rows().find(contributor.postedRow(line));
    }

    /**
     * Of an entry a borough says whether it has a part in it only where everything that is asked for is open, or the
     * entry itself: what it has among the others stays there.
     */
    private static Contributor sliced(ViewSources known, Slices slices, int number) {
        Contributor contributor = known.contributors().get(number);
        Breakdown by = known.question().by().orElseThrow();
        Map<Integer, Integer> open = new HashMap<>();
        slices.open(number)
                .forEach((row, line) ->
                        open.put(row, row(known, contributor, line).orElseThrow()));
        BitSet closed = new BitSet();
        if (by instanceof Breakdown.ByEntry
                && contributor.sharing().least(known.rows().foot()) != SharingDetail.DETAIL) {
            closed.set(0, slices.rows().size() - 1);
            open.keySet().forEach(closed::clear);
        }
        BitSet elsewhere = new BitSet();
        if (by instanceof Breakdown.ByBorough) {
            elsewhere.set(0, slices.rows().size());
            elsewhere.clear(number);
        }
        return contributor.sliced(
                SlicedTable.of(contributor.sharing(), slices.rows(), open, closed, elsewhere), slices.keys(number));
    }

    /** The head says of a borough only what some figure of the answer shows. */
    private static ReleasedView withHead(ViewSources sources, List<ReleasedRow> rows, List<ReleasedRow> totals) {
        Optional<Coverage> coverage = sources.isShared() ? Optional.of(overall(sources, rows)) : Optional.empty();
        List<Contributor> in = sources.contributors().stream()
                .filter(contributor -> coverage.map(of -> of.included().contains(contributor.borough()))
                        .orElse(true))
                .toList();
        return new ReleasedView(
                sources.question(),
                sources.title(),
                sources.definitions(),
                sources.boroughs(),
                sources.contributors().stream()
                        .flatMap(contributor -> contributor.sharing().mandate().stream())
                        .map(mandate -> new ReleasedView.Mandate(
                                mandate.borough(), mandate.mandate(), mandate.version(), mandate.title()))
                        .toList(),
                sources.contributors().stream()
                        .flatMap(contributor ->
                                contributor
                                        .mapping()
                                        .map(by -> ReleasedView.Mapped.of(contributor.borough(), by))
                                        .stream())
                        .toList(),
                coverage,
                versions(in, rows, true)
                        .filter(ReturnVersion::illustrative)
                        .map(ReturnVersion::borough)
                        .distinct()
                        .toList(),
                versions(
                                in.stream()
                                        .filter(contributor -> mayTellRestatement(sources, contributor, rows))
                                        .toList(),
                                rows,
                                false)
                        .filter(version -> version.isOfReturn() && version.version() > 1)
                        .map(version ->
                                new ReleasedView.Restated(version.borough(), version.version(), version.knownAt()))
                        .toList(),
                rows,
                sources.summed().stream().map(sources.rows()::node).toList(),
                totals,
                List.of());
    }

    private static boolean mayTellRestatement(ViewSources sources, Contributor contributor, List<ReleasedRow> rows) {
        boolean shown = !sources.isShared() || isNamed(contributor.borough(), rows);
        return sources.isShared() && sources.question().edition().controlsDisclosure()
                ? Restatements.mayBeTold(
                        contributor.sharing(), shown, sources.table().measures().size())
                : Restatements.mayBeTold(contributor.sharing(), shown);
    }

    /**
     * The versions that the answer's figures come from: where a borough's are out of several returns, of those alone that
     * are shown. @param together also those that are shown within a total
     */
    private static Stream<ReturnVersion> versions(
            List<Contributor> contributors, List<ReleasedRow> rows, boolean together) {
        return contributors.stream()
                .flatMap(contributor -> contributor.posted().stream()
                        .flatMap(posted -> posted.origins().isEmpty()
                                ? Stream.of(posted.version())
                                : posted.versions().stream()
                                        .filter(shown(posted, contributor.borough(), rows, together)::contains)));
    }

    private static Set<ReturnVersion> shown(
            BoroughReturn posted, Borough borough, List<ReleasedRow> rows, boolean together) {
        Set<ReturnVersion> shown = new HashSet<>();
        for (ReleasedRow row : rows) {
            ReleasedFigures own =
                    row.contribution(borough).map(ReleasedContribution::figures).orElse(row.figures());
            for (int measure = 0; measure < own.whole().size(); measure++) {
                boolean within = together
                        && row.figures().whole().get(measure).included().contains(borough);
                if (within || own.whole().get(measure).hasValue()) {
                    shown.add(posted.version(row.node().code(), measure));
                }
            }
        }
        return shown;
    }

    /** Whether some figure of the borough is shown by itself. */
    private static boolean isNamed(Borough borough, List<ReleasedRow> rows) {
        return rows.stream()
                .flatMap(row -> row.contribution(borough).stream())
                .anyMatch(
                        contribution -> contribution.figures().whole().stream().anyMatch(ReleasedCell::hasValue));
    }

    private static Coverage overall(ViewSources sources, List<ReleasedRow> rows) {
        Map<CellStatus, SortedSet<Borough>> seen = new EnumMap<>(CellStatus.class);
        Function<CellStatus, SortedSet<Borough>> of = status -> seen.computeIfAbsent(status, any -> new TreeSet<>());
        @Nullable Coverage last = null;
        for (ReleasedRow row : rows) {
            for (ReleasedCell cell : row.figures().whole()) {
                Coverage coverage = cell.coverage().orElseThrow();
                if (coverage != last) {
                    of.apply(CellStatus.SHOWN).addAll(coverage.included());
                    of.apply(CellStatus.MISSING).addAll(coverage.missing());
                    last = coverage;
                }
            }
        }
        List<Borough> included = List.copyOf(of.apply(CellStatus.SHOWN));
        List<Borough> missing = of.apply(CellStatus.MISSING).stream()
                .filter(borough -> !included.contains(borough))
                .toList();
        List<Borough> withheld = sources.contributors().stream()
                .map(Contributor::borough)
                .filter(borough -> !included.contains(borough) && !missing.contains(borough))
                .toList();
        return new Coverage(included, withheld, missing);
    }
}
