package org.concordat.consolidation.explanation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.concordat.consolidation.evidence.Evidence;
import org.concordat.consolidation.policy.SharingReason;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.release.ReleasedExplanation;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.view.CellJson;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.answer.AnswerBytes;

/** Writes an explanation as JSON: the same explanation, the same bytes. */
public final class ExplanationJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final ReleasedExplanation explanation;
    private final JsonGenerator json;
    private final DomainTable table;
    private final CellJson cells;

    private ExplanationJson(ReleasedExplanation explanation, JsonGenerator json) {
        this.explanation = explanation;
        this.json = json;
        this.table = explanation.question().domain().table();
        this.cells = new CellJson(explanation.question().domain(), MoneyUnit.GBP, json);
    }

    public static AnswerBytes of(ReleasedExplanation explanation) {
        return AnswerBytes.of(out -> {
            try (JsonGenerator json = JSON.createGenerator(out)) {
                new ExplanationJson(explanation, json).write();
            }
        });
    }

    private void write() throws IOException {
        json.writeStartObject();
        switch (explanation.question().subject()) {
            case Subject.Shared shared -> json.writeStringField("partnership", shared.partnership());
            case Subject.Sovereign own ->
                json.writeStringField("borough", own.borough().code());
        }
        json.writeStringField("period", explanation.question().period().toString());
        json.writeStringField(
                "position", explanation.question().period().position().toString());
        json.writeStringField("asAt", Utc.text(explanation.question().asAt()));
        if (table.hasGroups()) {
            json.writeStringField(table.words().group(), explanation.group().code());
        }
        if (explanation.question().byServiceLine().isPresent()) {
            json.writeStringField(
                    table.words().row(), explanation.question().byServiceLine().get());
        }
        json.writeStringField(
                explanation.question().rowKey(), explanation.node().code());
        json.writeStringField("title", explanation.node().title());
        if (table.hasParts()) {
            json.writeStringField(table.words().part(), explanation.part().code());
        }
        json.writeStringField("measure", explanation.measure().name());
        if (explanation.contribution().isPresent()) {
            json.writeStringField(
                    "contribution", explanation.contribution().get().code());
        }
        cells.fields(explanation.part(), explanation.cell());
        if (explanation.cell().status() == CellStatus.SUPPRESSED) {
            json.writeStringField("suppressed", CellStatus.WHY_SUPPRESSED);
        }
        json.writeStringField("formula", explanation.formula());
        json.writeArrayFieldStart("boroughs");
        for (ReleasedExplanation.Source source : explanation.sources()) {
            source(source);
        }
        json.writeEndArray();
        if (explanation.evidence().isPresent()) {
            evidence(explanation.evidence().get());
        }
        json.writeEndObject();
    }

    private void evidence(Evidence evidence) throws IOException {
        json.writeObjectFieldStart("events");
        json.writeNumberField("cases", evidence.cases());
        json.writeNumberField("lookedAt", evidence.lookedAt());
        json.writeArrayFieldStart("types");
        for (Evidence.OfType type : evidence.types()) {
            json.writeStartObject();
            json.writeStringField("type", type.type());
            json.writeNumberField("events", type.events());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("latest");
        for (Evidence.Event event : evidence.latest()) {
            json.writeStartObject();
            json.writeStringField("source", event.source());
            json.writeStringField("id", event.id());
            json.writeStringField("type", event.type());
            json.writeStringField("time", Utc.text(event.time()));
            json.writeStringField("knownAt", Utc.text(event.knownAt()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void source(ReleasedExplanation.Source source) throws IOException {
        json.writeStartObject();
        json.writeStringField("borough", source.borough().code());
        json.writeStringField("part", source.part().name());
        json.writeStringField("why", source.text());
        if (source.value().isPresent()) {
            json.writeObjectFieldStart("contribution");
            cells.fields(explanation.part(), source.value().get());
            json.writeEndObject();
        }
        if (source.from().isPresent()) {
            from(source.from().get(), source.illustrative());
        } else if (source.illustrative()) {
            json.writeBooleanField("illustrative", true);
        }
        if (source.reason().isPresent()) {
            reason(source.reason().get());
        }
        if (source.mapped().isPresent()) {
            mapped(source.mapped().get());
        }
        if (!source.lines().isEmpty()) {
            json.writeArrayFieldStart("lines");
            for (ReleasedLine line : source.lines()) {
                line(line);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void mapped(ReleasedView.Mapped mapped) throws IOException {
        json.writeObjectFieldStart("mapping");
        json.writeStringField("mapping", mapped.mapping());
        json.writeNumberField("version", mapped.version());
        json.writeStringField("title", mapped.title());
        json.writeStringField("fromChart", mapped.fromChart());
        json.writeStringField("toChart", mapped.toChart());
        json.writeEndObject();
    }

    private void from(ReleasedExplanation.Source.From from, boolean illustrative) throws IOException {
        json.writeObjectFieldStart("return");
        json.writeStringField("id", from.returnId());
        json.writeNumberField("version", from.version());
        json.writeStringField("status", from.status().name());
        json.writeStringField("knownAt", Utc.text(from.knownAt()));
        if (!from.eventId().isEmpty()) {
            json.writeStringField("event", from.eventId());
        }
        json.writeBooleanField("illustrative", illustrative);
        json.writeEndObject();
    }

    private void reason(SharingReason reason) throws IOException {
        json.writeStringField("detail", reason.detail().name());
        if (reason.mandate().isPresent()) {
            MandateKnown mandate = reason.mandate().get();
            json.writeObjectFieldStart("mandate");
            json.writeStringField("id", mandate.mandate());
            json.writeNumberField("version", mandate.version());
            json.writeStringField("title", mandate.title());
            json.writeEndObject();
        }
        json.writeFieldName("rule");
        if (reason.rule().isPresent()) {
            json.writeStartObject();
            json.writeStringField("text", reason.text());
            json.writeNumberField("index", reason.rule().get());
            json.writeStringField("pointer", reason.pointer().orElseThrow());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    private void line(ReleasedLine line) throws IOException {
        json.writeStartObject();
        cells.place(line, explanation.node().isFoot());
        cells.fields(table.parts().get(line.part()), explanation.cell(line));
        cells.remarks(line);
        json.writeEndObject();
    }
}
