package org.concordat.returns.rules.continuity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.FormContext;
import org.concordat.returns.form.Rule;

/**
 * A return follows that of the period before: a line that is gone ({@code LINE_MISSING}), is new ({@code LINE_APPEARED})
 * or turned its sign ({@code SIGN_CHANGED}), a figure to date that fell, a figure that is blank ({@code MEASURE_BLANK})
 * or all of them ({@code TEMPLATE_UNFILLED}), and a period of the borough's calendar between the two that has no approved
 * return ({@code PERIOD_SKIPPED}). The first return of a year follows none; those before it in the calendar are skipped
 * all the same. An opening budget skips nothing and is not skipped: it is missed by the calendar alone.
 *
 * @param <K> what makes a line the same line in another period's return
 */
public final class ContinuityRule<L, X extends FormContext, K> implements Rule<L, X> {

    private final Function<X, Optional<ApprovedLines<L>>> previous;
    private final Comparatives<L, K> by;

    /** @param previous the approved return of the latest period before this one, in the same year, that has one */
    public ContinuityRule(Function<X, Optional<ApprovedLines<L>>> previous, Comparatives<L, K> by) {
        this.previous = previous;
        this.by = by;
    }

    @Override
    public void check(CheckedReturn<L, X> checked, Consumer<Finding> say) {
        Optional<ApprovedLines<L>> latest = previous.apply(checked.context());
        skipped(checked, latest.map(ApprovedLines::period), say);
        latest.ifPresent(before -> {
            SideBySide<L, K> sides = new SideBySide<>(by, before, checked);
            sides.both((then, here) -> {
                for (Column<L, ?> column : by.measures()) {
                    Optional<BigDecimal> earlier = then.figure(column);
                    Optional<BigDecimal> figure = here.figure(column);
                    if (earlier.isPresent() && figure.isPresent()) {
                        compare(sides, here, column, earlier.get(), figure.get(), say);
                    }
                }
            });
            new BlankFigures<>(sides).say(say);
            sides.appeared().filter(line -> !line.isAllZero()).forEach(line -> say.accept(appeared(sides, line)));
            sides.gone().forEach(line -> say.accept(gone(sides, line)));
        });
    }

    /**
     * By the borough's own calendar: what a quarterly one sends after P09 is P12, and nothing was skipped. That a period is
     * not in it at all is a finding of its own.
     */
    private static void skipped(
            CheckedReturn<?, ? extends FormContext> checked, Optional<Period> before, Consumer<Finding> say) {
        ReportingCalendar calendar = checked.context().calendar();
        if (!calendar.includes(checked.period())) {
            return;
        }
        List<Period> between = calendar.dueDates().keySet().stream()
                .filter(period -> !period.isOpening() && period.compareTo(checked.period()) < 0)
                .filter(period ->
                        before.map(latest -> period.compareTo(latest) > 0).orElse(true))
                .toList();
        if (!between.isEmpty()) {
            say.accept(Finding.warning(
                    "PERIOD_SKIPPED",
                    "",
                    "No return is approved for %s, so this one is %s. Send what was skipped first, or say why it is left out."
                            .formatted(
                                    listed(between),
                                    before.map(latest -> "compared with " + latest)
                                            .orElse("the first of its year, and compared with none"))));
        }
    }

    private static String listed(List<Period> periods) {
        String last = periods.getLast().toString();
        return periods.size() == 1
                ? last
                : periods.subList(0, periods.size() - 1).stream()
                                .map(Period::toString)
                                .collect(Collectors.joining(", "))
                        + " and " + last;
    }

    private void compare(
            SideBySide<L, K> sides,
            SameLine<L> here,
            Column<L, ?> column,
            BigDecimal earlier,
            BigDecimal figure,
            Consumer<Finding> say) {
        String fell = by.toDate().get(column);
        if (fell != null && figure.compareTo(earlier) < 0) {
            say.accept(Finding.warning(
                    fell,
                    here.at(column),
                    "%s of %s fell to %s, from %s in %s. What counts from the beginning of the year does not fall: correct it, or say in the line's comment what was taken back."
                            .formatted(
                                    column.title(),
                                    sides.words(here),
                                    sides.words(column, figure),
                                    sides.words(column, earlier),
                                    sides.period())));
        } else if (fell == null && figure.signum() * earlier.signum() < 0) {
            say.accept(Finding.warning(
                    "SIGN_CHANGED",
                    here.at(column),
                    "%s of %s changed its sign: %s here, %s in %s. Turn the sign, or say in the line's comment why it changed."
                            .formatted(
                                    column.title(),
                                    sides.words(here),
                                    sides.words(column, figure),
                                    sides.words(column, earlier),
                                    sides.period())));
        }
    }

    private Finding appeared(SideBySide<L, K> sides, SameLine<L> line) {
        return Finding.warning(
                "LINE_APPEARED",
                line.at(),
                "%s has %s here and was not in the return of %s. Correct what the line is about, or say in its comment why it is new."
                        .formatted(sides.capitalised(line), sides.weight(line).orElseThrow(), sides.period()));
    }

    private Finding gone(SideBySide<L, K> sides, SameLine<L> line) {
        return Finding.warning(
                "LINE_MISSING",
                "",
                "%s had %s in %s and is not in this return. Put it back, with 0 where nothing is left, or say on submission what became of it."
                        .formatted(
                                sides.capitalised(line), sides.weight(line).orElse("no figure but 0"), sides.period()));
    }
}
