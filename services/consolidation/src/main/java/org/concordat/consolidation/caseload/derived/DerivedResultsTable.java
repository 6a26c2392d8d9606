package org.concordat.consolidation.caseload.derived;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.derived.DerivedResult.Figure;
import org.concordat.consolidation.export.StableTable;
import org.concordat.consolidation.view.Utc;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Value;

/** Results as a table, a row for each. */
final class DerivedResultsTable {

    private static final List<String> HEADER = List.of(
            "borough",
            "period",
            "as_at",
            "kpi",
            "title",
            "span",
            "standing",
            "derived",
            "derived_numerator",
            "derived_denominator",
            "posted",
            "posted_numerator",
            "posted_denominator",
            "finding");

    private DerivedResultsTable() {}

    static AnswerBytes of(DerivedResults results, TableFormat format) {
        return StableTable.of(
                format,
                "Derived results",
                results.asAt(),
                HEADER,
                results.results().stream().map(result -> row(results, result)));
    }

    private static List<Value> row(DerivedResults of, DerivedResult result) {
        return Stream.of(
                        Stream.of(
                                Value.of(of.borough()),
                                Value.of(of.period()),
                                Value.of(Utc.text(of.asAt())),
                                Value.of(result.kpi()),
                                Value.of(result.title()),
                                Value.of(result.span()),
                                Value.of(result.standing().name())),
                        figure(result.derived()),
                        figure(result.posted()),
                        Stream.of(result.finding().map(Value::of).orElseGet(Value::nothing)))
                .flatMap(values -> values)
                .toList();
    }

    private static Stream<Value> figure(Optional<Figure> figure) {
        return Stream.of(
                number(figure.flatMap(Figure::value)),
                number(figure.flatMap(Figure::numerator)),
                number(figure.flatMap(Figure::denominator)));
    }

    private static Value number(Optional<BigDecimal> number) {
        return number.map(Value::of).orElseGet(Value::nothing);
    }
}
