package org.concordat.returns.reading.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.Net;
import org.concordat.returns.form.ReturnForm;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.words.HeaderWords;
import org.concordat.web.table.words.TotalWords;
import org.jspecify.annotations.Nullable;

/** A sheet as its profile lays it out: its rows as lines of ours, each cell still at its own place. */
public final class ProfiledTable<L> {

    /** As a table of ours says that a row is a printed total. */
    private static final String TOTAL = "TOTAL";

    private final LineSchema<L> schema;
    private final Optional<Net<L>> net;
    private final TableProfile profile;
    private final List<Part> parts;
    private final List<Integer> withoutFigures = new ArrayList<>();

    /**
     * What one row says of a line.
     *
     * @param header the sheet's columns by the index of ours
     * @param cells by the index of ours, null where nothing stands
     * @param label what the row begins with
     */
    public record ProfiledLine(
            int row,
            List<Optional<TableColumn>> header,
            @Nullable Cell[] cells,
            Role role,
            String label) {}

    /** What figures of a row are; a row has its lines before the totals across them. */
    public enum Role {
        LINE,
        TOTAL_OF_ALL,
        TOTAL_OF_ROWS_ABOVE,
        TOTAL_ACROSS
    }

    /** One of the lines that each row has. */
    private record Part(
            Map<String, String> line, List<Optional<TableColumn>> header, List<Optional<ProfileColumn>> said) {}

    /** @throws ProfileMismatch when the sheet does not have the columns that the profile says */
    public ProfiledTable(Table table, TableProfile profile, ReturnForm<L, ?> form) {
        this.schema = form.schema();
        this.net = form.net();
        this.profile = profile;
        this.parts = parts(placed(table));
    }

    private Map<ProfileColumn, TableColumn> placed(Table table) {
        FirstFindings wrong = new FirstFindings();
        Map<ProfileColumn, TableColumn> placed = new LinkedHashMap<>();
        for (ProfileColumn wanted : profile.columns()) {
            List<TableColumn> found = table.columns().stream()
                    .filter(column -> HeaderWords.of(column.title()).key().equals(wanted.key()))
                    .toList();
            if (found.size() != 1) {
                wrong.accept(
                        found.isEmpty()
                                ? Finding.error(
                                        "COLUMN_NOT_FOUND",
                                        "header",
                                        "The sheet has no column '%s', which the profile says."
                                                .formatted(wanted.header()))
                                : Finding.error(
                                        "COLUMN_TWICE",
                                        "column " + found.get(1).letters(),
                                        "The sheet has the column '%s' more than once.".formatted(wanted.header())));
                continue;
            }
            requireUnit(wanted, found.getFirst(), wrong);
            placed.put(wanted, found.getFirst());
        }
        for (TableColumn column : table.columns()) {
            if (!placed.containsValue(column) && !profile.passesOver(column.title()) && wrong.isEmpty()) {
                wrong.accept(Finding.error(
                        "UNKNOWN_COLUMN",
                        "column " + column.letters(),
                        "The profile says neither what '%s' is nor that it is passed over.".formatted(column.title())));
            }
        }
        if (!wrong.isEmpty()) {
            throw new ProfileMismatch(wrong.all());
        }
        return placed;
    }

    /** A title that says another unit than the profile is not the column that was described. */
    private void requireUnit(ProfileColumn wanted, TableColumn found, FirstFindings wrong) {
        Optional<MoneyUnit> said = HeaderWords.of(found.title()).unit();
        Optional<MoneyUnit> described = wanted.unit().or(profile::unit);
        if (said.isPresent() && described.isPresent() && !said.equals(described)) {
            wrong.accept(Finding.error(
                    "UNIT_CONTRADICTORY",
                    "column " + found.letters(),
                    "The title '%s' says %s, the profile says %s."
                            .formatted(found.title(), said.get(), described.get())));
        }
    }

