package org.concordat.returns.columns;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.totals.ControlTotals;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lines and their totals in JSON, in the order of the schema, what a line says nothing of left out. What is answered has
 * every column; what is published only those that are PUBLISHED.
 */
public final class LineJson<L> {

    private final LineSchema<L> schema;
    private final List<Column<L, ?>> published;

    public LineJson(LineSchema<L> schema) {
        this.schema = schema;
        this.published = schema.with(Use.PUBLISHED).toList();
    }

    /** As callers of the service see a line: amounts are numbers in pounds. */
    public Line answered(L line) {
        return new Line(json -> line(json, line, schema.columns()));
    }

    /** As it stands in an event. */
    public Line published(L line) {
        return new Line(json -> line(json, line, published));
    }

    /** The sums are numbers. */
    public Totals answered(ControlTotals totals) {
        return new Totals(json -> totals(json, totals, false));
    }

    /** The sums are texts, since a sum may have more digits than a reader of JSON keeps. */
    public Totals published(ControlTotals totals) {
        return new Totals(json -> totals(json, totals, true));
    }

    private void line(JsonGenerator json, L line, List<Column<L, ?>> columns) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", schema.number(line));
        for (Column<L, ?> column : columns) {
            Object value = column.of(line).orElse(null);
            if (value != null) {
                json.writeFieldName(column.name());
                value(json, value, column.kind());
            }
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value, Kind<?> kind) throws IOException {
        switch (kind) {
            case Kind.Code code -> json.writeString((String) value);
            case Kind.Prose prose -> json.writeString((String) value);
            case Kind.Choice<?> choice -> json.writeString(((Enum<?>) value).name());
            case Kind.Amount amount -> json.writeNumber(((Money) value).pounds());
            case Kind.Count count -> json.writeNumber((Long) value);
            case Kind.Number number -> json.writeNumber((BigDecimal) value);
            case Kind.Day day -> json.writeString(value.toString());
        }
    }

    private static void totals(JsonGenerator json, ControlTotals totals, boolean asText) throws IOException {
        json.writeStartObject();
        json.writeNumberField("lines", totals.lines());
        json.writeArrayFieldStart("sums");
        for (ControlTotals.Sum sum : totals.sums()) {
            json.writeStartObject();
            for (var part : sum.group().entrySet()) {
                json.writeStringField(part.getKey(), part.getValue());
            }
            json.writeStringField("measure", sum.measure());
            json.writeNumberField("reported", sum.reported());
            if (asText) {
                json.writeStringField("total", sum.total().toPlainString());
            } else {
                json.writeNumberField("total", sum.total());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("digest", totals.digest());
        json.writeEndObject();
    }

    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** A line on its way into JSON, by any mapper of Jackson's; {@link LineOpenApi} says what it is made of. */
    @Schema(name = LineOpenApi.LINE, type = SchemaType.OBJECT)
    public static final class Line extends Written {
        private Line(Writing writing) {
            super(writing);
        }
    }

    /** Control totals on their way into JSON. */
    @Schema(name = LineOpenApi.TOTALS, type = SchemaType.OBJECT)
    public static final class Totals extends Written {
        private Totals(Writing writing) {
            super(writing);
        }
    }

    /** Written by hand: a return has 50,000 lines, and none of them is looked at by reflection. */
    private abstract static class Written implements JsonSerializable {

        private final Writing writing;

        Written(Writing writing) {
            this.writing = writing;
        }

        @Override
        public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
            writing.to(json);
        }

        @Override
        public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            writing.to(json);
        }
    }
}
