package org.concordat.consolidation.procurement.performance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.export.StableTable;
import org.concordat.consolidation.procurement.OptionalValue;
import org.concordat.consolidation.view.Utc;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Value;

/** How contracts go as a table, a row for each. */
final class PerformanceTable {

    private static final List<String> HEADER = List.of(
            "of",
            "on",
            "as_at",
            "borough",
            "contract",
            "title",
            "supplier",
            "last_day",
            "shared_reference",
            "value",
            "rating",
            "rated_in",
            "ratings",
            "not_rated",
            "indicators",
            "indicator_ratings",
            "monitoring",
            "modifications",
            "performance_duty",
            "duty_says");

    private PerformanceTable() {}

    static AnswerBytes of(ContractPerformance performance, TableFormat format) {
        return StableTable.of(format, "Performance", performance.asAt(), HEADER, rows(performance));
    }

    private static Stream<List<Value>> rows(ContractPerformance performance) {
        return performance.contracts().stream()
                .map(entry -> List.of(
                        Value.of(performance.of()),
                        Value.of(performance.on()),
                        Value.of(Utc.text(performance.asAt())),
                        Value.of(entry.borough().code()),
                        Value.of(entry.contract()),
                        Value.of(entry.title()),
                        Value.of(entry.supplier()),
                        OptionalValue.day(entry.lastDay()),
                        OptionalValue.text(entry.sharedReference()),
                        OptionalValue.pounds(entry.value()),
                        OptionalValue.text(entry.rating().map(Enum::name)),
                        OptionalValue.text(entry.ratedIn()),
                        several(entry.ratings().stream().map(rated -> rated.quarter() + " " + rated.rating())),
                        several(entry.notRated().stream()),
                        OptionalValue.text(entry.indicators()),
                        OptionalValue.text(entry.indicatorRatings()),
                        OptionalValue.text(entry.monitoring()),
                        OptionalValue.text(entry.modifications()),
                        Value.of(entry.performanceDuty().name()),
                        Value.of(entry.dutySays())));
    }

    private static Value several(Stream<String> said) {
        return OptionalValue.text(
                Optional.of(said.collect(Collectors.joining("; "))).filter(text -> !text.isEmpty()));
    }
}
