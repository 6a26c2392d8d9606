package org.concordat.returns.profiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.content.Source;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.profiles.Suggestion.FirstRow;
import org.concordat.returns.profiles.Suggestion.UnplacedColumn;
import org.concordat.returns.profiles.TableProfileBody.ColumnBody;
import org.concordat.returns.reading.ReturnReader;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.TableLayout;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.reading.TableReader;
import org.concordat.web.table.words.HeaderWords;
import org.jspecify.annotations.Nullable;

/** Proposes a profile for a file. A column is placed by a name that finance teams have for it, or not at all. */
final class Suggesting {

    private static final int ROWS_READ = 200;
    private static final int ROWS_SHOWN = 15;

    /** Titles and notes above a header are fewer. */
    private static final int HEADER_WITHIN = 40;

    /** One name may stand anywhere; two beside each other are a header. */
    private static final int NAMES_OF_A_HEADER = 2;

    private static final Pattern FIGURE = Pattern.compile("^[^=#]*\\d");
    private static final Pattern UNIT_IN_TITLE =
            Pattern.compile("(?iu)£\\s*['’]?000s?|£\\s*k\\b|£\\s*m\\b|£\\s*millions?|£\\s*thousands?");

    private final LineSchema<?> schema;

    /** Our columns by the keys of all names they have. */
    private final Map<String, Column<?, ?>> names = new LinkedHashMap<>();

    Suggesting(ReturnForm<?, ?> form) {
        this.schema = form.schema();
        form.schema().with(Use.SENT).forEach(column -> {
            names.put(HeaderWords.key(column.name()), column);
            names.put(HeaderWords.key(column.title()), column);
            form.synonyms()
                    .getOrDefault(column.name(), List.of())
                    .forEach(name -> names.putIfAbsent(HeaderWords.key(name), column));
        });
    }

    /** @param sheet which sheet is meant; the first when null */
    Suggestion of(Source source, @Nullable String sheet) {
        TableFormat format = source.format()
                .table()
                .orElseThrow(() -> Problem.unsupportedMediaType(
                        "media-type-unsupported", "A profile is proposed for a table; JSON needs none."));
        Table table = read(source.bytes(), format, sheet);
        List<FirstRow> rows = table.rows().stream()
                .map(row -> new FirstRow(row.number(), texts(row)))
                .toList();
        FirstRow header = header(rows)
                .orElseThrow(
                        () -> impossible(
                                "No row has two of the names that our columns have, so no header was found. Say which column is which and PUT the profile, or say which sheet is meant with ?sheet=."));
        return proposed(header, rows, sheet, hasFormulas(table));
    }

    private static Problem impossible(String why) {
        return Problem.unprocessable("suggestion-not-possible", why, List.of());
    }

