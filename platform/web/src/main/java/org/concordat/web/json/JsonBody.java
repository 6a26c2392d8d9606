package org.concordat.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.concordat.kernel.Finding;
import org.concordat.web.problem.Problem;

/**
 * Reads a JSON body into a record and takes nothing on trust: an unknown or repeated field, a missing one, a text where
 * a number belongs, a number that is no amount, anything behind the end. All of it is said at once, each at its JSON
 * pointer.
 */
@ApplicationScoped
public class JsonBody {

    private static final int NESTING_MAX = 30;
    private static final int NUMBER_LENGTH_MAX = 60;
    private static final int NAME_LENGTH_MAX = 200;
    private static final int TEXT_LENGTH_MAX = 1_000_000;

    private final JsonMapper strict = strictMapper();

    public JsonBody() {}

    /** @throws Problem 400 {@code body-invalid} with everything that is wrong with it */
    public <T> T read(byte[] body, Class<T> type) {
        if (body.length == 0) {
            throw missing();
        }
        BodyFindings findings = new BodyFindings();
        JsonNode tree = tree(body);
        ValueLimits.check(tree, Pointer.ROOT, findings);
        findings.throwAny();
        Object value = new RecordReader(strict, findings).read(tree, type, Pointer.ROOT);
        findings.throwAny();
        return type.cast(Objects.requireNonNull(value, "read or refused"));
    }

    private JsonNode tree(byte[] body) {
        try (JsonParser parser = strict.createParser(body)) {
            try {
                JsonNode tree = strict.readTree(parser);
                if (tree == null || tree.isMissingNode()) {
                    throw missing();
                }
                return tree;
            } catch (StreamConstraintsException limit) {
                throw refused("LIMIT_EXCEEDED", pointer(parser), limit.getOriginalMessage());
            } catch (MismatchedInputException trailing) {
                // Of a tree nothing is expected but that it ends where the body does.
                throw refused("TRAILING_CONTENT", "", "there is something behind the end of the JSON value");
            } catch (JsonProcessingException malformed) {
                throw malformed(malformed, parser);
            }
        } catch (IOException unreadable) {
            throw refused("MALFORMED_JSON", "", "the body is not JSON in UTF-8");
        }
    }

    private static Problem missing() {
        return Problem.badRequest("body-missing", "The request has no body; a JSON object is expected.");
    }

    private static Problem malformed(JsonProcessingException malformed, JsonParser parser) {
        if (malformed.getOriginalMessage().startsWith("Duplicate")) {
            return refused("DUPLICATE_FIELD", pointer(parser), "the field is there twice");
        }
        String where = malformed.getLocation() == null
                ? ""
                : "line %d, column %d: "
                        .formatted(
                                malformed.getLocation().getLineNr(),
                                malformed.getLocation().getColumnNr());
        return refused("MALFORMED_JSON", pointer(parser), where + "this is not JSON");
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static Problem refused(String code, String at, String message) {
        return BodyFindings.problem(List.of(Finding.error(code, at, message)));
    }

    private static JsonMapper strictMapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .withCoercionConfigDefaults(
                        coercion -> coercion.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .addModules(new Jdk8Module(), new JavaTimeModule(), new KernelJson())
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(NESTING_MAX)
                        .maxNumberLength(NUMBER_LENGTH_MAX)
                        .maxNameLength(NAME_LENGTH_MAX)
                        .maxStringLength(TEXT_LENGTH_MAX)
                        .build());
        return mapper;
    }
}
