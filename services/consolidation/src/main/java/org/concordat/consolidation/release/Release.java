package org.concordat.consolidation.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.concordat.consolidation.facts.ReturnVersion;
import org.concordat.kernel.Borough;
import org.jspecify.annotations.Nullable;

/** The step from facts to answers: see the package's description. */
final class Release {

    private Release() {}

    static ReleasedView of(Gathered gathered) {
        List<@Nullable BoroughSums> sums = sums(gathered);
        Pattern pattern = Pattern.ofMandates(gathered, sums);
        List<ReleasedRow> rows = new Cutter(gathered, sums, pattern).rows();
        return withHead(gathered, rows);
    }

    static Optional<ReleasedExplanation> explain(CellAddress address, Gathered gathered) {
        List<@Nullable BoroughSums> sums = sums(gathered);
        Pattern pattern = Pattern.ofMandates(gathered, sums);
        Cutter cutter = new Cutter(gathered, sums, pattern);
        return new Explainer(address, gathered, cutter).explain();
    }

    private static List<@Nullable BoroughSums> sums(Gathered gathered) {
        List<@Nullable BoroughSums> sums = new ArrayList<>();
        for (Contributor contributor : gathered.contributors()) {
            sums.add(contributor
                    .posted()
                    .map(posted -> BoroughSums.of(posted.facts(), contributor.sharing(), gathered.chart()))
                    .orElse(null));
        }
        return sums;
    }

    /** The head says of a borough only what some figure of the answer shows. */
    private static ReleasedView withHead(Gathered gathered, List<ReleasedRow> rows) {
        Optional<Coverage> coverage = gathered.isShared() ? Optional.of(overall(gathered, rows)) : Optional.empty();
        List<ReturnVersion> shown = gathered.contributors().stream()
                .filter(contributor -> coverage.map(of -> of.included().contains(contributor.borough()))
                        .orElse(true))
                .flatMap(contributor -> contributor.posted().stream())
                .map(posted -> posted.version())
                .toList();
        return new ReleasedView(
                gathered.question(),
                gathered.title(),
                gathered.contributors().stream().map(Contributor::borough).toList(),
                gathered.contributors().stream()
                        .flatMap(contributor -> contributor.sharing().mandate().stream())
                        .map(mandate -> new ReleasedView.Mandate(
                                mandate.borough(), mandate.mandate(), mandate.version(), mandate.title()))
                        .toList(),
                coverage,
                shown.stream()
                        .filter(ReturnVersion::illustrative)
                        .map(ReturnVersion::borough)
                        .toList(),
                shown.stream()
                        .filter(version -> version.version() > 1)
                        .filter(version -> !gathered.isShared() || isNamed(version.borough(), rows))
                        .map(version ->
                                new ReleasedView.Restated(version.borough(), version.version(), version.knownAt()))
                        .toList(),
                rows);
    }

    /** That a borough restated says by how much a total moved: only of whom figures are shown by themselves. */
    private static boolean isNamed(Borough borough, List<ReleasedRow> rows) {
        return rows.stream()
                .flatMap(row -> row.contributions().stream())
                .filter(contribution -> contribution.borough().equals(borough))
                .anyMatch(contribution ->
                        contribution.figures().cells(Slot.NET).stream().anyMatch(ReleasedCell::hasValue));
    }

    private static Coverage overall(Gathered gathered, List<ReleasedRow> rows) {
        Map<CellStatus, SortedSet<Borough>> seen = new EnumMap<>(CellStatus.class);
        Function<CellStatus, SortedSet<Borough>> of = status -> seen.computeIfAbsent(status, any -> new TreeSet<>());
        @Nullable Coverage last = null;
        for (ReleasedRow row : rows) {
            for (ReleasedCell cell : row.figures().cells(Slot.NET)) {
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
        List<Borough> withheld = gathered.contributors().stream()
                .map(Contributor::borough)
                .filter(borough -> !included.contains(borough) && !missing.contains(borough))
                .toList();
        return new Coverage(included, withheld, missing);
    }
}
