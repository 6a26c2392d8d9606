package org.concordat.savings.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.MoneyUnit;
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

    /** Neither case nor spaces, hyphens nor underscores matter. */
    <E extends Enum<E>> Optional<E> choice(Cell cell, Class<E> codes) {
        Optional<String> text = text(cell);
        Optional<E> found = text.flatMap(said -> Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(said.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_")))
                .findFirst());
        if (text.isPresent() && found.isEmpty()) {
            error(
                    "UNKNOWN_CODE",
                    cell,
                    "'%s' is none of %s."
                            .formatted(
                                    text.get(),
                                    Arrays.stream(codes.getEnumConstants())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", "))));
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
