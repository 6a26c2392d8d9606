package org.concordat.consolidation.budget.apportionment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.release.settlement.ReleasedFigure;
import org.concordat.web.table.writing.Value;

/**
 * A figure of an answer.
 *
 * @param value in pounds; only where it is shown
 * @param reason why it could not be worked out
 */
public record ToldFigure(Optional<BigDecimal> value, CellStatus status, Optional<String> reason) {

    static ToldFigure of(ReleasedFigure figure) {
        return new ToldFigure(figure.value(), figure.status(), figure.reason());
    }

    public static ToldFigure shown(BigDecimal value) {
        return new ToldFigure(Optional.of(value), CellStatus.SHOWN, Optional.empty());
    }

    public static ToldFigure hidden(CellStatus status) {
        return new ToldFigure(Optional.empty(), status, Optional.empty());
    }

    /** In a table: what it is, and its status; both nothing where there is no figure. */
    public static Stream<Value> cells(Optional<ToldFigure> figure) {
        return Stream.of(
                figure.flatMap(ToldFigure::value).map(Value::of).orElseGet(Value::nothing),
                figure.map(of -> Value.of(of.status().name())).orElseGet(Value::nothing));
    }

    public ToldFigure plus(ToldFigure other) {
        return with(other, BigDecimal::add);
    }

    public ToldFigure minus(ToldFigure other) {
        return with(other, BigDecimal::subtract);
    }

    /** Of two of which one is not shown, what became of that one. */
    private ToldFigure with(ToldFigure other, BinaryOperator<BigDecimal> arithmetic) {
        if (value.isEmpty()) {
            return this;
        }
        return other.value
                .map(number -> shown(arithmetic.apply(value.get(), number)))
                .orElse(other);
    }
}
