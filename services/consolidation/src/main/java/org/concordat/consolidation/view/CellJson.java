package org.concordat.consolidation.view;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Remark;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.consolidation.question.CellNames;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Part;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;

/** Writes cells as JSON. A view has thousands, so what is written again and again is prepared once. */
public final class CellJson {

    private static final SerializableString VALUE = new SerializedString("value");
    private static final SerializableString STATUS = new SerializedString("status");
    private static final SerializableString COVERAGE = new SerializedString("coverage");
    private static final SerializableString CELL = new SerializedString("cell");
    private static final SerializableString REASON = new SerializedString("reason");
    private static final String NO_CASES = "no cases";
    /** Of a result that is several, such as counts by category. */
    private static final String NO_SINGLE_NUMBER = "no single number";

    private static final Map<CellStatus, SerializableString> STATUSES = new EnumMap<>(CellStatus.class);

    static {
        for (CellStatus status : CellStatus.values()) {
            STATUSES.put(status, new SerializedString(status.name()));
        }
    }

    private final Domain domain;
    private final DomainTable table;
    private final JsonGenerator json;
    private final MoneyUnit unit;
    private final SerializableString[] measures;
    private final boolean[] remarkable;
    /** Coverages are shared between cells, so the object itself is the key. */
    private final Map<Coverage, SerializableString> coverages = new IdentityHashMap<>();

    private final char[] digits = new char[24];
    private final byte[] letters = new byte[CellNames.LENGTH_MAX];

    /** @param unit in which amounts are written */
    public CellJson(Domain domain, MoneyUnit unit, JsonGenerator json) {
        this.domain = domain;
        this.unit = unit;
        this.table = domain.table();
        this.json = json;
        this.measures = new SerializableString[table.measures().size()];
        this.remarkable = new boolean[measures.length];
        for (int measure = 0; measure < measures.length; measure++) {
            measures[measure] =
                    new SerializedString(table.measures().get(measure).name());
            remarkable[measure] = domain.remarks().speakOf(table.measures().get(measure));
        }
    }