    private List<Part> parts(Map<ProfileColumn, TableColumn> placed) {
        List<Map<String, String>> lines = placed.keySet().stream()
                .map(ProfileColumn::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        List<Part> found = new ArrayList<>();
        for (Map<String, String> line : lines.isEmpty() ? List.of(Map.<String, String>of()) : lines) {
            List<Optional<TableColumn>> header = new ArrayList<>();
            List<Optional<ProfileColumn>> said = new ArrayList<>();
            for (Column<L, ?> column : schema.columns()) {
                Optional<ProfileColumn> own = placed.keySet().stream()
                        .filter(one -> one.column().equals(column.name()))
                        .filter(one -> one.line().isEmpty() || one.line().equals(line))
                        .findFirst();
                said.add(own);
                header.add(own.map(placed::get));
            }
            found.add(new Part(line, header, said));
        }
        return found;
    }

    /** Whether a finding of the sheet is about what is read: a column that is passed over may be hidden. */
    public boolean isAboutIt(Finding finding) {
        return !finding.code().equals("COLUMN_HIDDEN")
                || parts.stream()
                        .flatMap(part -> part.header().stream())
                        .flatMap(Optional::stream)
                        .anyMatch(column -> finding.at().equals("column " + column.letters()));
    }

    /** The lines of a row: none when it is passed over, several when the sheet has several in a row. */
    public List<ProfiledLine> lines(Row row) {
        Optional<String> first = row.cells().stream()
                .filter(Cell.Text.class::isInstance)
                .map(cell -> ((Cell.Text) cell).text())
                .findFirst();
        if (first.filter(profile.words()::isPassedOver).isPresent()) {
            return List.of();
        }
        List<ProfiledLine> lines = new ArrayList<>();
        Optional<TotalWords.Reach> total = first.flatMap(profile.words()::total);
        for (Part part : parts) {
            @Nullable Cell[] cells = cells(row, part);
            if (hasFigure(cells)) {
                Role role = role(part, total);
                lines.add(new ProfiledLine(
                        row.number(),
                        part.header(),
                        role == Role.LINE ? completed(cells, part) : total(cells, part, row),
                        role,
                        first.orElse("")));
            }
        }
        lines.sort(Comparator.comparing(ProfiledLine::role));
        if (lines.isEmpty() && !row.isBlank()) {
            withoutFigures.add(row.number());
        }
        return lines;
    }

    private Role role(Part part, Optional<TotalWords.Reach> total) {
        return total.map(reach -> switch (reach) {
                    case ALL -> Role.TOTAL_OF_ALL;
                    case ROWS_ABOVE -> Role.TOTAL_OF_ROWS_ABOVE;
                })
                .orElseGet(() -> isNet(part) ? Role.TOTAL_ACROSS : Role.LINE);
    }

    private boolean isNet(Part part) {
        return net.filter(one -> one.isMeantBy(
                        one.column(), part.line().getOrDefault(one.column().name(), "")))
                .isPresent();
    }

    private @Nullable Cell[] cells(Row row, Part part) {
        @Nullable Cell[] cells = new Cell[schema.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            if (part.header().get(i).isPresent()) {
                Column<L, ?> column = schema.columns().get(i);
                TableColumn sent = part.header().get(i).get();
                Cell said =
                        translated(row.cell(sent), column, part.said().get(i).orElseThrow(), sent);
                cells[i] = said.isBlank() ? null : said;
            }
        }
        return cells;
    }

    private Cell translated(Cell cell, Column<L, ?> column, ProfileColumn said, TableColumn sent) {
        Cell seen = profile.formulasAsShown()
                        && cell instanceof Cell.Formula formula
                        && !formula.result().isBlank()
                ? formula.result()
                : cell;
        Cell read = seen instanceof Cell.Text text ? translated(text, column) : seen;
        if (!(column.kind() instanceof Kind.Amount) || read.isBlank()) {
            return read;
        }
        Optional<MoneyUnit> unit = unit(said, sent);
        return unit.isPresent() ? new Cell.Stated(read.place(), read, unit.get(), said.reversed()) : read;
    }

    private Optional<MoneyUnit> unit(ProfileColumn said, TableColumn sent) {
        return said.unit()
                .or(profile::unit)
                .or(() -> HeaderWords.of(sent.title()).unit());
    }

    /** The unit of the return: the profile's, or that of the first column of amounts where each of them has one. */
    public Optional<MoneyUnit> unit() {
        if (profile.unit().isPresent()) {
            return profile.unit();
        }
        List<Optional<MoneyUnit>> units = new ArrayList<>();
        for (Part part : parts) {
            for (int i = 0; i < part.header().size(); i++) {
                if (part.header().get(i).isPresent() && schema.columns().get(i).kind() instanceof Kind.Amount) {
                    units.add(unit(
                            part.said().get(i).orElseThrow(),
                            part.header().get(i).get()));
                }
            }
        }
        return units.isEmpty() || units.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : units.getFirst();
    }

    private Cell translated(Cell.Text cell, Column<L, ?> column) {
        RowWords words = profile.words();
        if (words.isBlank(cell.text())) {
            return new Cell.Blank(cell.place());
        }
        if (column.kind().isNumeric()) {
            return words.isNil(cell.text()) ? new Cell.Numeric(cell.place(), BigDecimal.ZERO) : cell;
        }
        return words.code(column.name(), cell.text())
                .<Cell>map(code -> new Cell.Text(cell.place(), code))
                .orElse(cell);
    }

    private boolean hasFigure(@Nullable Cell[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null && schema.columns().get(i).saysFigure()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Cell[] completed(@Nullable Cell[] cells, Part part) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == null) {
                cells[i] = constant(schema.columns().get(i), part.line());
            }
        }
        return cells;
    }

    private @Nullable Cell constant(Column<L, ?> column, Map<String, String> line) {
        String said = line.getOrDefault(column.name(), profile.constants().get(column.name()));
        return said == null ? null : new Cell.Text(CellPlace.of("profile, " + column.column()), said);
    }

    /** A total is of all lines of its part: of what the part says they are, and of nothing that a cell of its row is. */
    private @Nullable Cell[] total(@Nullable Cell[] cells, Part part, Row row) {
        for (int i = 0; i < cells.length; i++) {
            Column<L, ?> column = schema.columns().get(i);
            if (column == schema.totalledIn()) {
                cells[i] = new Cell.Text(row.place(), TOTAL);
            } else if (!column.is(Use.ADDED_UP)) {
                cells[i] = column.is(Use.GROUP) ? constant(column, part.line()) : null;
            }
        }
        return cells;
    }

    /** What there is to say of the rows, once all have been asked for. */
    public Optional<Finding> rowsWithoutFigures() {
        return withoutFigures.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "ROWS_WITHOUT_FIGURES",
                        "row " + withoutFigures.getFirst(),
                        "%,d rows have no figure in any of the columns, and were passed over as headings: %s."
                                .formatted(
                                        withoutFigures.size(),
                                        withoutFigures.stream()
                                                .limit(20)
                                                .map(String::valueOf)
                                                .reduce((before, next) -> before + ", " + next)
                                                .orElseThrow())));
    }
}
