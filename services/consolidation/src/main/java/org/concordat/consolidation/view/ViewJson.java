package org.concordat.consolidation.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.release.Slot;
import org.concordat.consolidation.release.Subject;
import org.concordat.kernel.Borough;

/** Writes a view as JSON: the same view, the same bytes. */
public final class ViewJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 1 << 16;

    private final ReleasedView view;
    private final JsonGenerator json;
    private final CellJson cells;

    private ViewJson(ReleasedView view, JsonGenerator json) {
        this.view = view;
        this.json = json;
        this.cells = new CellJson(json);
    }

    public static byte[] of(ReleasedView view) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL_SIZE);
                JsonGenerator json = JSON.createGenerator(bytes)) {
            new ViewJson(view, json).write();
            json.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        head();
        json.writeArrayFieldStart("rows");
        for (ReleasedRow row : view.rows()) {
            row(row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void head() throws IOException {
        switch (view.question().subject()) {
            case Subject.Shared shared -> json.writeStringField("partnership", shared.partnership());
            case Subject.Sovereign own ->
                json.writeStringField("borough", own.borough().code());
        }
        json.writeStringField("title", view.title());
        json.writeStringField("period", view.question().period().toString());
        json.writeStringField("position", view.question().period().position().toString());
        json.writeStringField("asAt", Utc.text(view.question().asAt()));
        json.writeStringField(
                "audience",
                switch (view.question().subject()) {
                    case Subject.Shared shared -> "PARTNERSHIP";
                    case Subject.Sovereign own -> "SOVEREIGN";
                });
        json.writeArrayFieldStart("mandates");
        for (ReleasedView.Mandate mandate : view.mandates()) {
            json.writeStartObject();
            json.writeStringField("borough", mandate.borough().code());
            json.writeStringField("id", mandate.id());
            json.writeNumberField("version", mandate.version());
            json.writeStringField("title", mandate.title());
            json.writeEndObject();
        }
        json.writeEndArray();
        boroughs("members", view.members());
        boroughs("illustrative", view.illustrative());
        if (view.coverage().isPresent()) {
            json.writeFieldName("coverage");
            cells.coverage(view.coverage().get());
        }
        json.writeArrayFieldStart("restated");
        for (ReleasedView.Restated restated : view.restated()) {
            json.writeStartObject();
            json.writeStringField("borough", restated.borough().code());
            json.writeNumberField("version", restated.version());
            json.writeStringField("knownAt", Utc.text(restated.knownAt()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void boroughs(String name, List<Borough> boroughs) throws IOException {
        json.writeArrayFieldStart(name);
        for (Borough borough : boroughs) {
            json.writeString(borough.code());
        }
        json.writeEndArray();
    }

    private void row(ReleasedRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("serviceLine", row.serviceLine().code());
        json.writeStringField("title", row.serviceLine().title());
        json.writeNumberField("level", row.level());
        json.writeBooleanField("total", row.serviceLine().total());
        json.writeStringField("fund", row.fund().name());
        figures(row.figures());
        switch (view.question().subject()) {
            case Subject.Shared shared -> contributions(row.contributions());
            case Subject.Sovereign own -> costCentres(row.costCentres());
        }
        json.writeEndObject();
    }

    private void contributions(List<ReleasedContribution> contributions) throws IOException {
        json.writeObjectFieldStart("contributions");
        for (ReleasedContribution contribution : contributions) {
            json.writeObjectFieldStart(contribution.borough().code());
            json.writeStringField("detail", contribution.detail().name());
            figures(contribution.figures());
            if (!contribution.costCentres().isEmpty()) {
                costCentres(contribution.costCentres());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void figures(ReleasedFigures figures) throws IOException {
        json.writeFieldName("measures");
        cells.measures(Slot.NET, figures.cells(Slot.NET));
        json.writeObjectFieldStart("byType");
        for (Slot slot : Slot.types()) {
            if (figures.has(slot)) {
                json.writeFieldName(slot.name());
                cells.measures(slot, figures.cells(slot));
            }
        }
        json.writeEndObject();
    }

    private void costCentres(List<ReleasedLine> lines) throws IOException {
        json.writeArrayFieldStart("costCentres");
        for (ReleasedLine line : lines) {
            cells.line(line);
        }
        json.writeEndArray();
    }
}
