package org.concordat.consolidation.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.assessment.Assessed;
import org.concordat.consolidation.assessment.Note;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Remark;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Part;
import org.concordat.consolidation.table.TextColumn;
import org.concordat.consolidation.table.Words;
import org.concordat.consolidation.view.Beside;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.writing.Sheet;
import org.concordat.web.table.writing.Value;

/**
 * A view as a table: a line for each row and part of the figure itself and of each borough, one for each single line of a
 * return that may be shown, and the totals at the foot. A figure has one column, with a number or with what became of it;
 * who is in a figure and what else is to be said of it stand once for the whole line.
 */
final class LeanTable {

    private static final List<String> ORIGIN = List.of("view", "period", "as_at");

    private final ReleasedView view;
    private final Assessed assessed;
    private final Optional<BesideColumns> beside;
    private final Domain domain;
    private final DomainTable table;
    private final FigureColumns cells;
    private final RowMarks marks;
    private final List<Value> origin;

    private LeanTable(
            ReleasedView view, Assessed assessed, Optional<Beside> beside, MoneyUnit unit, List<Value> origin) {
        this.view = view;
        this.assessed = assessed;
        this.domain = view.question().domain();
        this.table = domain.table();
        this.cells = new FigureColumns(unit);
        this.beside = beside.map(of -> BesideColumns.of(of, cells));
        this.marks = new RowMarks(view.restated(), view.membership());
        this.origin = origin;
    }

    /** A table that says in every line where it is from, since nothing else does. */
    static Sheet byItself(ReleasedView view, Assessed assessed, Optional<Beside> beside, MoneyUnit unit) {
        List<Value> origin = List.of(
                Value.of(view.question().subject().code()),
                Value.of(view.question().period().toString()),
                Value.of(Utc.text(view.question().asAt())));
        return new LeanTable(view, assessed, beside, unit, origin).sheet(ORIGIN);
    }

    /** A table that stands in one file with its notes. */
    static Sheet besideNotes(ReleasedView view, Assessed assessed, Optional<Beside> beside, MoneyUnit unit) {
        return new LeanTable(view, assessed, beside, unit, List.of()).sheet(List.of());
    }

    private Sheet sheet(List<String> first) {
        return new Sheet(
                domain.words().title() + " view",
                header(first),
                Stream.concat(view.rows().stream(), view.totals().stream()).flatMap(row -> lines(row).stream()));
    }

    private List<String> header(List<String> first) {
        Words words = table.words();
        List<String> header = new ArrayList<>(first);
        header.add("illustrative");
        if (table.hasGroups()) {
            header.add(Words.column(words.group()));
        }
        if (table.rowsMeasureThemselves()) {
            header.add("section");
        }
        header.addAll(List.of(view.question().rowColumn(), "title", "level", "total"));
        if (table.hasParts()) {
            header.add(Words.column(words.part()));
        }
        header.addAll(List.of("row", "borough", "detail", "line"));
        texts(false).map(TextColumn::column).forEach(header::add);
        table.measures().all().forEach(measure -> header.addAll(cells.columns(measure)));
        table.measures().all().stream().filter(domain.remarks()::speakOf).forEach(measure -> {
            header.add(measure.column() + "_word");
            header.add(measure.column() + "_favourable");
        });
        assessed.columns().forEach(column -> header.add(column.column()));
        beside.ifPresent(of -> header.addAll(of.header()));
        header.addAll(List.of("coverage", "notes"));
        texts(true).map(TextColumn::column).forEach(header::add);
        return header;
    }

    private Stream<TextColumn> texts(boolean onlyWithEveryFigure) {
        return table.texts().stream().filter(text -> text.onlyWithEveryFigure() == onlyWithEveryFigure);
    }

    private List<List<Value>> lines(ReleasedRow row) {
        Optional<Borough> own = view.question().subject() instanceof Subject.Sovereign of
                ? Optional.of(of.borough())
                : Optional.empty();
        List<List<Value>> lines = new ArrayList<>();
        figures(lines, row, own, "", row.figures(), row.said(), assessed.of(row, Optional.empty()));
        row.lines().forEach(line -> lines.add(line(row, own.orElseThrow(), line)));
        for (ReleasedContribution contribution : row.contributions()) {
            Optional<Borough> borough = Optional.of(contribution.borough());
            figures(
                    lines,
                    row,
                    borough,
                    contribution.detail().name(),
                    contribution.figures(),
                    contribution.said(),
                    assessed.of(row, borough));
            contribution.lines().forEach(line -> lines.add(line(row, contribution.borough(), line)));
        }
        return lines;
    }

