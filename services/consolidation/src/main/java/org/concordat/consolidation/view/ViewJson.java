package org.concordat.consolidation.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.assessment.Assessed;
import org.concordat.consolidation.assessment.Note;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.RegisterDomain;
import org.concordat.consolidation.domain.TableDomain;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.PartnershipKnown.MembershipChange;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Part;
import org.concordat.consolidation.table.RowNode;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.answer.AnswerBytes;

/** Writes a view as JSON: the same view, the same bytes. */
public final class ViewJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final ReleasedView view;
    private final Domain domain;
    private final DomainTable table;
    private final JsonGenerator json;
    private final CellJson cells;
    private final MoneyUnit unit;
    private final Assessed assessed;
    private final Optional<Beside> beside;
    private final Optional<CellJson> cellsBeside;

    private ViewJson(
            ReleasedView view, Assessed assessed, Optional<Beside> beside, MoneyUnit unit, JsonGenerator json) {
        this.beside = beside;
        this.cellsBeside = beside.map(of -> new CellJson(of.domain(), unit, json));
        this.view = view;
        this.assessed = assessed;
        this.unit = unit;
        this.json = json;
        this.domain = view.question().domain();
        this.table = domain.table();
        this.cells = new CellJson(domain, unit, json);
    }

    /** Without what a domain says beside its figures. */
    public static AnswerBytes of(ReleasedView view, MoneyUnit unit) {
        return of(view, Assessed.NOTHING, Optional.empty(), unit);
    }

    /** @param unit of its amounts; an edition that says none has pounds */
    public static AnswerBytes of(ReleasedView view, Assessed assessed, Optional<Beside> beside, MoneyUnit unit) {
        return AnswerBytes.of(out -> {
            try (JsonGenerator json = JSON.createGenerator(out)) {
                new ViewJson(view, assessed, beside, unit, json).write();
            }
        });
    }

    private void write() throws IOException {
        json.writeStartObject();
        head();
        switch (domain) {
            case RegisterDomain register -> entries();
            case TableDomain ofTable -> {}
        }
        json.writeArrayFieldStart("rows");
        for (ReleasedRow row : view.rows()) {
            row(row);
        }
        json.writeEndArray();
        if (view.question().edition().hasTotals()) {
            totals();
        }
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
        if (view.question().by().isPresent()) {
            json.writeStringField("by", view.question().rowKey());
        }
        if (view.question().byServiceLine().isPresent()) {
            json.writeStringField(
                    domain.words().row(), view.question().byServiceLine().get());
        }
        if (beside.isPresent()) {
            beside(beside.get());
        }
        if (view.question().edition().saysUnit()) {
            unit();
        }
        json.writeStringField(
                "audience",
                switch (view.question().subject()) {
                    case Subject.Shared shared -> "PARTNERSHIP";
                    case Subject.Sovereign own -> "SOVEREIGN";
                });
        cells.mandates(view.mandates());
        mapped();
        cells.boroughs("members", view.members());
        membership();
        cells.boroughs("illustrative", Beside.illustrative(view, beside));
        if (view.coverage().isPresent()) {
            json.writeFieldName("coverage");
            cells.coverage(view.coverage().get());
        }
        cells.restated(view.restated());
        if (view.hidesSome()) {
            json.writeStringField("suppressed", CellStatus.WHY_SUPPRESSED);
        }
    }

    /** Only where a member came or left within the period. */
    private void membership() throws IOException {
        if (view.membership().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("membership");
        for (MembershipChange change : view.membership()) {
            json.writeStartObject();
            json.writeStringField("borough", change.borough().code());
            if (change.from().isPresent()) {
                json.writeStringField("from", change.from().get().toString());
            }
            if (change.until().isPresent()) {
                json.writeStringField("until", change.until().get().toString());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Of what the results are that stand beside the rows. */
    private void beside(Beside of) throws IOException {
        json.writeObjectFieldStart("beside");
        json.writeStringField(of.kind(), of.code());
        json.writeStringField("title", of.title());
        cells.restated(of.restated());
        json.writeEndObject();
    }

    /** The result that stands beside a row, by its code. @param borough none for the combined figure */
    private void beside(ReleasedRow row, Optional<Borough> borough) throws IOException {
        Optional<ReleasedCell> cell = beside.flatMap(of -> of.cell(row, borough));
        if (cell.isPresent()) {
            json.writeObjectFieldStart("beside");
            json.writeObjectFieldStart(beside.orElseThrow().code());
            cellsBeside.orElseThrow().fields(Part.WHOLE, cell.get());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    /** Only where members report on different charts. */
    private void mapped() throws IOException {
        if (view.mapped().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("mappings");
        for (ReleasedView.Mapped mapped : view.mapped()) {
            json.writeStartObject();
            json.writeStringField("borough", mapped.borough().code());
            json.writeStringField("mapping", mapped.mapping());
            json.writeNumberField("version", mapped.version());
            json.writeStringField("title", mapped.title());
            json.writeStringField("fromChart", mapped.fromChart());
            json.writeStringField("toChart", mapped.toChart());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void unit() throws IOException {
        json.writeStringField("unit", unit.name());
        Optional<String> rounding = AmountNotes.rounding(unit);
        if (rounding.isPresent()) {
            json.writeStringField("rounding", rounding.get());
        }
    }

    /** The rows of a register that may be shown one by one, of every borough; the table has their counts and sums. */
    private void entries() throws IOException {
        json.writeArrayFieldStart(table.words().lines());
        for (ReleasedRow row : view.rows()) {
            switch (view.question().subject()) {
                case Subject.Sovereign own -> entries(own.borough(), row.lines());
                case Subject.Shared shared -> {
                    for (ReleasedContribution contribution : row.contributions()) {
                        entries(contribution.borough(), contribution.lines());
                    }
                }
            }
        }
        json.writeEndArray();
    }

    private void entries(Borough borough, List<ReleasedLine> lines) throws IOException {
        for (ReleasedLine line : lines) {
            json.writeStartObject();
            json.writeStringField("borough", borough.code());
            cells.line(line);
            json.writeEndObject();
        }
    }

    private void row(ReleasedRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField(view.question().rowKey(), row.node().code());
        json.writeStringField("title", row.node().title());
        json.writeNumberField("level", row.level());
        json.writeBooleanField("total", row.node().total());
        if (row.node().section().isPresent()) {
            json.writeStringField("section", row.node().section().get());
        }
        if (table.hasGroups()) {
            json.writeStringField(
                    table.words().group(), table.groups().get(row.group()).code());
        }
        figures(row.figures());
        beside(row, Optional.empty());
        cells.said(row.said());
        assessment(assessed.of(row, Optional.empty()));
        switch (view.question().subject()) {
            case Subject.Shared shared -> contributions(row);
            case Subject.Sovereign own -> lines(row.lines(), true);
        }
        json.writeEndObject();
    }

    /** By themselves, so that whoever adds up the rows counts nothing twice. */
    private void totals() throws IOException {
        json.writeArrayFieldStart("totals");
        for (ReleasedRow total : view.totals()) {
            json.writeStartObject();
            json.writeStringField("title", table.totalTitle(total.group()));
            if (table.hasGroups()) {
                json.writeStringField(
                        table.words().group(), table.group(total.group()).code());
            }
            json.writeArrayFieldStart("over");
            for (RowNode row : view.summed()) {
                json.writeString(row.code());
            }
            json.writeEndArray();
            figures(total.figures());
            if (view.question().isShared()) {
                contributions(total);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What is said beside the figures, where anything is. */
    private void assessment(List<Optional<Note>> notes) throws IOException {
        if (notes.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("assessment");
        for (int note = 0; note < notes.size(); note++) {
            if (notes.get(note).isPresent()) {
                json.writeFieldName(assessed.columns().get(note).json());
                switch (notes.get(note).get()) {
                    case Note.Text(String text) -> json.writeString(text);
                    case Note.Number(BigDecimal number) -> json.writeNumber(number.toPlainString());
                }
            }
        }
        json.writeEndObject();
    }

    private void contributions(ReleasedRow row) throws IOException {
        json.writeObjectFieldStart("contributions");
        for (ReleasedContribution contribution : row.contributions()) {
            json.writeObjectFieldStart(contribution.borough().code());
            json.writeStringField("detail", contribution.detail().name());
            figures(contribution.figures());
            beside(row, Optional.of(contribution.borough()));
            cells.said(contribution.said());
            assessment(assessed.of(row, Optional.of(contribution.borough())));
            lines(contribution.lines(), false);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void figures(ReleasedFigures figures) throws IOException {
        json.writeFieldName("measures");
        cells.measures(0, figures.whole());
        if (table.hasParts()) {
            json.writeObjectFieldStart(table.words().parts());
            for (int part = 1; part < table.parts().size(); part++) {
                if (figures.has(part)) {
                    json.writeFieldName(table.parts().get(part).code());
                    cells.measures(part, figures.cells(part));
                }
            }
            json.writeEndObject();
        }
    }

    /** Within its row, in a table; a register lists them by themselves. @param alsoNone whether an empty list is written */
    private void lines(List<ReleasedLine> lines, boolean alsoNone) throws IOException {
        if (domain instanceof RegisterDomain || lines.isEmpty() && !alsoNone) {
            return;
        }
        json.writeArrayFieldStart(table.words().lines());
        for (ReleasedLine line : lines) {
            json.writeStartObject();
            cells.line(line);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
