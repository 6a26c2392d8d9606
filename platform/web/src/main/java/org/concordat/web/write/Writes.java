package org.concordat.web.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;
import org.concordat.security.CurrentCaller;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Does a write once, however often its sender has to ask: a request that carries an {@code Idempotency-Key} leaves its
 * answer behind in the same transaction, and asked again it gets that answer. A refusal changes nothing and leaves
 * nothing behind.
 */
@ApplicationScoped
public class Writes {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final int KEY_LENGTH_MAX = 255;

    private final BoroughScope scope;
    private final IdempotencyStore store;
    private final CurrentCaller caller;
    private final HttpServerRequest request;
    private final ObjectMapper json;

    Writes(
            BoroughScope scope,
            IdempotencyStore store,
            CurrentCaller caller,
            HttpServerRequest request,
            ObjectMapper json) {
        this.scope = scope;
        this.store = store;
        this.caller = caller;
        this.request = request;
        this.json = json;
    }

    /**
     * @param body as it was sent: with the method, the path and the query it is what makes two requests the same
     * @param work runs in the transaction; what it refuses by throwing is rolled back
     */
    public Response write(Set<Borough> boroughs, byte[] body, Supplier<Answer> work) {
        String key = request.getHeader(KEY_HEADER);
        if (key == null) {
            return response(scope.write(boroughs, () -> stored(work.get())));
        }
        if (key.isBlank()
                || key.length() > KEY_LENGTH_MAX
                || request.headers().getAll(KEY_HEADER).size() > 1) {
            throw Problem.badRequest(
                    "idempotency-key-invalid",
                    "There is one Idempotency-Key, of 1 to %d characters.".formatted(KEY_LENGTH_MAX));
        }
        IdempotencyStore.Owner owner =
                new IdempotencyStore.Owner(caller.get().id(), caller.get().name());
        String fingerprint = Fingerprint.of(request.method().name(), request.uri(), body);
        return response(scope.write(boroughs, () -> once(owner, key, fingerprint, boroughs, work)));
    }

    private StoredAnswer once(
            IdempotencyStore.Owner owner,
            String key,
            String fingerprint,
            Set<Borough> boroughs,
            Supplier<Answer> work) {
        store.lock(owner, key);
        store.forgetOld(owner);
        Optional<IdempotencyStore.Remembered> earlier = store.find(owner, key);
        if (earlier.isPresent()) {
            if (!earlier.get().fingerprint().equals(fingerprint)) {
                throw reused();
            }
            return earlier.get().answer();
        }
        StoredAnswer answer = stored(work.get());
        if (!store.remember(owner, key, boroughs, fingerprint, answer)) {
            // The key is taken by a request about boroughs that this one does not name.
            throw reused();
        }
        return answer;
    }

    private static Problem reused() {
        return Problem.unprocessable(
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request; a new request needs a new key.",
                java.util.List.of());
    }

    private StoredAnswer stored(Answer answer) {
        return new StoredAnswer(
                answer.status(),
                bytes(answer.body()),
                answer.etag(),
                answer.location() == null ? null : answer.location().toString());
    }

    private byte @Nullable [] bytes(@Nullable Object body) {
        try {
            return body == null ? null : json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the answer", e);
        }
    }

    private static Response response(StoredAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.body() != null) {
            response.entity(answer.body()).type(MediaType.APPLICATION_JSON_TYPE);
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        return response.build();
    }
}
