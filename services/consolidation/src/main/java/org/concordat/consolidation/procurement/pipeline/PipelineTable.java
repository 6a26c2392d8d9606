package org.concordat.consolidation.procurement.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.export.StableTable;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.money.Money;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Value;

/** The pipeline as a table, a row for each contract. */
final class PipelineTable {

    private static final List<String> HEADER = List.of(
            "of",
            "on",
            "as_at",
            "state",
            "act_by",
            "needs_decision",
            "borough",
            "contract",
            "title",
            "supplier",
            "service_line",
            "last_day",
            "renewal",
            "notice_by",
            "intention",
            "intended_on",
            "decided_by",
            "shared_reference",
            "value",
            "spend",
            "year_forecast");

    private PipelineTable() {}

    static AnswerBytes of(Pipeline pipeline, TableFormat format) {
        return StableTable.of(format, "Pipeline", pipeline.asAt(), HEADER, rows(pipeline));
    }

    private static Stream<List<Value>> rows(Pipeline pipeline) {
        return pipeline.contracts().stream()
                .map(entry -> List.of(
                        Value.of(pipeline.of()),
                        Value.of(pipeline.on()),
                        Value.of(Utc.text(pipeline.asAt())),
                        Value.of(entry.state().name()),
                        day(entry.actBy()),
                        Value.of(entry.needsDecision() ? "yes" : "no"),
                        Value.of(entry.borough().code()),
                        Value.of(entry.contract()),
                        Value.of(entry.title()),
                        Value.of(entry.supplier()),
                        text(entry.serviceLine()),
                        day(entry.lastDay()),
                        text(entry.renewal()),
                        day(entry.noticeBy()),
                        text(entry.intention().map(Enum::name)),
                        day(entry.intendedOn()),
                        text(entry.decidedBy()),
                        text(entry.sharedReference()),
                        pounds(entry.value()),
                        pounds(entry.spend()),
                        pounds(entry.yearForecast())));
    }

    private static Value text(Optional<String> text) {
        return text.map(Value::of).orElseGet(Value::nothing);
    }

    private static Value day(Optional<LocalDate> day) {
        return day.map(Value::of).orElseGet(Value::nothing);
    }

    private static Value pounds(Optional<Money> amount) {
        return amount.map(Value::of).orElseGet(Value::nothing);
    }
}
