package org.concordat.consolidation.procurement.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.consolidation.export.StableTable;
import org.concordat.consolidation.procurement.OptionalValue;
import org.concordat.consolidation.view.Utc;
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
                        OptionalValue.day(entry.actBy()),
                        Value.of(entry.needsDecision() ? "yes" : "no"),
                        Value.of(entry.borough().code()),
                        Value.of(entry.contract()),
                        Value.of(entry.title()),
                        Value.of(entry.supplier()),
                        OptionalValue.text(entry.serviceLine()),
                        OptionalValue.day(entry.lastDay()),
                        OptionalValue.text(entry.renewal()),
                        OptionalValue.day(entry.noticeBy()),
                        OptionalValue.text(entry.intention().map(Enum::name)),
                        OptionalValue.day(entry.intendedOn()),
                        OptionalValue.text(entry.decidedBy()),
                        OptionalValue.text(entry.sharedReference()),
                        OptionalValue.pounds(entry.value()),
                        OptionalValue.pounds(entry.spend()),
                        OptionalValue.pounds(entry.yearForecast())));
    }
}