    private static Table read(byte[] bytes, TableFormat format, @Nullable String sheet) {
        try {
            return TableReader.read(
                    bytes,
                    format,
                    new TableLayout.Raw(name -> sheet == null || name.equalsIgnoreCase(sheet.strip()), ROWS_READ));
        } catch (UnreadableTable e) {
            throw ReturnReader.refused(e);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts =
                new ArrayList<>(row.cells().stream().map(CellWords::of).toList());
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return texts;
    }

    private static List<FirstRow> shown(List<FirstRow> rows) {
        return rows.stream().limit(ROWS_SHOWN).toList();
    }

    private Optional<FirstRow> header(List<FirstRow> rows) {
        FirstRow best = null;
        long most = NAMES_OF_A_HEADER - 1;
        for (FirstRow row : rows.stream().limit(HEADER_WITHIN).toList()) {
            long known = row.cells().stream()
                    .map(this::named)
                    .flatMap(Optional::stream)
                    .distinct()
                    .count();
            if (known > most) {
                best = row;
                most = known;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Column<?, ?>> named(String title) {
        return Optional.ofNullable(names.get(HeaderWords.of(title).key()));
    }

    private Suggestion proposed(FirstRow header, List<FirstRow> rows, @Nullable String sheet, boolean formulas) {
        Map<Column<?, ?>, List<Integer>> claims = new LinkedHashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            int index = i;
            named(header.cells().get(i))
                    .ifPresent(column -> claims.computeIfAbsent(column, any -> new ArrayList<>())
                            .add(index));
        }
        Map<Integer, Column<?, ?>> placed = new LinkedHashMap<>();
        claims.forEach((column, indexes) -> {
            if (indexes.size() == 1) {
                placed.put(indexes.getFirst(), column);
            }
        });
        List<UnplacedColumn> unplaced = unplaced(header, placed, claims);
        List<FirstRow> below =
                rows.stream().filter(row -> row.row() > header.row()).toList();
        if (below.stream().noneMatch(row -> hasFigure(row, placed))) {
            throw impossible(
                    "No row below the header in row %d has a figure in one of our columns, so it is not known to be one."
                            .formatted(header.row()));
        }
        RowTexts words = new RowTexts(below.stream().map(FirstRow::cells).toList());
        List<String> open = new ArrayList<>();
        Optional<MoneyUnit> unit = unit(header, placed, rows, open);
        List<ColumnBody> columns = placed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> column(header.cells().get(entry.getKey()), entry.getValue(), unit))
                .toList();
        notSaid(placed, open);
        if (formulas) {
            open.add(
                    "The sheet has formulas: formulasAsShown takes what the spreadsheet had calculated when it was saved. Without it they are refused.");
        }
        words.undecided()
                .forEach(word -> open.add(
                        "'%s' stands where figures should: add it to nils if it says 0, or to blanks if it says that nothing is reported."
                                .formatted(word)));
        return new Suggestion(
                body(sheet, unit.orElse(null), columns, titles(unplaced), formulas, words),
                header.row(),
                unplaced,
                open,
                shown(rows));
    }

    private static boolean hasFormulas(Table table) {
        return table.rows().stream().anyMatch(row -> row.cells().stream().anyMatch(Cell.Formula.class::isInstance));
    }

    private static boolean hasFigure(FirstRow row, Map<Integer, Column<?, ?>> placed) {
        return placed.entrySet().stream()
                .filter(entry -> entry.getValue().kind().isNumeric()
                        && entry.getKey() < row.cells().size())
                .map(entry -> row.cells().get(entry.getKey()))
                .anyMatch(text -> FIGURE.matcher(text).find());
    }

    private static List<String> titles(List<UnplacedColumn> unplaced) {
        return unplaced.stream().map(UnplacedColumn::header).distinct().toList();
    }

    private static List<UnplacedColumn> unplaced(
            FirstRow header, Map<Integer, Column<?, ?>> placed, Map<Column<?, ?>, List<Integer>> claims) {
        List<UnplacedColumn> unplaced = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String title = header.cells().get(i);
            if (!placed.containsKey(i) && !title.isEmpty()) {
                int index = i;
                String why = claims.entrySet().stream()
                        .filter(claim -> claim.getValue().contains(index))
                        .map(claim -> "It is one of several that may be the %s."
                                .formatted(claim.getKey().words()))
                        .findFirst()
                        .orElse("No column of ours has this name.");
                unplaced.add(new UnplacedColumn(new TableColumn(i, "").letters(), title, why));
            }
        }
        return unplaced;
    }

    /** What the titles of all amounts say, or what is said above them; otherwise somebody has to. */
    private Optional<MoneyUnit> unit(
            FirstRow header, Map<Integer, Column<?, ?>> placed, List<FirstRow> rows, List<String> open) {
        List<Optional<MoneyUnit>> said = placed.entrySet().stream()
                .filter(entry -> entry.getValue().kind() instanceof Kind.Amount)
                .map(entry -> HeaderWords.of(header.cells().get(entry.getKey())).unit())
                .toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (said.stream().allMatch(Optional::isPresent)) {
            return said.getFirst();
        }
        Set<String> above = new LinkedHashSet<>();
        rows.stream()
                .filter(row -> row.row() < header.row())
                .flatMap(row -> row.cells().stream())
                .forEach(text -> UNIT_IN_TITLE.matcher(text).results().forEach(unit -> above.add(unit.group())));
        Set<MoneyUnit> units = new LinkedHashSet<>();
        above.forEach(unit -> HeaderWords.of("x (" + unit + ")").unit().ifPresent(units::add));
        if (units.size() == 1) {
            open.add("The unit is proposed from '%s' above the header."
                    .formatted(above.iterator().next()));
            return Optional.of(units.iterator().next());
        }
        open.add("Nothing says in which unit the amounts are: say unit, one of GBP, GBP_THOUSAND, GBP_MILLION.");
        return Optional.empty();
    }

    private static ColumnBody column(String title, Column<?, ?> column, Optional<MoneyUnit> unit) {
        Optional<MoneyUnit> own = HeaderWords.of(title).unit();
        boolean differs = column.kind() instanceof Kind.Amount && own.isPresent() && !own.equals(unit);
        return new ColumnBody(title, column.name(), differs ? own.get() : null, null, null);
    }

    private void notSaid(Map<Integer, Column<?, ?>> placed, List<String> open) {
        schema.columns().stream()
                .filter(column -> column.is(Use.SAID_IN_TABLES) || column.is(Use.REQUIRED))
                .filter(column -> !placed.containsValue(column))
                .forEach(column -> open.add(
                        column.is(Use.SAID_IN_TABLES)
                                ? "No column says the %s: say it in constants for all lines, such as {\"%s\": …}, or in line for each column of figures."
                                        .formatted(column.words(), column.name())
                                : "No column is the %s, without which a line is an error.".formatted(column.words())));
    }

    private static TableProfileBody body(
            @Nullable String sheet,
            @Nullable MoneyUnit unit,
            List<ColumnBody> columns,
            List<String> passedOver,
            boolean formulas,
            RowTexts words) {
        return new TableProfileBody(
                sheet,
                null,
                null,
                unit,
                columns,
                passedOver,
                null,
                null,
                formulas ? true : null,
                words.totals(),
                words.subtotals(),
                words.blanks(),
                words.nils(),
                null);
    }
}
