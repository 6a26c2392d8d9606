package org.concordat.consolidation.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.reference.PartnershipKnown.MembershipChange;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;

/** What is said once of all figures of a line of a table: who is in them, and what to know of them. */
final class RowMarks {

    private final Set<Borough> restated = new HashSet<>();
    private final String membership;

    /** @param changes who came or left within the period */
    RowMarks(List<ReleasedView.Restated> versions, List<MembershipChange> changes) {
        versions.forEach(of -> restated.add(of.borough()));
        membership = changes.stream().map(MembershipChange::inWords).collect(Collectors.joining(", "));
    }

    /**
     * Who is in the figures and who is not, by column where it differs, and which members came or left within the period.
     * Empty for figures of one borough.
     */
    String coverage(List<ReleasedCell> cells) {
        String included = byColumn(cells);
        return included.isEmpty() || membership.isEmpty()
                ? included
                : "%s | member within the period: %s".formatted(included, membership);
    }

    private static String byColumn(List<ReleasedCell> cells) {
        Map<Coverage, List<ReleasedCell>> byCoverage = new LinkedHashMap<>();
        cells.forEach(cell -> cell.coverage()
                .ifPresent(coverage -> byCoverage
                        .computeIfAbsent(coverage, any -> new ArrayList<>())
                        .add(cell)));
        if (byCoverage.size() == 1) {
            return text(byCoverage.keySet().iterator().next());
        }
        return byCoverage.entrySet().stream()
                .map(of -> columns(of.getValue()) + ": " + text(of.getKey()))
                .collect(Collectors.joining(" | "));
    }

    static String text(Coverage coverage) {
        return Stream.of(
                        listed("included", coverage.included()),
                        listed("withheld", coverage.withheld()),
                        listed("missing", coverage.missing()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> listed(String word, List<Borough> boroughs) {
        return boroughs.isEmpty()
                ? Optional.empty()
                : Optional.of(word + " " + boroughs.stream().map(Borough::code).collect(Collectors.joining(" ")));
    }

    /** In shorthand; a mark that is not of every figure names the columns. @param borough none for a combined line */
    List<String> notes(Optional<Borough> borough, List<ReleasedCell> cells) {
        List<String> notes = new ArrayList<>();
        List<ReleasedCell> shown = cells.stream().filter(ReleasedCell::hasValue).toList();
        note(
                notes,
                Shorthand.PROVISIONAL,
                shown,
                shown.stream()
                        .filter(cell -> cell.status() == CellStatus.PROVISIONAL)
                        .toList());
        note(
                notes,
                Shorthand.RESTATED,
                shown,
                shown.stream().filter(cell -> isRestated(borough, cell)).toList());
        cells.forEach(cell -> cell.reason()
                .ifPresent(reason -> notes.add("%s %s: %s"
                        .formatted(
                                Shorthand.NOT_COMBINABLE.mark(), cell.measure().column(), reason))));
        return notes;
    }

    private static void note(List<String> notes, Shorthand mark, List<ReleasedCell> shown, List<ReleasedCell> marked) {
        if (!marked.isEmpty()) {
            notes.add(marked.size() == shown.size() ? mark.mark() : mark.mark() + " " + columns(marked));
        }
    }

    private boolean isRestated(Optional<Borough> borough, ReleasedCell cell) {
        return !restated.isEmpty()
                && borough.map(restated::contains)
                        .orElseGet(() -> cell.coverage()
                                .map(coverage -> !Collections.disjoint(coverage.included(), restated))
                                .orElse(false));
    }

    private static String columns(List<ReleasedCell> cells) {
        return cells.stream().map(cell -> cell.measure().column()).collect(Collectors.joining(" "));
    }
}
