package org.concordat.returns.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.returns.Submission;
import org.concordat.returns.totals.ControlTotals;
import org.concordat.returns.totals.StoredTotals;
import org.jspecify.annotations.Nullable;

/** JSON in a column; the database never looks into it. */
abstract class StoredJson<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addModule(new Jdk8Module())
            .build();

    private final TypeReference<T> type;

    StoredJson(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String text) {
        try {
            return text == null ? null : JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static class OfFindings extends StoredJson<List<Finding>> {
        OfFindings() {
            super(new TypeReference<>() {});
        }
    }

    static class OfSubmission extends StoredJson<Submission> {
        OfSubmission() {
            super(new TypeReference<>() {});
        }
    }

    /** In the shape that also reads what the first release wrote. */
    static class OfTotals implements AttributeConverter<ControlTotals, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable ControlTotals totals) {
            return totals == null ? null : StoredTotals.write(totals);
        }

        @Override
        public @Nullable ControlTotals convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : StoredTotals.read(text);
        }
    }
}
