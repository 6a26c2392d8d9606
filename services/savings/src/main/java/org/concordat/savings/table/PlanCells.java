package org.concordat.savings.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.reading.cells.Abridged;
import org.concordat.returns.reading.cells.Vocabulary;
import org.concordat.savings.plan.Decision;
import org.concordat.savings.plan.DecisionStatus;
import org.concordat.web.table.Cell;
import org.concordat.web.table.PlainCells;
import org.concordat.web.table.amount.AmountReading;
import org.concordat.web.table.amount.Amounts;

/** What single cells of a plan say; a cell that says none of what belongs there is told and left out. */
final class PlanCells {

    private final Consumer<Finding> say;
    private final PlainCells plain;

    PlanCells(Consumer<Finding> say) {
        this.say = say;
        this.plain = new PlainCells(say);
    }

    Optional<String> text(Cell cell) {
        return plain.text(cell);
    }

    <E extends Enum<E>> Optional<E> choice(Cell cell, Class<E> codes) {
        Optional<String> text = text(cell);
        Optional<E> found = text.flatMap(said -> Vocabulary.find(codes, said));
        if (text.isPresent() && found.isEmpty()) {
            error(
                    "UNKNOWN_CODE",
                    cell,
                    "'%s' is none of %s.".formatted(Abridged.of(text.get()), Vocabulary.all(codes)));
        }
        return found;
    }

    Optional<BigDecimal> amount(Cell cell, MoneyUnit unit) {
        return switch (Amounts.read(cell, unit)) {
            case AmountReading.Amount amount -> Optional.of(amount.figure());
            case AmountReading.Doubtful doubtful -> {
                say.accept(Finding.warning(doubtful.code(), cell.place().text(), doubtful.message()));
                yield Optional.of(doubtful.figure());
            }
            case AmountReading.Absent absent -> Optional.empty();
            case AmountReading.NotAnAmount not -> {
                error(not.code(), cell, not.message());
                yield Optional.empty();
            }
        };
    }

    /** {@code 2012-13} or {@code 2012/13}. */
    Optional<FinancialYear> year(String text, String at) {
        try {
            return Optional.of(FinancialYear.parse(text.replace('/', '-')));
        } catch (InvalidValue e) {
            say.accept(Finding.error("NOT_A_YEAR", at, "'%s' is no financial year such as 2012-13.".formatted(text)));
            return Optional.empty();
        }
    }

    /** None where the row does not say its status. */
    Optional<Decision> decision(Optional<Cell> status, Optional<String> reference, Optional<Cell> on) {
        Optional<LocalDate> day = on.flatMap(plain::day);
        return status.flatMap(cell -> choice(cell, DecisionStatus.class))
                .map(said -> new Decision(said, reference, day));
    }

    private void error(String code, Cell cell, String message) {
        say.accept(Finding.error(code, cell.place().text(), message));
    }
}
