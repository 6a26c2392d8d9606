package org.concordat.returns.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReadLine;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.RawReturn.PlacedText;
import org.concordat.returns.reading.RawReturn.RawLine;
import org.concordat.returns.reading.RawReturn.RawTotal;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;
import org.concordat.web.table.amount.AmountReading;
import org.concordat.web.table.amount.Amounts;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a return, the same whichever format they came in. */
final class Interpretation<L> {

    static final int LINES_MAX = 50_000;

    /** Every group and measure a few times over. */
    static final int TOTALS_MAX = 1_000;

    /** A text as long as any that somebody types; more is another file's content. */
    private static final int CODE_CHARACTERS_MAX = 4_000;

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final ReturnForm<L, ?> form;
    private final LineSchema<L> schema;
    private final RawReturn<L> raw;

    /** About the envelope: the return is refused when there is any. */
    private final FirstFindings refused = new FirstFindings();

    /** About cells: they stay with the stored return. */
    private final FirstFindings findings = new FirstFindings();

    Interpretation(ReturnForm<L, ?> form, RawReturn<L> raw) {
        this.form = form;
        this.schema = form.schema();
        this.raw = raw;
        findings.addAll(raw.findings(), raw.further());
    }

    ReadReturn<L> interpret(Optional<String> queriedPeriod, Optional<String> queriedUnit) {
        if (raw.lines().isEmpty()) {
            throw refusal(ReturnRefused.Kind.UNPROCESSABLE, "no-lines", "NO_LINES", "The return has no lines.");
        }
        requireSize(raw.lines().size(), raw.totals().size());
        Optional<Period> period = period(one("period", raw.period(), queriedPeriod));
        Optional<MoneyUnit> unit = unit(one("unit", raw.unit(), queriedUnit));
        List<ReadLine<L>> lines = new ArrayList<>(raw.lines().size());
        for (RawLine line : raw.lines()) {
            lines.add(line(line, unit.orElse(MoneyUnit.GBP), lines.size() + 1));
        }
        List<PrintedTotal> totals =
                raw.totals().stream().map(this::total).flatMap(Optional::stream).toList();
        if (!refused.isEmpty() || period.isEmpty()) {
            throw new ReturnRefused(
                    ReturnRefused.Kind.MALFORMED,
                    "return-not-understood",
                    refused.first().getFirst().message(),
                    refused.all());
        }
        return new ReadReturn<>(
                period.get(), unit, raw.illustrative(), lines, totals, findings.first(), findings.further());
    }

    /** @throws ReturnRefused when it is more than is read */
    static void requireSize(int lines, int totals) {
        if (lines > LINES_MAX) {
            throw refusal(
                    ReturnRefused.Kind.TOO_LARGE,
                    "too-many-lines",
                    "TOO_MANY_LINES",
                    "The return has %,d lines; at most %,d are read.".formatted(lines, LINES_MAX));
        }
        if (totals > TOTALS_MAX) {
            throw refusal(
                    ReturnRefused.Kind.TOO_LARGE,
                    "too-many-control-totals",
                    "TOO_MANY_CONTROL_TOTALS",
                    "The return has %,d control totals; at most %,d are checked.".formatted(totals, TOTALS_MAX));
        }
    }

    private static ReturnRefused refusal(ReturnRefused.Kind kind, String code, String finding, String message) {
        return new ReturnRefused(kind, code, message, List.of(Finding.error(finding, "", message)));
    }

    /** What the body and the query say together: either may say it, and they may not disagree. */
    private Optional<PlacedText> one(String name, Optional<PlacedText> inBody, Optional<String> queried) {
        if (inBody.isPresent()
                && queried.isPresent()
                && !inBody.get().text().strip().equals(queried.get().strip())) {
            refused.accept(Finding.error(
                    name.toUpperCase(Locale.ROOT) + "_CONTRADICTORY",
                    inBody.get().at(),
                    "The %s is '%s' here and '%s' in the query."
                            .formatted(name, inBody.get().text(), queried.get())));
        }
        return inBody.or(() -> queried.map(text -> new PlacedText(text, "?" + name)));
    }

