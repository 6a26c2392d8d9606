package org.concordat.testing.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many requests to the service under test, by a few clients at once. */
public final class Volley {

    private static final int CLIENTS = 4;

    private Volley() {}

    /** What the service says of itself. */
    public static List<ApiOperation> operations() {
        try {
            List<ApiOperation> operations = ApiOperation.in(new ObjectMapper()
                    .readTree(RestAssured.given()
                            .accept("application/json")
                            .get("/q/openapi?format=json")
                            .asString()));
            if (operations.isEmpty()) {
                throw new AssertionError("the service describes no operation");
            }
            return operations;
        } catch (JsonProcessingException e) {
            throw new AssertionError("the service's description is no JSON", e);
        }
    }

    /** The answers in the order of the requests. */
    public static List<RawAnswer> send(List<RawRequest> requests) {
        int port = RestAssured.port;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<RawAnswer>> asked = requests.stream()
                    .map(request -> clients.submit(() -> RawAnswer.to(request, port)))
                    .toList();
            List<RawAnswer> answers = new ArrayList<>();
            for (Future<RawAnswer> answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
