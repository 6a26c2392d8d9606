package org.concordat.consolidation.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.kernel.Borough;

/**
 * Results of an indicator by service line, such as funded posts, that stand beside the figures of a view whose rows are
 * service lines. They are an answer of their own, released as that is and for the same audience, and so is each of their
 * cells: here they are only laid beside the rows of another. A line that stands in several groups has them in the first.
 */
public final class Beside {

    private final ReleasedView results;
    /** The rows of the other view that have them, each with its row of these results. */
    private final Map<ReleasedRow, ReleasedRow> rows = new IdentityHashMap<>();

    private Beside(ReleasedView view, ReleasedView results) {
        this.results = results;
        Map<String, ReleasedRow> byLine = new HashMap<>();
        results.rows().forEach(row -> byLine.put(row.node().code(), row));
        Set<String> placed = new HashSet<>();
        view.rows()
                .forEach(row -> Optional.ofNullable(byLine.get(row.node().code()))
                        .filter(found -> placed.add(found.node().code()))
                        .ifPresent(found -> rows.put(row, found)));
    }

    /** @param results by service line */
    static Beside of(ReleasedView view, ReleasedView results) {
        return new Beside(view, results);
    }

    /** Whether the rows of the domain are service lines, beside which results may stand. */
    public static boolean fits(Domain domain) {
        return domain.words().row().equals("serviceLine");
    }

    /** By which a domain's results are asked for by service line; none of a domain that has none such. */
    public static Optional<Breakdown> breakdown(Domain domain) {
        return domain.table().breakdowns().stream().filter(by -> !by.slices()).findFirst();
    }

    /** The domain that the results are of. */
    public Domain domain() {
        return results.question().domain();
    }

    /** What their rows are called in their own view, such as {@code kpi}. */
    public String kind() {
        return domain().words().row();
    }

    /** Which of them. */
    public String code() {
        return results.question().row().orElseThrow();
    }

    /** In words. */
    public String title() {
        return results.definitions().title().orElse(code());
    }

    /** As the name of a column. */
    public String column() {
        return code().toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** Whose figures in them are generated for demonstration. */
    public List<Borough> illustrative() {
        return results.illustrative();
    }

    /** Whose come from a later version of their return than the first. */
    public List<ReleasedView.Restated> restated() {
        return results.restated();
    }

    /** What stands beside a row. @param borough of one borough; none for the combined figure */
    public Optional<ReleasedCell> cell(ReleasedRow row, Optional<Borough> borough) {
        return Optional.ofNullable(rows.get(row))
                .flatMap(found -> borough.isEmpty() || found.contributions().isEmpty()
                        ? Optional.of(found.figures())
                        : found.contribution(borough.get()).map(ReleasedContribution::figures))
                .map(ReleasedFigures::whole)
                .map(List::getFirst);
    }

    /** Whose figures are generated, in a view and beside it. */
    static List<Borough> illustrative(ReleasedView view, Optional<Beside> beside) {
        return Stream.concat(
                        view.illustrative().stream(),
                        beside.map(Beside::illustrative).stream().flatMap(List::stream))
                .distinct()
                .sorted()
                .toList();
    }
}