    private Optional<Period> period(Optional<PlacedText> said) {
        if (said.isEmpty()) {
            refused.accept(
                    Finding.error(
                            "PERIOD_MISSING",
                            "",
                            "Say which period the return is for, such as 2016-17-P12: in the JSON, in a column 'period', or in the query as ?period=."));
            return Optional.empty();
        }
        try {
            Period period = Period.parse(said.get().text().strip());
            if (period.isReporting()) {
                return Optional.of(period);
            }
            refused.accept(Finding.error(
                    "PERIOD_NOT_REPORTING",
                    said.get().at(),
                    "Returns are made for months and the outturn, such as %s; '%s' is neither."
                            .formatted(period.position(), period)));
        } catch (InvalidValue e) {
            refused.accept(Finding.error("PERIOD_UNKNOWN", said.get().at(), String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Pounds where nobody says another; none, and none may be said, for a domain without amounts. */
    private Optional<MoneyUnit> unit(Optional<PlacedText> said) {
        if (!schema.hasAmounts()) {
            said.ifPresent(text -> refused.accept(Finding.error(
                    "UNIT_WITHOUT_AMOUNTS",
                    text.at(),
                    "There are no amounts of money in %s, so it has no unit.".formatted(form.aName()))));
            return Optional.empty();
        }
        return Optional.of(said.flatMap(text -> code(MoneyUnit.class, "unit", "UNIT", text.text(), text::at))
                .orElse(MoneyUnit.GBP));
    }

    /** @param at asked only when there is something to say */
    private <E extends Enum<E>> Optional<E> code(Class<E> codes, String what, String name, String text, CellPlace at) {
        Optional<E> found = Vocabulary.find(codes, text);
        if (found.isEmpty()) {
            refused.accept(Finding.error(
                    "UNKNOWN_" + name,
                    at.text(),
                    "'%s' is no %s; there are %s.".formatted(abridged(text), what, Vocabulary.all(codes))));
        }
        return found;
    }

    static String abridged(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private ReadLine<L> line(RawLine line, MoneyUnit unit, int number) {
        @Nullable Object[] printed = new Object[line.cells().length];
        long unreadable = 0;
        for (int i = 0; i < printed.length; i++) {
            Cell cell = line.cells()[i];
            if (cell == null || saysNothing(cell)) {
                continue;
            }
            printed[i] = value(cell, schema.columns().get(i));
            if (printed[i] == null) {
                unreadable |= 1L << i;
            }
        }
        return new RowLine<>(schema, unit, number, line.place(), printed, unreadable);
    }

    /** Spaces of any width are nothing, not something that cannot be read. */
    private static boolean saysNothing(Cell cell) {
        return cell.isBlank()
                || cell instanceof Cell.Text text
                        && text.text()
                                .codePoints()
                                .allMatch(character ->
                                        Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    /** Null when it cannot be read, which has been said then. */
    private @Nullable Object value(Cell cell, Column<L, ?> column) {
        return switch (column.kind()) {
            case Kind.Code code -> text(CellText.code(cell, code.charactersMax()));
            case Kind.Prose prose -> text(CellText.prose(cell, prose.charactersMax()));
            case Kind.Choice<?> choice -> choice(choice, cell, column);
            case Kind.Amount amount -> number(Amounts.read(cell), cell);
            case Kind.Count count -> number(Numbers.read(cell), cell);
            case Kind.Number number -> number(Numbers.read(cell), cell);
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
                : code(choice.codes(), column.words(), constant(column), text, cell.place())
                        .orElse(null);
    }

    private static String constant(Column<?, ?> column) {
        return column.column().toUpperCase(Locale.ROOT);
    }

    private @Nullable BigDecimal number(AmountReading reading, Cell cell) {
        return switch (reading) {
            case AmountReading.Amount amount -> amount.figure();
            case AmountReading.Absent absent -> null;
            case AmountReading.NotAnAmount not -> {
                findings.accept(Finding.error(not.code(), cell.place().text(), not.message()));
                yield null;
            }
        };
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
                            .formatted(abridged(written.isEmpty() ? read.text() : written))));
        } else {
            read.finding().ifPresent(findings);
        }
        return null;
    }

    private Optional<PrintedTotal> total(RawTotal<L> total) {
        Map<String, String> group = new LinkedHashMap<>();
        total.group().forEach((column, said) -> group(column, said).ifPresent(code -> group.put(column.name(), code)));
        Cell cell = total.total();
        BigDecimal figure =
                number(total.measure().kind() instanceof Kind.Amount ? Amounts.read(cell) : Numbers.read(cell), cell);
        return Optional.ofNullable(figure)
                .map(read -> new PrintedTotal(
                        cell.place().text(), group, total.measure().name(), read));
    }

    private Optional<String> group(Column<L, ?> column, PlacedText said) {
        return column.kind() instanceof Kind.Choice<?> choice
                ? choice(choice, column, said)
                : Optional.of(said.text().strip());
    }

    private <E extends Enum<E>> Optional<String> choice(Kind.Choice<E> choice, Column<L, ?> column, PlacedText said) {
        return code(choice.codes(), column.words(), constant(column), said.text(), said::at)
                .map(Enum::name);
    }

    /** The columns that totals are for, in words: {@code a fund and a type}. */
    static String groups(LineSchema<?> schema) {
        List<String> words = schema.with(Use.GROUP).map(Column::aWord).toList();
        return words.isEmpty() ? "every line" : String.join(" and ", words);
    }
}
