package org.concordat.returns.reading.cells;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Kind;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;
import org.concordat.web.table.amount.AmountReading;
import org.concordat.web.table.amount.Amounts;
import org.concordat.web.table.words.Abridged;
import org.concordat.web.table.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads single cells of a return, each as the kind of its column has it. */
public final class CellValues<L> {

    /** A text as long as any that somebody types; more is another file's content. */
    private static final int CODE_CHARACTERS_MAX = 4_000;

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MoneyUnit unit;
    private final Consumer<Finding> refused;
    private final Consumer<Finding> findings;
    private final Map<String, Doubt> doubts = new LinkedHashMap<>();

    /**
     * @param unit in which amounts are printed
     * @param refused takes what makes the return one that cannot be stored
     * @param findings takes what stays with the stored return
     */
    public CellValues(MoneyUnit unit, Consumer<Finding> refused, Consumer<Finding> findings) {
        this.unit = unit;
        this.refused = refused;
        this.findings = findings;
    }

    /** What is said of many cells of a column. */
    private static final class Doubt {
        private final Cell first;
        private final AmountReading.Doubtful reading;
        private int count;

        private Doubt(Cell first, AmountReading.Doubtful reading) {
            this.first = first;
            this.reading = reading;
        }
    }

    /** Spaces of any width are nothing, not something that cannot be read. */
    public static boolean saysNothing(Cell cell) {
        return cell.isBlank() || cell instanceof Cell.Text text && isAllSpace(text.text());
    }

    /** Asked of every cell there is; no space is outside the basic plane. */
    private static boolean isAllSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                return false;
            }
        }
        return true;
    }

    /** Null when it cannot be read, which has been said then. */
    public @Nullable Object value(Cell cell, Column<L, ?> column) {
        return switch (column.kind()) {
            case Kind.Code code ->
                text(
                        code.mayBeDay()
                                ? CellText.codeOrDay(cell, code.charactersMax())
                                : CellText.code(cell, code.charactersMax()));
            case Kind.Prose prose -> text(CellText.prose(cell, prose.charactersMax()));
            case Kind.Choice<?> choice -> choice(choice, cell, column);
            case Kind.Amount amount -> number(Amounts.read(cell, unit), cell, column);
            case Kind.Count count -> number(Numbers.read(cell), cell, column);
            case Kind.Number number -> number(Numbers.read(cell), cell, column);
            case Kind.Day day -> day(cell);
        };
    }

    private @Nullable String text(CellText read) {
        read.finding().ifPresent(findings);
        return read.text().isEmpty() ? null : read.text();
    }

    private <E extends Enum<E>> @Nullable E choice(Kind.Choice<E> choice, Cell cell, Column<L, ?> column) {
        String text = text(CellText.code(cell, CODE_CHARACTERS_MAX));
        return text == null
                ? null
                : code(choice.codes(), column, text, cell.place()).orElse(null);
    }

    /** A figure of a printed total, which has the unit of the return as the lines have. */
    public @Nullable BigDecimal figure(Cell cell, Column<L, ?> measure) {
        return number(
                measure.kind() instanceof Kind.Amount ? Amounts.read(cell, unit) : Numbers.read(cell), cell, measure);
    }

    private @Nullable BigDecimal number(AmountReading reading, Cell cell, Column<L, ?> column) {
        return switch (reading) {
            case AmountReading.Amount amount -> amount.figure();
            case AmountReading.Absent absent -> null;
            case AmountReading.Doubtful doubtful -> {
                doubts.computeIfAbsent(column.name() + doubtful.code(), key -> new Doubt(cell, doubtful)).count++;
                yield doubtful.figure();
            }
            case AmountReading.NotAnAmount not -> {
                findings.accept(Finding.error(not.code(), cell.place().text(), not.message()));
                yield null;
            }
        };
    }

    /** What there is to say of whole columns, once all cells have been read: once, with the first cell. */
    public void sayDoubts() {
        doubts.values().forEach(doubt -> {
            String more = doubt.count == 1 ? "" : " So it is in %,d cells of the column.".formatted(doubt.count);
            findings.accept(
                    Finding.warning(doubt.reading.code(), doubt.first.place().text(), doubt.reading.message() + more));
        });
    }

    /** As a spreadsheet's date, or as ISO 8601 writes it; 03/04 is two days. */
    private @Nullable LocalDate day(Cell cell) {
        if (cell instanceof Cell.Date date) {
            return date.date().toLocalDate();
        }
        String written = cell instanceof Cell.Text text ? text.text().strip() : "";
        if (ISO_DAY.matcher(written).matches()) {
            try {
                return LocalDate.parse(written);
            } catch (DateTimeException e) {
                findings.accept(Finding.error(
                        "DAY_UNKNOWN", cell.place().text(), "There is no %s in the calendar.".formatted(written)));
                return null;
            }
        }
        CellText read = CellText.code(cell, CODE_CHARACTERS_MAX);
        boolean isDateOfAnotherKind = cell instanceof Cell.Text && !written.startsWith("=") && !written.startsWith("#");
        if (isDateOfAnotherKind || read.finding().isEmpty()) {
            findings.accept(Finding.error(
                    "DAY_NOT_A_DAY",
                    cell.place().text(),
                    "'%s' is not understood as a day. Write it as 2016-06-30, or format the cell as a date."
                            .formatted(Abridged.of(written.isEmpty() ? read.text() : written))));
        } else {
            read.finding().ifPresent(findings);
        }
        return null;
    }

    /** What a control total is of, as its lines have it stored. */
    public Optional<String> group(Column<L, ?> column, String said, CellPlace at) {
        return column.kind() instanceof Kind.Choice<?> choice
                ? choice(choice, column, said, at)
                : Optional.of(said.strip());
    }

    private <E extends Enum<E>> Optional<String> choice(
            Kind.Choice<E> choice, Column<L, ?> column, String said, CellPlace at) {
        return code(choice.codes(), column, said, at).map(Enum::name);
    }

    /** @param at asked only when there is something to say */
    private <E extends Enum<E>> Optional<E> code(Class<E> codes, Column<L, ?> column, String text, CellPlace at) {
        Optional<E> found = Vocabulary.find(codes, text);
        if (found.isEmpty()) {
            refused.accept(Finding.error(
                    "UNKNOWN_" + column.column().toUpperCase(Locale.ROOT),
                    at.text(),
                    "'%s' is no %s; there are %s."
                            .formatted(Abridged.of(text), column.words(), Vocabulary.all(codes))));
        }
        return found;
    }
}
