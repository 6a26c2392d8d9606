package org.concordat.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.impl.ExpressionImpl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.Finding;

/**
 * An expression of JSLT by which records become objects of ours, read once for records that come together. It is bounded
 * in all that it does and reaches nothing but the record (docs/decisions/0048); what it comes to depends on the record
 * alone. For one thread.
 */
public final class MappingJson {

    private static final int CHARACTERS_MAX = 20_000;

    private final ExpressionImpl expression;
    private final Meter meter;
    private final MappingNotes notes;

    private MappingJson(ExpressionImpl expression, Meter meter, MappingNotes notes) {
        this.expression = expression;
        this.meter = meter;
        this.notes = notes;
    }

    /**
     * @param lines of the expression
     * @param codes what the function {@code code} knows: by the name of a list, ours by the system's
     * @param moments how the functions {@code moment} and {@code day} read
     * @throws MappingUnreadable where it is no expression of JSLT, is too long, or asks for what a mapping has not
     */
    public static MappingJson read(List<String> lines, Map<String, Map<String, String>> codes, WrittenMoments moments) {
        String text = String.join("\n", lines);
        if (text.length() > CHARACTERS_MAX) {
            throw new MappingUnreadable(0, "it has more than %,d characters".formatted(CHARACTERS_MAX));
        }
        Meter meter = new Meter();
        MappingNotes notes = new MappingNotes(meter);
        ExpressionImpl expression = ExpressionJson.read(text, new MappingFunctionsJson(codes, moments, notes).all());
        MeteringJson.put(expression, meter);
        return new MappingJson(expression, meter, notes);
    }

    /**
     * What a record comes to.
     *
     * @throws MappingExhausted where all records together have taken more than a mapping may
     */
    public MappedJson map(JsonNode record) {
        meter.begin();
        notes.begin();
        try {
            JsonNode result = expression.apply(record);
            return notes.findings().isEmpty()
                    ? MappedJson.of(result)
                    : new MappedJson.Refused(notes.findings(), notes.unmapped());
        } catch (MappingStopped stopped) {
            return refused(stopped.why().code(), stopped.why().words());
        } catch (MappingExhausted exhausted) {
            throw exhausted;
        } catch (RuntimeException failed) {
            // What JSLT says repeats values.
            return refused("MAPPING_FAILED", "this cannot be worked out for the record");
        }
    }

    private MappedJson refused(String code, String words) {
        List<Finding> findings = new ArrayList<>(notes.findings());
        findings.add(Finding.error(code, MappingNotes.place(meter.failedLine()), words));
        return new MappedJson.Refused(List.copyOf(findings), notes.unmapped());
    }
}
