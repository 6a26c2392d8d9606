package org.concordat.consolidation.budget.apportionment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.release.settlement.ReleasedFigure;

/**
 * A figure of an answer.
 *
 * @param value in pounds; only where it is shown
 * @param reason why it could not be worked out
 */
public record Figure(Optional<BigDecimal> value, CellStatus status, Optional<String> reason) {

    static Figure of(ReleasedFigure figure) {
        return new Figure(figure.value(), figure.status(), figure.reason());
    }

    static Figure shown(BigDecimal value) {
        return new Figure(Optional.of(value), CellStatus.SHOWN, Optional.empty());
    }

    Figure plus(Figure other) {
        return with(other, BigDecimal::add);
    }

    Figure minus(Figure other) {
        return with(other, BigDecimal::subtract);
    }

    /** Of two of which one is not shown, what became of that one. */
    private Figure with(Figure other, BinaryOperator<BigDecimal> arithmetic) {
        if (value.isEmpty()) {
            return this;
        }
        return other.value
                .map(number -> shown(arithmetic.apply(value.get(), number)))
                .orElse(other);
    }
}
