package org.concordat.caseload.profile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.web.json.JsonGate;
import org.concordat.web.json.JsonRefused;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The records of an export, as its profile says where they are. */
public final class PayloadJson {

    private static final int RECORDS_MAX = 10_000;

    /** Of 10,000 records with some fifty names and values each. */
    private static final JsonGate GATE = new JsonGate(new JsonGate.Bounds(16, 200, 40, 4_000, 1_000_000));

    private PayloadJson() {}

    /**
     * @throws Problem 400 {@code payload-unreadable} for what is not as the profile says, 413 {@code payload-too-large} for
     *     more than 10,000 records. Neither repeats anything that was sent
     */
    public static List<SentRecordJson> records(byte[] body, SourceProfile profile) {
        List<SentRecordJson> records = switch (profile.payload().format()) {
            case CSV -> rows(body, profile);
            case JSON -> objects(body, profile.payload());
        };
        requireFew(records.size());
        return records;
    }

    /**
     * @param contentType the header, if there is one
     * @throws Problem 415 {@code payload-of-another-kind} where it says another kind of file than the profile
     */
    public static void requireKind(@Nullable String contentType, SourceProfile profile) {
        String wanted = profile.payload().format().mediaType();
        if (!wanted.equals(mediaType(contentType))) {
            throw Problem.unsupportedMediaType(
                    "payload-of-another-kind", "The profile is one of exports that are %s.".formatted(wanted));
        }
    }

    /** The media type that a header says, without parameters; empty where it says none. */
    public static String mediaType(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static List<SentRecordJson> rows(byte[] body, SourceProfile profile) {
        List<SentRecordJson> records = new ArrayList<>();
        List<String> identity = profile.identity().stream()
                .map(pointer -> JsonPointer.valueOf(pointer).getMatchingProperty())
                .toList();
        PayloadCsv.rows(body, profile.payload(), identity).forEach((number, row) -> {
            ObjectNode record = JsonNodeFactory.instance.objectNode();
            row.forEach(record::put);
            records.add(new SentRecordJson(number, record));
        });
        return records;
    }

    private static List<SentRecordJson> objects(byte[] body, PayloadForm form) {
        JsonNode list = read(body).at(form.records().orElse(""));
        if (!list.isArray()) {
            throw unreadable("where the profile says that its records are, there is no list");
        }
        List<SentRecordJson> records = new ArrayList<>();
        for (JsonNode record : list) {
            if (!(record instanceof ObjectNode object)) {
                throw unreadable("record %,d is no object".formatted(records.size() + 1));
            }
            records.add(new SentRecordJson(records.size() + 1, object));
        }
        return records;
    }

    private static JsonNode read(byte[] body) {
        try {
            return GATE.read(body);
        } catch (JsonRefused refused) {
            // What is wrong may stand at a place that is named by somebody: its kind alone is said.
            throw unreadable(
                    "it cannot be read as JSON (%s)".formatted(refused.finding().code()));
        }
    }

    static void requireFew(int records) {
        if (records > RECORDS_MAX) {
            throw Problem.tooLarge(
                    "payload-too-large", "There are more than %,d records; send them in parts.".formatted(RECORDS_MAX));
        }
    }

    static Problem unreadable(String why) {
        return Problem.badRequest("payload-unreadable", "The export is not as its profile says: %s.".formatted(why));
    }
}
