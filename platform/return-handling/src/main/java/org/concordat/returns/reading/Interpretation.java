package org.concordat.returns.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.Net;
import org.concordat.returns.form.ReadLine;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.RawReturn.PlacedText;
import org.concordat.returns.reading.RawReturn.RawLine;
import org.concordat.returns.reading.RawReturn.RawTotal;
import org.concordat.returns.reading.cells.CellValues;
import org.concordat.web.table.Cell;
import org.concordat.web.table.words.Abridged;
import org.concordat.web.table.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a return, the same whichever format they came in. */
final class Interpretation<L> {

    static final int LINES_MAX = 50_000;

    /** Every group and measure a few times over. */
    static final int TOTALS_MAX = 1_000;

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
        requireSize(raw.lines().size(), raw.totalRows());
        Optional<Period> period = period(one("period", raw.period(), queriedPeriod));
        Optional<MoneyUnit> unit = unit(one("unit", raw.unit(), queriedUnit));
        MoneyUnit printedIn = unit.orElse(MoneyUnit.GBP);
        CellValues<L> values = new CellValues<>(printedIn, refused, findings);
        List<ReadLine<L>> lines = new ArrayList<>(raw.lines().size());
        for (RawLine line : raw.lines()) {
            lines.add(line(line, values, printedIn, lines.size() + 1));
        }
        List<PrintedTotal> totals = raw.totals().stream()
                .map(total -> total(total, values))
                .flatMap(Optional::stream)
                .toList();
        values.sayDoubts();
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
            if (form.takes(period)) {
                return Optional.of(period);
            }
            refused.accept(Finding.error(
                    "PERIOD_NOT_REPORTING",
                    said.get().at(),
                    form.opening().isPresent()
                            ? "Returns are made for months, the outturn and the opening budget, such as %s; '%s' is none of them."
                                    .formatted(period.position(), period)
                            : "Returns are made for months and the outturn, such as %s; '%s' is neither."
                                    .formatted(
                                            period.isOpening() ? period.year().month(1) : period.position(), period)));
        } catch (InvalidValue e) {
            refused.accept(Finding.error("PERIOD_UNKNOWN", said.get().at(), String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Pounds where JSON says no other; a table has to say it. None, and none may be said, for a domain without amounts. */
    private Optional<MoneyUnit> unit(Optional<PlacedText> said) {
        if (!schema.hasAmounts()) {
            said.ifPresent(text -> refused.accept(Finding.error(
                    "UNIT_WITHOUT_AMOUNTS",
                    text.at(),
                    "There are no amounts of money in %s, so it has no unit.".formatted(form.aName()))));
            return Optional.empty();
        }
        if (said.isEmpty() && raw.isTable() && hasFigures()) {
            refused.accept(
                    Finding.error(
                            "UNIT_MISSING",
                            "",
                            "Say in which unit the amounts are: in the query as ?unit=GBP_THOUSAND (or GBP for pounds, GBP_MILLION), in a column 'unit', or in the title of each column of amounts, such as 'current_budget (£000)'."));
        }
        return Optional.of(said.flatMap(this::known).orElse(MoneyUnit.GBP));
    }

    private boolean hasFigures() {
        return raw.lines().stream()
                .anyMatch(line -> IntStream.range(0, line.cells().length)
                        .anyMatch(i -> line.cells()[i] != null
                                && schema.columns().get(i).kind() instanceof Kind.Amount));
    }

    private Optional<MoneyUnit> known(PlacedText said) {
        Optional<MoneyUnit> found = Vocabulary.find(MoneyUnit.class, said.text());
        if (found.isEmpty()) {
            refused.accept(Finding.error(
                    "UNKNOWN_UNIT",
                    said.at(),
                    "'%s' is no unit; there are %s."
                            .formatted(Abridged.of(said.text()), Vocabulary.all(MoneyUnit.class))));
        }
        return found;
    }

    private ReadLine<L> line(RawLine line, CellValues<L> values, MoneyUnit unit, int number) {
        @Nullable Object[] printed = new Object[line.cells().length];
        long unreadable = 0;
        for (int i = 0; i < printed.length; i++) {
            Cell cell = line.cells()[i];
            if (cell == null || CellValues.saysNothing(cell)) {
                continue;
            }
            printed[i] = values.value(cell, schema.columns().get(i));
            if (printed[i] == null) {
                unreadable |= 1L << i;
            }
        }
        RowLine<L> read = new RowLine<>(schema, unit, number, line.place(), printed, unreadable);
        if (raw.isTable()) {
            requireSaid(read);
        }
        return read;
    }

    /** What decides where money goes is not assumed of a table. */
    private void requireSaid(RowLine<L> line) {
        schema.with(Use.SAID_IN_TABLES).forEach(column -> {
            int index = schema.index(column);
            if (line.printed(index) == null && !line.isUnreadable(column)) {
                findings.accept(
                        Finding.Severity.ERROR,
                        () -> Finding.error(
                                column.column().toUpperCase(Locale.ROOT) + "_MISSING",
                                line.at(column),
                                "The line does not say its %s. Write it in the column '%s', or say it for all lines that do not in the query, such as ?%s=%s."
                                        .formatted(column.words(), column.column(), column.name(), example(column))));
            }
        });
    }

    private static String example(Column<?, ?> column) {
        return column.kind() instanceof Kind.Choice<?> choice
                ? choice.codes().getEnumConstants()[0].name()
                : "…";
    }

    private Optional<PrintedTotal> total(RawTotal<L> total, CellValues<L> values) {
        Map<String, String> group = new LinkedHashMap<>();
        total.group()
                .forEach((column, said) ->
                        group(column, said, values).ifPresent(code -> group.put(column.name(), code)));
        Cell cell = total.total();
        BigDecimal figure = values.figure(cell, total.measure());
        return Optional.ofNullable(figure)
                .map(read -> new PrintedTotal(
                        cell.place().text(), group, total.measure().name(), read, total.span()));
    }

    private Optional<String> group(Column<L, ?> column, PlacedText said, CellValues<L> values) {
        return form.net()
                .filter(net -> net.isMeantBy(column, said.text()))
                .map(Net::code)
                .or(() -> values.group(column, said.text(), said::at));
    }

    /** The columns that totals are for, in words: {@code a fund and a type}. */
    static String groups(LineSchema<?> schema) {
        List<String> words = schema.with(Use.GROUP).map(Column::aWord).toList();
        return words.isEmpty() ? "every line" : String.join(" and ", words);
    }
}