    /** The cells of one part, by measure. */
    public void measures(int part, List<ReleasedCell> cells) throws IOException {
        json.writeStartObject();
        for (int measure = 0; measure < measures.length; measure++) {
            json.writeFieldName(measures[measure]);
            json.writeStartObject();
            fields(table.parts().get(part), cells.get(measure), remarkable[measure]);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** The fields of one cell, within an object already begun. */
    public void fields(Part part, ReleasedCell cell) throws IOException {
        fields(part, cell, domain.remarks().speakOf(cell.measure()));
    }

    private void fields(Part part, ReleasedCell cell, boolean remark) throws IOException {
        json.writeFieldName(VALUE);
        if (!cell.hasValue()) {
            json.writeNull();
        } else if (cell.measure().kind() == QuantityKind.MONEY) {
            amount(cell.figure());
        } else {
            quantity(cell.measure(), cell.quantity().orElseThrow());
        }
        json.writeFieldName(STATUS);
        json.writeString(STATUSES.get(cell.status()));
        if (cell.reason().isPresent()) {
            json.writeFieldName(REASON);
            json.writeString(cell.reason().get());
        }
        if (remark && cell.hasValue()) {
            remark(domain.remarks().on(part, cell.measure(), cell.figure()));
        }
        if (cell.coverage().isPresent()) {
            json.writeFieldName(COVERAGE);
            json.writeRawValue(coverages.computeIfAbsent(cell.coverage().get(), CellJson::text));
        }
        if (cell.name().isPresent()) {
            json.writeFieldName(CELL);
            json.writeRawUTF8String(letters, 0, cell.name().get().write(letters));
        }
    }

    private void remark(Optional<Remark> remark) throws IOException {
        if (remark.isPresent()) {
            if (remark.get().favourable().isPresent()) {
                json.writeBooleanField("favourable", remark.get().favourable().get());
            }
            json.writeStringField("word", remark.get().word());
        }
    }

    /** The value, and beside a ratio what it is made of. */
    private void quantity(Measure measure, Quantity quantity) throws IOException {
        switch (quantity) {
            case Quantity.Pence amount -> amount(amount.pence());
            case Quantity.Count number -> json.writeNumber(number.count());
            case Quantity.Ratio ratio -> {
                Optional<BigDecimal> value = ratio.value(measure.per(), measure.decimals());
                if (value.isPresent()) {
                    json.writeNumber(value.get());
                } else {
                    json.writeNull();
                    json.writeStringField("word", NO_CASES);
                }
                json.writeNumberField("numerator", ratio.numerator());
                json.writeNumberField("denominator", ratio.denominator());
            }
            case Quantity.Parts parts -> {
                Optional<BigDecimal> value = parts.value(measure.per(), measure.decimals());
                if (value.isPresent()) {
                    json.writeNumber(value.get());
                } else {
                    json.writeNull();
                    json.writeStringField("word", NO_CASES);
                }
                json.writeFieldName("numerator");
                json.writeNumber(parts.numerator().toPlainString());
                json.writeFieldName("denominator");
                json.writeNumber(parts.denominator().toPlainString());
            }
            case Quantity.Day date -> json.writeString(date.day().toString());
            case Quantity.Decimal alone -> json.writeNumber(alone.value().toPlainString());
            case Quantity.None none -> {
                json.writeNull();
                json.writeStringField("word", measure.kind() == QuantityKind.PARTS ? NO_SINGLE_NUMBER : NO_CASES);
            }
        }
    }

    /** Rounded once; what is not nothing and is written as nothing says so. */
    private void amount(long pence) throws IOException {
        if (unit == MoneyUnit.GBP) {
            pounds(pence);
            return;
        }
        BigDecimal printed = unit.printed(Money.ofPence(pence));
        json.writeNumber(printed);
        if (printed.signum() == 0 && pence != 0) {
            json.writeBooleanField("low", true);
        }
    }

    /** Pence as pounds with two decimals. */
    private void pounds(long pence) throws IOException {
        int at = digits.length;
        long left = pence;
        for (int written = 0; written < 3 || left != 0; written++) {
            if (written == 2) {
                digits[--at] = '.';
            }
            digits[--at] = (char) ('0' + Math.abs(left % 10));
            left /= 10;
        }
        if (pence < 0) {
            digits[--at] = '-';
        }
        json.writeNumber(digits, at, digits.length - at);
    }

    /** One line of a return, within an object already begun. */
    public void line(ReleasedLine line) throws IOException {
        place(line, true);
        json.writeFieldName("measures");
        measures(line.part(), line.cells());
        remarks(line);
    }

    /** How a figure is given, by the domain's columns of text. */
    public void said(List<Optional<String>> said) throws IOException {
        for (int text = 0; text < said.size(); text++) {
            if (said.get(text).isPresent()) {
                json.writeStringField(
                        table.texts().get(text).json(), said.get(text).get());
            }
        }
    }

    /** Which line of a return it is. @param withGroup whether it is not said already whose group it is in */
    public void place(ReleasedLine line, boolean withGroup) throws IOException {
        json.writeNumberField("line", line.line());
        texts(line, false);
        json.writeStringField(table.words().row(), line.row());
        if (table.hasGroups() && withGroup) {
            json.writeStringField(
                    table.words().group(), table.groups().get(line.group()).code());
        }
        if (table.hasParts()) {
            json.writeStringField(
                    table.words().part(), table.parts().get(line.part()).code());
        }
    }

    /** What the line says that may speak of any of its figures. */
    public void remarks(ReleasedLine line) throws IOException {
        texts(line, true);
    }

    private void texts(ReleasedLine line, boolean onlyWithEveryFigure) throws IOException {
        for (int text = 0; text < table.texts().size(); text++) {
            if (table.texts().get(text).onlyWithEveryFigure() == onlyWithEveryFigure
                    && line.texts().get(text).isPresent()) {
                json.writeStringField(
                        table.texts().get(text).json(), line.texts().get(text).get());
            }
        }
    }

    /** Codes of boroughs are capitals and digits: nothing in them needs quoting. */
    private static SerializableString text(Coverage coverage) {
        return new SerializedString("{\"included\":%s,\"withheld\":%s,\"missing\":%s}"
                .formatted(codes(coverage.included()), codes(coverage.withheld()), codes(coverage.missing())));
    }

    private static String codes(List<Borough> boroughs) {
        return boroughs.stream()
                .map(borough -> "\"" + borough.code() + "\"")
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
    }

    /** Who is in a figure and who is not. */
    public void coverage(Coverage coverage) throws IOException {
        json.writeRawValue(text(coverage));
    }

    /** Which mandates applied, as the field {@code mandates}. */
    public void mandates(List<ReleasedView.Mandate> mandates) throws IOException {
        json.writeArrayFieldStart("mandates");
        for (ReleasedView.Mandate mandate : mandates) {
            json.writeStartObject();
            json.writeStringField("borough", mandate.borough().code());
            json.writeStringField("id", mandate.id());
            json.writeNumberField("version", mandate.version());
            json.writeStringField("title", mandate.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Whose figures come from a later version than the first, as the field {@code restated}. */
    public void restated(List<ReleasedView.Restated> versions) throws IOException {
        json.writeArrayFieldStart("restated");
        for (ReleasedView.Restated restated : versions) {
            json.writeStartObject();
            json.writeStringField("borough", restated.borough().code());
            json.writeNumberField("version", restated.version());
            json.writeStringField("knownAt", Utc.text(restated.knownAt()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Codes of boroughs, as a field. */
    public void boroughs(String name, List<Borough> boroughs) throws IOException {
        json.writeArrayFieldStart(name);
        for (Borough borough : boroughs) {
            json.writeString(borough.code());
        }
        json.writeEndArray();
    }
}
