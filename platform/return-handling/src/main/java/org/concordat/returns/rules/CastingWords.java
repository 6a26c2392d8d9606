package org.concordat.returns.rules;

import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.kernel.money.Casting;
import org.concordat.kernel.money.FigureWords;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Kind;

/**
 * A printed total that misses its lines, in words.
 *
 * @param label what the paper calls it, where it is of some of the lines
 * @param kinds of lines that it is of, such as {@code EXPENDITURE}; empty where there is only one
 */
record CastingWords(Optional<String> label, Column<?, ?> measure, String kinds, MoneyUnit unit) {

    String within(Casting casting) {
        return "%s. That is within the tolerance of %s which figures printed to %s allow. The lines are what counts."
                .formatted(both(casting), words(casting.tolerance()), words(casting.printedUnit()));
    }

    String beyond(Casting casting) {
        return "%s. %s".formatted(both(casting), unexplained(casting));
    }

    private String unexplained(Casting casting) {
        if (casting.printedUnit().signum() == 0) {
            return measure.kind() instanceof Kind.Amount
                    ? "The figures are exact to the penny, so rounding cannot explain it."
                    : "The figures are exact, so rounding cannot explain it.";
        }
        return casting.lines() <= 1
                ? "One line and its total round alike, so rounding cannot explain it."
                : "Figures printed to %s explain no more than %s."
                        .formatted(words(casting.printedUnit()), words(casting.tolerance()));
    }

    private String both(Casting casting) {
        String title = label.map(said -> said + ", " + measure.words()).orElse(measure.title());
        return "%s%s: %s"
                .formatted(title, kinds.isEmpty() ? "" : " of " + kinds, FigureWords.of(casting, "line", this::words));
    }

    private String words(BigDecimal figure) {
        return measure.kind() instanceof Kind.Amount ? FigureWords.of(figure, unit) : FigureWords.plain(figure);
    }
}
