package org.concordat.consolidation.view;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.consolidation.release.CellStatus;
import org.concordat.consolidation.release.Coverage;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.Slot;
import org.concordat.kernel.Borough;

/** Writes cells as JSON. A view has thousands, so what is written again and again is prepared once. */
public final class CellJson {

    private static final SerializableString VALUE = new SerializedString("value");
    private static final SerializableString STATUS = new SerializedString("status");
    private static final SerializableString COVERAGE = new SerializedString("coverage");
    private static final SerializableString CELL = new SerializedString("cell");
    private static final Map<ViewMeasure, SerializableString> MEASURES = new EnumMap<>(ViewMeasure.class);
    private static final Map<CellStatus, SerializableString> STATUSES = new EnumMap<>(CellStatus.class);

    static {
        for (ViewMeasure measure : ViewMeasure.all()) {
            MEASURES.put(measure, new SerializedString(measure.json()));
        }
        for (CellStatus status : CellStatus.values()) {
            STATUSES.put(status, new SerializedString(status.name()));
        }
    }

    private final JsonGenerator json;
    /** Coverages are shared between cells, so the object itself is the key. */
    private final Map<Coverage, SerializableString> coverages = new IdentityHashMap<>();

    private final char[] digits = new char[24];

    public CellJson(JsonGenerator json) {
        this.json = json;
    }

    /** The cells of one slot, by measure. */
    public void measures(Slot slot, List<ReleasedCell> cells) throws IOException {
        json.writeStartObject();
        for (ViewMeasure measure : ViewMeasure.all()) {
            json.writeFieldName(MEASURES.get(measure));
            json.writeStartObject();
            fields(slot, measure, cells.get(measure.ordinal()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** The fields of one cell, within an object already begun. */
    public void fields(Slot slot, ViewMeasure measure, ReleasedCell cell) throws IOException {
        json.writeFieldName(VALUE);
        if (cell.hasValue()) {
            pounds(cell.pence());
        } else {
            json.writeNull();
        }
        json.writeFieldName(STATUS);
        json.writeString(STATUSES.get(cell.status()));
        Optional<Verdict> verdict = Verdict.of(cell, slot, measure);
        if (verdict.isPresent()) {
            if (verdict.get().favourable().isPresent()) {
                json.writeBooleanField("favourable", verdict.get().favourable().get());
            }
            json.writeStringField("word", verdict.get().word());
        }
        if (cell.coverage().isPresent()) {
            json.writeFieldName(COVERAGE);
            json.writeRawValue(coverages.computeIfAbsent(cell.coverage().get(), CellJson::text));
        }
        if (!cell.id().isEmpty()) {
            json.writeFieldName(CELL);
            json.writeString(cell.id());
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

    /** One line of a return. */
    public void line(ReleasedLine line) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", line.line());
        if (line.costCentre().isPresent()) {
            json.writeStringField("costCentre", line.costCentre().get());
        }
        if (line.title().isPresent()) {
            json.writeStringField("title", line.title().get());
        }
        json.writeStringField("serviceLine", line.serviceLine());
        json.writeStringField("fund", line.fund().name());
        json.writeStringField("type", line.type().name());
        json.writeFieldName("measures");
        measures(
                Slot.valueOf(line.type().name()),
                ViewMeasure.all().stream().map(line::cell).toList());
        if (line.comment().isPresent()) {
            json.writeStringField("comment", line.comment().get());
        }
        json.writeEndObject();
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
}
