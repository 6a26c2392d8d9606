package org.concordat.returns.rules.continuity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.kernel.Finding;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;

/**
 * What was reported the period before and is blank now: told once for a template that came back as it was given, once for
 * a column that no line fills in, and else line by line.
 */
final class BlankFigures<L, K> {

    private final SideBySide<L, K> sides;

    BlankFigures(SideBySide<L, K> sides) {
        this.sides = sides;
    }

    void say(Consumer<Finding> say) {
        List<Column<L, ?>> empty = sides.by().measures().stream()
                .filter(column -> sides.here().allMatch(line -> line.isBlank(column)))
                .toList();
        List<Column<L, ?>> toFillIn = sides.by().measures().stream()
                .filter(column -> !column.is(Use.PREFILLED) && wasReported(column))
                .toList();
        boolean unfilled = !toFillIn.isEmpty() && empty.containsAll(toFillIn) && isAsGiven();
        if (unfilled) {
            say.accept(Finding.warning(
                    "TEMPLATE_UNFILLED",
                    "",
                    "The return has what its template was given with and nothing else: no line has %s, which %s had. Fill in the template and send it again."
                            .formatted(
                                    toFillIn.stream().map(Column::words).collect(Collectors.joining(" or ")),
                                    sides.period())));
        }
        for (Column<L, ?> column : sides.by().measures()) {
            if (!unfilled || !toFillIn.contains(column)) {
                say(column, empty::contains, say);
            }
        }
    }

    private void say(Column<L, ?> column, Predicate<Column<L, ?>> isEmpty, Consumer<Finding> say) {
        List<SameLine<L>> then = new ArrayList<>();
        List<SameLine<L>> here = new ArrayList<>();
        sides.both((earlier, line) -> {
            if (earlier.figure(column).isPresent() && line.isBlank(column)) {
                then.add(earlier);
                here.add(line);
            }
        });
        if (then.size() > 1 && isEmpty.test(column)) {
            say.accept(Finding.warning(
                    "MEASURE_BLANK",
                    "",
                    "No line has %s; in %s %d of these lines had, the first of them (%s) %s. Fill in the column, with 0 where there is none, or say on submission why it is left out."
                            .formatted(
                                    column.words(),
                                    sides.period(),
                                    then.size(),
                                    sides.words(here.getFirst()),
                                    figure(column, then.getFirst()))));
            return;
        }
        for (int i = 0; i < then.size(); i++) {
            say.accept(Finding.warning(
                    "MEASURE_BLANK",
                    here.get(i).at(column),
                    "%s had %s as its %s in %s and has none here. Write the figure, 0 if there is none, or say in the line's comment why it is left out."
                            .formatted(
                                    sides.capitalised(here.get(i)),
                                    figure(column, then.get(i)),
                                    column.words(),
                                    sides.period())));
        }
    }

    private String figure(Column<L, ?> column, SameLine<L> line) {
        return sides.words(column, line.figure(column).orElseThrow());
    }

    private boolean wasReported(Column<L, ?> column) {
        List<SameLine<L>> reported = new ArrayList<>();
        sides.both((then, here) -> then.figure(column).ifPresent(figure -> reported.add(then)));
        return !reported.isEmpty();
    }

    /** Whether what a template is given with stands there unchanged, and no line was added that has figures. */
    private boolean isAsGiven() {
        List<Column<L, ?>> given = sides.by().measures().stream()
                .filter(column -> column.is(Use.PREFILLED))
                .toList();
        List<SameLine<L>> changed = new ArrayList<>(
                sides.appeared().filter(line -> !line.isAllZero()).toList());
        sides.both((then, here) -> {
            if (given.stream().anyMatch(column -> differs(column, then, here))) {
                changed.add(here);
            }
        });
        return changed.isEmpty();
    }

    private boolean differs(Column<L, ?> column, SameLine<L> then, SameLine<L> here) {
        return then.figure(column)
                        .orElse(BigDecimal.ZERO)
                        .compareTo(here.figure(column).orElse(BigDecimal.ZERO))
                != 0;
    }
}
