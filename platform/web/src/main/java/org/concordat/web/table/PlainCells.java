package org.concordat.web.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;

/** What cells say that are no amounts: texts and days. One that says something else is told and read as if it said nothing. */
public final class PlainCells {

    private final Consumer<Finding> wrong;

    public PlainCells(Consumer<Finding> wrong) {
        this.wrong = wrong;
    }

    /** A code such as 3.1 becomes a number in a spreadsheet; it is meant as it is shown. */
    public Optional<String> text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> Optional.of(text.text().strip()).filter(one -> !one.isEmpty());
            case Cell.Numeric numeric -> Optional.of(numeric.number().toPlainString());
            case Cell.Blank blank -> Optional.empty();
            default -> {
                wrong.accept(Finding.error("NOT_A_TEXT", cell.place().text(), "A text should stand here."));
                yield Optional.empty();
            }
        };
    }

    public Optional<LocalDate> day(Cell cell) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        try {
            if (cell instanceof Cell.Date date) {
                return Optional.of(date.date().toLocalDate());
            }
            if (cell instanceof Cell.Text text) {
                return Optional.of(LocalDate.parse(text.text().strip()));
            }
        } catch (DateTimeParseException e) {
            // Told below, as for every other cell that is no date.
        }
        wrong.accept(Finding.error("NOT_A_DATE", cell.place().text(), "A date such as 2016-04-01 should stand here."));
        return Optional.empty();
    }
}
