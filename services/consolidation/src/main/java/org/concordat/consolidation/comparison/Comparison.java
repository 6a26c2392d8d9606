package org.concordat.consolidation.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.kernel.Borough;
import org.jspecify.annotations.Nullable;

/**
 * Two answers to the same question, as at two moments, and every figure in which they differ. Made of what was released
 * to the caller at either moment, so it tells nothing that the two answers do not.
 *
 * @param changes by group, in the order of the later answer's rows with the group's total at the foot; rows that only the
 *     earlier one has come last
 */
public record Comparison(ReleasedView from, ReleasedView to, List<ChangedFigure> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** @param from the earlier answer, @param to the later one, to the same question by the same caller */
    public static Comparison of(ReleasedView from, ReleasedView to) {
        return new Comparison(from, to, new Finder(from, to).changes());
    }

    /** Whether it says where a series breaks, which answers of former editions did not. */
    boolean marksBreaks() {
        return to.question().edition().namesMembershipChanges();
    }

    /** The members that only one of the two answers has, by code; none where both are of the same. */
    SortedSet<Borough> notInBoth() {
        SortedSet<Borough> either = new TreeSet<>(from.members());
        either.addAll(to.members());
        either.removeIf(
                borough -> from.members().contains(borough) && to.members().contains(borough));
        return either;
    }

    public Domain domain() {
        return to.question().domain();
    }

    /** The cell of a part and a measure; none where the part does not occur. */
    static Optional<ReleasedCell> cell(@Nullable ReleasedFigures figures, int part, int measure) {
        return figures != null && figures.has(part)
                ? Optional.of(figures.cells(part).get(measure))
                : Optional.empty();
    }

    /** Which figure of a row. */
    record InRow(int part, int measure) {}

    /** Walks both answers side by side. */
    private static final class Finder {

        private record Key(int group, String row) {}

        private final ReleasedView from;
        private final ReleasedView to;
        private final DomainTable table;
        private final Causes causes;
        private final List<ChangedFigure> changes = new ArrayList<>();

        private Finder(ReleasedView from, ReleasedView to) {
            this.from = from;
            this.to = to;
            this.table = to.question().domain().table();
            this.causes = new Causes(from, to);
        }

        private List<ChangedFigure> changes() {
            Map<Key, ReleasedRow> earlier = byKey(from);
            Map<Key, ReleasedRow> later = byKey(to);
            for (int group = 0; group <= table.allGroups(); group++) {
                for (Map.Entry<Key, ReleasedRow> row : later.entrySet()) {
                    if (row.getKey().group() == group) {
                        compare(earlier.get(row.getKey()), row.getValue());
                    }
                }
                for (Map.Entry<Key, ReleasedRow> row : earlier.entrySet()) {
                    if (row.getKey().group() == group && !later.containsKey(row.getKey())) {
                        compare(row.getValue(), null);
                    }
                }
            }
            return changes;
        }

        private static Map<Key, ReleasedRow> byKey(ReleasedView view) {
            Map<Key, ReleasedRow> rows = new LinkedHashMap<>();
            Stream.concat(view.rows().stream(), view.totals().stream())
                    .forEach(row -> rows.put(new Key(row.group(), row.node().code()), row));
            return rows;
        }

        private void compare(@Nullable ReleasedRow earlier, @Nullable ReleasedRow later) {
            Optional<Borough> own = to.question().isShared()
                    ? Optional.empty()
                    : Optional.of(to.members().getFirst());
            figures(earlier, later, own, figures(earlier), figures(later));
            Map<Borough, ReleasedFigures> before = contributions(earlier);
            Map<Borough, ReleasedFigures> after = contributions(later);
            List<Borough> boroughs = new ArrayList<>(after.keySet());
            before.keySet().stream()
                    .filter(borough -> !after.containsKey(borough))
                    .forEach(boroughs::add);
            for (Borough borough : boroughs) {
                figures(earlier, later, Optional.of(borough), before.get(borough), after.get(borough));
            }
        }

        private static @Nullable ReleasedFigures figures(@Nullable ReleasedRow row) {
            return row == null ? null : row.figures();
        }

        private static Map<Borough, ReleasedFigures> contributions(@Nullable ReleasedRow row) {
            Map<Borough, ReleasedFigures> figures = new LinkedHashMap<>();
            if (row != null) {
                for (ReleasedContribution contribution : row.contributions()) {
                    figures.put(contribution.borough(), contribution.figures());
                }
            }
            return figures;
        }

        private void figures(
                @Nullable ReleasedRow earlier,
                @Nullable ReleasedRow later,
                Optional<Borough> borough,
                @Nullable ReleasedFigures before,
                @Nullable ReleasedFigures after) {
            for (int part = 0; part < table.parts().size(); part++) {
                for (int measure = 0; measure < table.measures().size(); measure++) {
                    Optional<ReleasedCell> was = cell(before, part, measure);
                    Optional<ReleasedCell> is = cell(after, part, measure);
                    if (differ(was, is)) {
                        changes.add(new ChangedFigure(
                                place(earlier, later),
                                borough,
                                table.parts().get(part),
                                table.measures().get(measure),
                                was,
                                is,
                                causes.of(new Causes.Figures(earlier, later, borough, part, measure, was, is)),
                                same(earlier, later, borough, new InRow(part, measure))));
                    }
                }
            }
        }

        /** Beside a figure of the partnership where the answers are of other members. */
        private Optional<SameMembers> same(
                @Nullable ReleasedRow earlier, @Nullable ReleasedRow later, Optional<Borough> borough, InRow place) {
            if (borough.isPresent()
                    || from.members().equals(to.members())
                    || !to.question().edition().namesMembershipChanges()) {
                return Optional.empty();
            }
            return cell(figures(earlier), place.part(), place.measure())
                    .flatMap(was -> cell(figures(later), place.part(), place.measure())
                            .flatMap(is -> SameMembers.of(earlier, later, was, is, place)));
        }

        private static Place place(@Nullable ReleasedRow earlier, @Nullable ReleasedRow later) {
            ReleasedRow row = later != null ? later : Objects.requireNonNull(earlier);
            return new Place(row.group(), row.node());
        }

        /** What has a figure at neither moment is the same to whoever reads, whatever stands in its place. */
        private static boolean differ(Optional<ReleasedCell> was, Optional<ReleasedCell> is) {
            boolean before = was.filter(ReleasedCell::hasValue).isPresent();
            boolean after = is.filter(ReleasedCell::hasValue).isPresent();
            return before != after
                    || before
                            && (was.get().status() != is.get().status()
                                    || !was.get().quantity().equals(is.get().quantity())
                                    || !was.get().included().equals(is.get().included()));
        }
    }
}