    private void figures(
            List<List<Value>> lines,
            ReleasedRow row,
            Optional<Borough> borough,
            String detail,
            ReleasedFigures figures,
            List<Optional<String>> said,
            List<Optional<Note>> notes) {
        for (int part = 0; part < table.parts().size(); part++) {
            if (figures.has(part)) {
                List<ReleasedCell> shown = figures.cells(part);
                String title = row.node().isFoot()
                        ? table.totalTitle(row.group())
                        : row.node().title();
                Optional<ReleasedCell> cell =
                        part == 0 ? beside.flatMap(of -> of.beside().cell(row, borough)) : Optional.empty();
                List<Value> values =
                        place(row, title, part, borough.isPresent() ? "BOROUGH" : "PARTNERSHIP", borough, shown, cell);
                values.add(Value.of(detail));
                values.add(Value.nothing());
                for (int text = 0; text < table.texts().size(); text++) {
                    if (!table.texts().get(text).onlyWithEveryFigure()) {
                        values.add(
                                said.isEmpty()
                                        ? Value.nothing()
                                        : said.get(text).map(Value::of).orElse(Value.nothing()));
                    }
                }
                cells(values, table.parts().get(part), borough, shown, notes, cell);
                texts(true).forEach(text -> values.add(Value.nothing()));
                lines.add(values);
            }
        }
    }

    private List<Value> line(ReleasedRow row, Borough borough, ReleasedLine line) {
        // Its place is that of the partnership's row; what it was posted to where that is another chart.
        String title = line.row().isEmpty()
                        || line.row().equals(row.node().code())
                        || view.question().byServiceLine().isPresent()
                ? row.node().title()
                : "%s (posted to %s)".formatted(row.node().title(), line.row());
        List<Value> values = place(
                row, title, line.part(), table.words().line(), Optional.of(borough), line.cells(), Optional.empty());
        values.add(Value.nothing());
        values.add(Value.of(BigDecimal.valueOf(line.line())));
        said(values, line, false);
        cells(values, table.parts().get(line.part()), Optional.of(borough), line.cells(), List.of(), Optional.empty());
        said(values, line, true);
        return values;
    }

    private void said(List<Value> values, ReleasedLine line, boolean onlyWithEveryFigure) {
        for (int text = 0; text < table.texts().size(); text++) {
            if (table.texts().get(text).onlyWithEveryFigure() == onlyWithEveryFigure) {
                values.add(Value.of(line.texts().get(text).orElse("")));
            }
        }
    }

    private List<Value> place(
            ReleasedRow row,
            String title,
            int part,
            String kind,
            Optional<Borough> borough,
            List<ReleasedCell> shown,
            Optional<ReleasedCell> cell) {
        List<Value> values = new ArrayList<>(origin);
        values.add(Value.of(illustrative(borough, shown, cell)));
        if (table.hasGroups()) {
            values.add(Value.of(table.group(row.group()).code()));
        }
        if (table.rowsMeasureThemselves()) {
            values.add(Value.of(row.node().section().orElse("")));
        }
        values.add(Value.of(row.node().code()));
        values.add(Value.of(title));
        values.add(Value.of(BigDecimal.valueOf(row.level())));
        values.add(Value.of(row.node().total() ? "yes" : "no"));
        if (table.hasParts()) {
            values.add(Value.of(table.parts().get(part).code()));
        }
        values.add(Value.of(kind));
        values.add(Value.of(borough.map(Borough::code).orElse("")));
        return values;
    }

    /** The boroughs whose figures in the line are generated for demonstration. @param cell what stands beside them */
    private String illustrative(Optional<Borough> borough, List<ReleasedCell> shown, Optional<ReleasedCell> cell) {
        Set<Borough> generated = new TreeSet<>(generated(view.illustrative(), borough, shown));
        if (cell.isPresent()) {
            generated.addAll(generated(beside.orElseThrow().beside().illustrative(), borough, List.of(cell.get())));
        }
        return generated.stream().map(Borough::code).collect(Collectors.joining("; "));
    }

    private static List<Borough> generated(
            List<Borough> illustrative, Optional<Borough> borough, List<ReleasedCell> shown) {
        Set<Borough> in = new HashSet<>();
        borough.ifPresentOrElse(
                in::add,
                () -> shown.stream()
                        .flatMap(cell -> cell.coverage().stream())
                        .forEach(coverage -> in.addAll(coverage.included())));
        return illustrative.stream().filter(in::contains).toList();
    }

    private void cells(
            List<Value> values,
            Part part,
            Optional<Borough> borough,
            List<ReleasedCell> shown,
            List<Optional<Note>> notes,
            Optional<ReleasedCell> result) {
        shown.forEach(cell -> values.addAll(cells.of(cell)));
        for (ReleasedCell cell : shown) {
            if (domain.remarks().speakOf(cell.measure())) {
                Optional<Remark> remark =
                        cell.hasValue() ? domain.remarks().on(part, cell.measure(), cell.figure()) : Optional.empty();
                values.add(Value.of(remark.map(Remark::word).orElse("")));
                values.add(Value.of(remark.flatMap(Remark::favourable)
                        .map(good -> good ? "yes" : "no")
                        .orElse("")));
            }
        }
        for (int note = 0; note < assessed.columns().size(); note++) {
            values.add(
                    notes.isEmpty()
                            ? Value.nothing()
                            : notes.get(note).map(LeanTable::value).orElse(Value.nothing()));
        }
        beside.ifPresent(of -> values.addAll(of.values(borough, result)));
        values.add(Value.of(marks.coverage(shown)));
        values.add(Value.of(marks.notes(borough, shown).stream().collect(Collectors.joining("; "))));
    }

    private static Value value(Note note) {
        return switch (note) {
            case Note.Text(String text) -> Value.of(text);
            case Note.Number(BigDecimal number) -> Value.of(number);
        };
    }
}
