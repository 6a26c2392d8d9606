package org.concordat.consolidation.comparison;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.view.CellJson;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.answer.AnswerBytes;

/** Writes a comparison as JSON: the same comparison, the same bytes. */
final class ComparisonJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final Comparison comparison;
    private final DomainTable table;
    private final JsonGenerator json;
    private final CellJson cells;

    private ComparisonJson(Comparison comparison, JsonGenerator json) {
        this.comparison = comparison;
        this.table = comparison.domain().table();
        this.json = json;
        this.cells = new CellJson(comparison.domain(), MoneyUnit.GBP, json);
    }

    static AnswerBytes of(Comparison comparison) {
        return AnswerBytes.of(out -> {
            try (JsonGenerator json = JSON.createGenerator(out)) {
                new ComparisonJson(comparison, json).write();
            }
        });
    }

    private void write() throws IOException {
        ReleasedView to = comparison.to();
        json.writeStartObject();
        switch (to.question().subject()) {
            case Subject.Shared shared -> json.writeStringField("partnership", shared.partnership());
            case Subject.Sovereign own ->
                json.writeStringField("borough", own.borough().code());
        }
        json.writeStringField("title", to.title());
        json.writeStringField("period", to.question().period().toString());
        json.writeStringField("position", to.question().period().position().toString());
        if (to.question().by().isPresent()) {
            json.writeStringField("by", to.question().rowKey());
        }
        moment("from", comparison.from());
        moment("to", to);
        if (comparison.marksBreaks() && !comparison.notInBoth().isEmpty()) {
            cells.boroughs("break", List.copyOf(comparison.notInBoth()));
        }
        json.writeArrayFieldStart("changes");
        for (ChangedFigure change : comparison.changes()) {
            change(change);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void moment(String name, ReleasedView view) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("asAt", Utc.text(view.question().asAt()));
        cells.mandates(view.mandates());
        cells.boroughs("members", view.members());
        cells.boroughs("illustrative", view.illustrative());
        cells.restated(view.restated());
        json.writeEndObject();
    }

    private void change(ChangedFigure change) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                comparison.to().question().rowKey(), change.place().node().code());
        json.writeStringField("title", change.place().title(table));
        json.writeBooleanField("total", change.place().node().total());
        if (table.hasGroups()) {
            json.writeStringField(
                    table.words().group(), table.group(change.place().group()).code());
        }
        if (table.hasParts()) {
            json.writeStringField(table.words().part(), change.part().code());
        }
        if (change.borough().isPresent()) {
            json.writeStringField("borough", change.borough().get().code());
        }
        json.writeStringField("measure", change.measure().name());
        cell("from", change, change.from());
        cell("to", change, change.to());
        Optional<BigDecimal> difference = change.difference();
        if (difference.isPresent()) {
            json.writeNumberField("difference", difference.get());
        } else {
            json.writeNullField("difference");
        }
        if (change.same().isPresent()) {
            SameMembers same = change.same().get();
            json.writeObjectFieldStart("sameMembers");
            cells.boroughs("members", same.members());
            json.writeNumberField("from", same.from());
            json.writeNumberField("to", same.to());
            json.writeNumberField("difference", same.difference());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("why");
        for (Why why : change.why()) {
            json.writeStartObject();
            json.writeStringField("code", why.code().name());
            if (why.borough().isPresent()) {
                json.writeStringField("borough", why.borough().get().code());
            }
            json.writeStringField("text", why.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void cell(String name, ChangedFigure change, Optional<ReleasedCell> cell) throws IOException {
        if (cell.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        cells.fields(change.part(), cell.get());
        json.writeEndObject();
    }
}
