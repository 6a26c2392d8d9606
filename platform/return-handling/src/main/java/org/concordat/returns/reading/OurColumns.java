package org.concordat.returns.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.RawReturn.PlacedText;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.words.HeaderWords;
import org.jspecify.annotations.Nullable;

/** The columns of a table that is laid out as the public contract says; a column of amounts may say its unit. */
final class OurColumns<L> {

    private static final String PERIOD = "period";
    private static final String UNIT = "unit";

    private final ReturnForm<L, ?> form;
    private final LineSchema<L> schema;

    /** The table's columns by their index in the schema. */
    private final List<Optional<TableColumn>> header;

    /** What their titles say, by the same index. */
    private final List<Optional<MoneyUnit>> units;

    /** @throws ReturnRefused when the table has others */
    OurColumns(ReturnForm<L, ?> form, Table table) {
        this.form = form;
        this.schema = form.schema();
        requireKnown(table);
        this.header = schema.columns().stream()
                .map(column -> column.is(Use.SENT) ? find(table, column) : Optional.<TableColumn>empty())
                .toList();
        this.units = header.stream()
                .map(column ->
                        column.flatMap(found -> HeaderWords.of(found.title()).unit()))
                .toList();
    }

    private Optional<TableColumn> find(Table table, Column<L, ?> column) {
        return table.columns().stream().filter(sent -> isCalled(sent, column)).reduce((first, second) -> {
            throw new UnreadableTable(
                    UnreadableTable.Reason.COLUMN_TWICE,
                    "column " + second.letters(),
                    "The columns %s and %s are both the %s."
                            .formatted(first.letters(), second.letters(), column.words()));
        });
    }

    private static boolean isCalled(TableColumn sent, Column<?, ?> column) {
        return sent.isCalled(column.column())
                || column.kind() instanceof Kind.Amount
                        && new TableColumn(
                                        sent.index(),
                                        HeaderWords.of(sent.title()).bare())
                                .isCalled(column.column());
    }

    private void requireKnown(Table table) {
        FirstFindings unknown = new FirstFindings();
        for (TableColumn column : table.columns()) {
            boolean known = schema.columns().stream().anyMatch(one -> isCalled(column, one))
                    || column.isCalled(PERIOD)
                    || schema.hasAmounts() && column.isCalled(UNIT);
            if (!known) {
                unknown.accept(Finding.error(
                        "UNKNOWN_COLUMN",
                        "column " + column.letters(),
                        "'%s' is no column of %s. Its columns are %s."
                                .formatted(column.title(), form.aName(), columns())));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ReturnRefused(
                    ReturnRefused.Kind.MALFORMED,
                    "unknown-column",
                    "The table has columns that %s does not have.".formatted(form.aName()),
                    unknown.all());
        }
    }

    private String columns() {
        return Stream.concat(
                        schema.with(Use.SENT).map(Column::column),
                        schema.hasAmounts() ? Stream.of(PERIOD, UNIT) : Stream.of(PERIOD))
                .collect(Collectors.joining(", "));
    }

    List<Optional<TableColumn>> header() {
        return header;
    }

    /** The unit of the return, where the title of every column of amounts says one: that of the first. */
    Optional<PlacedText> unit() {
        Optional<PlacedText> first = Optional.empty();
        for (int i = 0; i < header.size(); i++) {
            if (schema.columns().get(i).kind() instanceof Kind.Amount
                    && header.get(i).isPresent()) {
                if (units.get(i).isEmpty()) {
                    return Optional.empty();
                }
                String at = "header, column " + header.get(i).get().letters();
                first = first.or(of(units.get(i).get(), at));
            }
        }
        return first;
    }

    private static java.util.function.Supplier<Optional<PlacedText>> of(MoneyUnit unit, String at) {
        return () -> Optional.of(new PlacedText(unit.name(), at));
    }

    /** By the index of the schema; null where nothing stands. */
    @Nullable
    Cell[] cells(Row row) {
        @Nullable Cell[] cells = new Cell[header.size()];
        for (int i = 0; i < cells.length; i++) {
            if (header.get(i).isPresent()) {
                Cell cell = row.cell(header.get(i).get());
                boolean stated =
                        units.get(i).isPresent() && schema.columns().get(i).kind() instanceof Kind.Amount;
                cells[i] = cell.isBlank()
                        ? null
                        : stated
                                ? new Cell.Stated(
                                        cell.place(), cell, units.get(i).get(), false)
                                : cell;
            }
        }
        return cells;
    }
}
