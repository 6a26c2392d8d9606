package org.concordat.consolidation.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.consolidation.release.Coverage;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.release.Slot;
import org.concordat.consolidation.release.Subject;
import org.concordat.consolidation.view.Utc;
import org.concordat.consolidation.view.Verdict;
import org.concordat.kernel.Borough;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.TableWriter;
import org.concordat.web.table.writing.Value;

/**
 * A view as a table: a row for each fund, service line and type (with the net) of the figure itself and of each borough,
 * and one for each cost centre that may be shown. What the head of a view says stands in every row, so that a row says
 * where it is from wherever it is copied to.
 */
public final class ViewTable {

    private static final List<String> PLACE = List.of(
            "view",
            "period",
            "as_at",
            "mandates",
            "restated",
            "illustrative",
            "fund",
            "service_line",
            "title",
            "level",
            "total",
            "type",
            "row",
            "borough",
            "detail",
            "line",
            "cost_centre",
            "cost_centre_title");

    private final ReleasedView view;
    private final List<Value> head;

    private ViewTable(ReleasedView view) {
        this.view = view;
        this.head = List.of(
                Value.of(
                        switch (view.question().subject()) {
                            case Subject.Shared shared -> shared.partnership();
                            case Subject.Sovereign own -> own.borough().code();
                        }),
                Value.of(view.question().period().toString()),
                Value.of(Utc.text(view.question().asAt())));
    }

    public static byte[] of(ReleasedView view, TableFormat format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TableWriter.write(format, "Budget view", header(), new ViewTable(view).rows(), out);
            return switch (format) {
                case CSV -> out.toByteArray();
                case XLSX ->
                    StableWorkbook.of(out.toByteArray(), view.question().asAt());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> header() {
        List<String> header = new ArrayList<>(PLACE);
        for (ViewMeasure measure : ViewMeasure.all()) {
            header.add(measure.column());
            header.add(measure.column() + "_status");
            header.add(measure.column() + "_coverage");
        }
        header.add("variance_word");
        header.add("variance_favourable");
        header.add("comment");
        return header;
    }

    private Stream<List<Value>> rows() {
        return view.rows().stream().flatMap(this::rows);
    }

    private Stream<List<Value>> rows(ReleasedRow row) {
        Optional<Borough> own = view.question().subject() instanceof Subject.Sovereign of
                ? Optional.of(of.borough())
                : Optional.empty();
        List<List<Value>> rows = new ArrayList<>();
        figures(rows, row, own, Optional.empty(), row.figures());
        row.costCentres().forEach(line -> rows.add(line(row, own.orElseThrow(), line)));
        for (ReleasedContribution contribution : row.contributions()) {
            Optional<Borough> borough = Optional.of(contribution.borough());
            figures(rows, row, borough, Optional.of(contribution.detail().name()), contribution.figures());
            contribution.costCentres().forEach(line -> rows.add(line(row, contribution.borough(), line)));
        }
        return rows.stream();
    }

    private void figures(
            List<List<Value>> rows,
            ReleasedRow row,
            Optional<Borough> borough,
            Optional<String> detail,
            ReleasedFigures figures) {
        for (Slot slot : Slot.all()) {
            if (figures.has(slot)) {
                List<Value> values = place(row, slot, borough.isPresent() ? "BOROUGH" : "PARTNERSHIP", borough);
                values.add(Value.of(detail.orElse("")));
                values.addAll(List.of(Value.nothing(), Value.nothing(), Value.nothing()));
                cells(values, slot, measure -> figures.cell(slot, measure));
                values.add(Value.nothing());
                rows.add(values);
            }
        }
    }

    private List<Value> line(ReleasedRow row, Borough borough, ReleasedLine line) {
        Slot slot = Slot.valueOf(line.type().name());
        List<Value> values = place(row, slot, "COST_CENTRE", Optional.of(borough));
        values.add(Value.nothing());
        values.add(Value.of(BigDecimal.valueOf(line.line())));
        values.add(Value.of(line.costCentre().orElse("")));
        values.add(Value.of(line.title().orElse("")));
        cells(values, slot, line::cell);
        values.add(Value.of(line.comment().orElse("")));
        return values;
    }

    private List<Value> place(ReleasedRow row, Slot slot, String kind, Optional<Borough> borough) {
        List<Value> values = new ArrayList<>(head);
        values.add(Value.of(listed(
                borough,
                view.mandates(),
                ReleasedView.Mandate::borough,
                mandate -> "%s %s v%d".formatted(mandate.borough(), mandate.id(), mandate.version()))));
        values.add(Value.of(listed(
                borough,
                view.restated(),
                ReleasedView.Restated::borough,
                restated -> "%s v%d".formatted(restated.borough(), restated.version()))));
        values.add(Value.of(listed(borough, view.illustrative(), Function.identity(), Borough::code)));
        values.add(Value.of(row.fund().name()));
        values.add(Value.of(row.serviceLine().code()));
        values.add(Value.of(row.serviceLine().title()));
        values.add(Value.of(BigDecimal.valueOf(row.level())));
        values.add(Value.of(row.serviceLine().total() ? "yes" : "no"));
        values.add(Value.of(slot.name()));
        values.add(Value.of(kind));
        values.add(Value.of(borough.map(Borough::code).orElse("")));
        return values;
    }

    /** Of one borough, or of all in a row that combines them. */
    private static <T> String listed(
            Optional<Borough> only, List<T> all, Function<T, Borough> borough, Function<T, String> text) {
        return all.stream()
                .filter(each -> only.map(borough.apply(each)::equals).orElse(true))
                .map(text)
                .collect(Collectors.joining("; "));
    }

    private static void cells(List<Value> values, Slot slot, Function<ViewMeasure, ReleasedCell> cells) {
        for (ViewMeasure measure : ViewMeasure.all()) {
            ReleasedCell cell = cells.apply(measure);
            values.add(cell.value().map(Value::of).orElse(Value.nothing()));
            values.add(Value.of(cell.status().name()));
            values.add(Value.of(cell.coverage().map(ViewTable::text).orElse("")));
        }
        Optional<Verdict> verdict = Verdict.of(cells.apply(ViewMeasure.VARIANCE), slot, ViewMeasure.VARIANCE);
        values.add(Value.of(verdict.map(Verdict::word).orElse("")));
        values.add(Value.of(verdict.flatMap(Verdict::favourable)
                .map(good -> good ? "yes" : "no")
                .orElse("")));
    }

    private static String text(Coverage coverage) {
        return Stream.of(
                        listed("included", coverage.included()),
                        listed("withheld", coverage.withheld()),
                        listed("missing", coverage.missing()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> listed(String word, List<Borough> boroughs) {
        return boroughs.isEmpty()
                ? Optional.empty()
                : Optional.of(word + " " + boroughs.stream().map(Borough::code).collect(Collectors.joining(" ")));
    }
}
