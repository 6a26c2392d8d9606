package org.concordat.contracts.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.Cell;
import org.concordat.web.table.PlainCells;
import org.concordat.web.table.amount.AmountReading;
import org.concordat.web.table.amount.Amounts;
import org.concordat.web.table.words.Abridged;
import org.concordat.web.table.words.HeaderWords;

/** What single cells of a register of contracts say; one that says nothing of what belongs there is told and left out. */
final class RowCells {

    private static final Pattern LAPSE = Pattern.compile("(\\d{1,4})\\s*(day|week|month|year)s?");

    private final Consumer<Finding> say;
    private final PlainCells plain;

    RowCells(Consumer<Finding> say) {
        this.say = say;
        this.plain = new PlainCells(say);
    }

    Optional<String> text(Cell cell) {
        // A renewal date is a day to a spreadsheet and a text to the register.
        return cell instanceof Cell.Date date
                ? Optional.of(date.date().toLocalDate().toString())
                : plain.text(cell);
    }

    Optional<LocalDate> day(Cell cell) {
        return plain.day(cell);
    }

    Optional<BigDecimal> amount(Cell cell, MoneyUnit unit) {
        return switch (Amounts.read(cell, unit)) {
            case AmountReading.Amount(BigDecimal figure) -> Optional.of(figure);
            case AmountReading.Doubtful doubtful -> refused(doubtful.code(), cell, doubtful.message());
            case AmountReading.Absent absent -> Optional.empty();
            case AmountReading.NotAnAmount not -> refused(not.code(), cell, not.message());
        };
    }

    Optional<Boolean> yesOrNo(Cell cell) {
        return text(cell).flatMap(said -> switch (said.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true" -> Optional.of(true);
            case "no", "n", "false" -> Optional.of(false);
            default ->
                this.<Boolean>refused("NOT_YES_OR_NO", cell, "'%s' is neither yes nor no".formatted(Abridged.of(said)));
        });
    }

    /** The name of the code. */
    Optional<String> code(Cell cell, Class<? extends Enum<?>> codes) {
        return text(cell)
                .flatMap(said -> Arrays.stream(codes.getEnumConstants())
                        .map(Enum::name)
                        .filter(name -> HeaderWords.key(name).equals(HeaderWords.key(said)))
                        .findFirst()
                        .or(() -> refused(
                                "UNKNOWN_CODE",
                                cell,
                                "'%s' is none of %s"
                                        .formatted(
                                                Abridged.of(said),
                                                Arrays.stream(codes.getEnumConstants())
                                                        .map(Enum::name)
                                                        .collect(Collectors.joining(", "))))));
    }

    Optional<Period> lapse(Cell cell) {
        return text(cell)
                .flatMap(said -> lapse(said)
                        .or(() -> refused(
                                "NOT_A_PERIOD",
                                cell,
                                "'%s' is no period such as 3 months or P3M".formatted(Abridged.of(said)))));
    }

    /** {@code 3 months}, {@code 6 weeks}, {@code P28D}; none where it is no period. */
    static Optional<Period> lapse(String said) {
        Matcher words = LAPSE.matcher(said.strip().toLowerCase(Locale.ROOT));
        if (words.matches()) {
            int count = Integer.parseInt(words.group(1));
            return Optional.of(
                    switch (words.group(2)) {
                        case "day" -> Period.ofDays(count);
                        case "week" -> Period.ofWeeks(count);
                        case "month" -> Period.ofMonths(count);
                        default -> Period.ofYears(count);
                    });
        }
        try {
            return Optional.of(Period.parse(said.strip()));
        } catch (DateTimeParseException noPeriod) {
            return Optional.empty();
        }
    }

    <T> Optional<T> refused(String code, Cell cell, String message) {
        say.accept(Finding.error(code, cell.place().text(), message));
        return Optional.empty();
    }
}
