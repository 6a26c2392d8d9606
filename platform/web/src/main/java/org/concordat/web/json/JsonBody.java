package org.concordat.web.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.concordat.web.problem.Problem;
import org.concordat.web.work.BodyWork;

/**
 * Reads a JSON body into a record and takes nothing on trust: an unknown or repeated field, a missing one, a text where
 * a number belongs, a number that is no amount, anything behind the end. All of it is said at once, each at its JSON
 * pointer.
 */
@ApplicationScoped
public class JsonBody {

    private final JsonGate gate = new JsonGate(JsonGate.Bounds.WHOLE);

    /** Makes values of what the gate has let in. */
    private final JsonMapper strict = strictMapper();

    private final BodyWork work;

    JsonBody(BodyWork work) {
        this.work = work;
    }

    /**
     * In one of the places that there are for it, as all that takes time and memory by what was sent.
     *
     * @throws Problem 400 {@code body-invalid} with everything that is wrong with it
     */
    public <T> T read(byte[] body, Class<T> type) {
        if (body.length == 0) {
            throw missing();
        }
        return work.on(body, () -> readHere(body, type));
    }

    private <T> T readHere(byte[] body, Class<T> type) {
        BodyFindings findings = new BodyFindings();
        JsonNode tree = tree(body);
        ValueLimits.check(tree, Pointer.ROOT, findings);
        findings.throwAny();
        Object value = new RecordReader(strict, findings).read(tree, type, Pointer.ROOT);
        findings.throwAny();
        return type.cast(Objects.requireNonNull(value, "read or refused"));
    }

    private JsonNode tree(byte[] body) {
        JsonNode tree;
        try {
            tree = gate.read(body);
        } catch (JsonRefused refused) {
            throw BodyFindings.problem(List.of(refused.finding()));
        }
        if (tree.isMissingNode()) {
            throw missing();
        }
        return tree;
    }

    private static Problem missing() {
        return Problem.badRequest("body-missing", "The request has no body; a JSON object is expected.");
    }

    private static JsonMapper strictMapper() {
        return JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
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
    }
}
