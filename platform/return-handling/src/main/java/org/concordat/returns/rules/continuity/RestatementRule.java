package org.concordat.returns.rules.continuity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.concordat.kernel.Finding;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Rule;

/**
 * A return that replaces an approved one says what it changes, and why. {@code RESTATEMENT} is about the whole, so only
 * what is said on submission answers it: that is the reason. {@code LINE_RESTATED} tells each line's figures as they were
 * approved and as they are here. Both stay with the version, as all findings do.
 *
 * @param <K> what makes a line the same line in the version before
 */
public final class RestatementRule<L, X, K> implements Rule<L, X> {

    /** The code of the finding that asks for the reason. */
    public static final String RESTATEMENT = "RESTATEMENT";

    private final Function<X, Optional<ApprovedLines<L>>> replaced;
    private final Comparatives<L, K> by;

    /** @param replaced the approved return of the same period; none for the first */
    public RestatementRule(Function<X, Optional<ApprovedLines<L>>> replaced, Comparatives<L, K> by) {
        this.replaced = replaced;
        this.by = by;
    }

    @Override
    public void check(CheckedReturn<L, X> checked, Consumer<Finding> say) {
        replaced.apply(checked.context()).ifPresent(approved -> {
            SideBySide<L, K> sides = new SideBySide<>(by, approved, checked);
            List<Finding> lines = new ArrayList<>();
            sides.both((then, here) -> differences(sides, then, here)
                    .ifPresent(words -> lines.add(Finding.warning("LINE_RESTATED", here.at(), words))));
            int changed = lines.size();
            sides.appeared()
                    .forEach(line -> lines.add(Finding.warning(
                            "LINE_RESTATED",
                            line.at(),
                            "%s was not in the approved return and has %s here."
                                    .formatted(
                                            sides.capitalised(line),
                                            sides.weight(line).orElse("no figure but 0")))));
            int appeared = lines.size() - changed;
            sides.gone()
                    .forEach(line -> lines.add(Finding.warning(
                            "LINE_RESTATED",
                            "",
                            "%s had %s in the approved return and is not in this one."
                                    .formatted(
                                            sides.capitalised(line),
                                            sides.weight(line).orElse("no figure but 0")))));
            int gone = lines.size() - changed - appeared;
            say.accept(Finding.warning(
                    RESTATEMENT,
                    "",
                    "This return replaces the approved one of %s: %s. Say on submission why."
                            .formatted(
                                    sides.period(),
                                    lines.isEmpty()
                                            ? "no figure differs"
                                            : "%s with other figures, %d new and %d gone"
                                                    .formatted(
                                                            changed == 1 ? "1 line" : changed + " lines",
                                                            appeared,
                                                            gone))));
            lines.forEach(say);
        });
    }

    private Optional<String> differences(SideBySide<L, K> sides, SameLine<L> then, SameLine<L> here) {
        List<String> words = new ArrayList<>();
        for (Column<L, ?> column : by.measures()) {
            Optional<BigDecimal> was = then.figure(column);
            Optional<BigDecimal> is = here.figure(column);
            boolean same = was.isPresent() && is.isPresent()
                    ? was.get().compareTo(is.get()) == 0
                    : was.isEmpty() && is.isEmpty();
            if (!same) {
                words.add("%s %s, approved as %s%s"
                        .formatted(
                                column.words(),
                                is.map(figure -> sides.words(column, figure)).orElse("blank"),
                                was.map(figure -> sides.words(column, figure)).orElse("blank"),
                                moved(sides, column, was, is)));
            }
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of("%s: %s.".formatted(sides.capitalised(here), String.join("; ", words)));
    }

    private String moved(
            SideBySide<L, K> sides, Column<L, ?> column, Optional<BigDecimal> was, Optional<BigDecimal> is) {
        if (was.isEmpty() || is.isEmpty()) {
            return "";
        }
        BigDecimal difference = is.get().subtract(was.get());
        return " (%s %s)".formatted(sides.words(column, difference.abs()), difference.signum() > 0 ? "more" : "less");
    }
}
