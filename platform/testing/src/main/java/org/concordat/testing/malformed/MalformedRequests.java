package org.concordat.testing.malformed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.testing.wire.ApiOperation;
import org.concordat.testing.wire.Places;
import org.concordat.testing.wire.RawAnswer;
import org.concordat.testing.wire.RawRequest;
import org.concordat.testing.wire.Soak;
import org.concordat.testing.wire.Tally;
import org.concordat.testing.wire.Volley;

/**
 * Asks a running service thousands of times for what it cannot give: each of its operations, as its own description names
 * them, with what is missing, wrong, repeated or too much in addresses, headers and bodies. Every refusal must be a problem
 * in our words within five seconds, and nothing may fail.
 *
 * <p>Two thousand requests by default, another choice of them with {@code -Dconcordat.malformed.seed}; all there are with
 * {@code -Dconcordat.soak}.
 */
public final class MalformedRequests {

    private static final int USUALLY = 2_000;
    private static final byte[] NOTHING = new byte[0];

    private final String token;
    private Places places = Places.none();
    private final Set<String> takingAnyBody = new HashSet<>();
    private final Random random = new Random(Long.getLong("concordat.malformed.seed", 1));

    private MalformedRequests(String token) {
        this.token = token;
    }

    /** @param token of somebody who may ask for everything, so that nothing is refused for who asks */
    public static MalformedRequests as(String token) {
        return new MalformedRequests(token);
    }

    /** What stands for a parameter of paths, such as LBHF for the borough; others are a made-up UUID. */
    public MalformedRequests in(String pathParameter, String value) {
        places = places.in(pathParameter, value);
        return this;
    }

    /** Paths, as the description has them, that take a body whatever it is. */
    public MalformedRequests takingAnyBody(String... paths) {
        takingAnyBody.addAll(List.of(paths));
        return this;
    }

    /**
     * Asks the service that is under test.
     *
     * @return how many requests were sent
     * @throws AssertionError with those that were answered otherwise than they must
     */
    public int send() {
        List<RawRequest> requests = requests();
        Collections.shuffle(requests, random);
        if (!Soak.isOn()) {
            requests = requests.subList(0, Math.min(USUALLY, requests.size()));
        }
        List<RawAnswer> answers = Volley.send(requests);
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            RawAnswer answer = answers.get(i);
            statuses.merge(answer.status(), 1, Integer::sum);
            RawRequest request = requests.get(i);
            answer.wrong(request).ifPresent(what -> wrong.add("%s%n    %s: %s".formatted(request, what, answer)));
        }
        System.out.printf("%d malformed requests, answered by status %s%n", requests.size(), statuses);
        return Tally.of("malformed requests", "all").count(requests.size(), wrong);
    }

    private List<RawRequest> requests() {
        List<RawRequest> requests = new ArrayList<>();
        Volley.operations().forEach(operation -> add(operation, requests));
        return requests;
    }

    private void add(ApiOperation operation, List<RawRequest> requests) {
        RawRequest plain = operation.request(places).header("Authorization: Bearer " + token);
        addAddresses(operation, plain, requests);
        for (String header : OddTexts.HEADERS) {
            requests.add(plain.header(header).with(shown(header), false));
        }
        boolean signedIn = !operation.isForEverybody();
        for (String authorization : OddTexts.AUTHORIZATIONS) {
            requests.add(plain.header("Authorization: " + authorization)
                    .with("signing in as " + shown(authorization), signedIn));
        }
        requests.add(plain.anotherHeader("Authorization: Bearer " + token).with("signing in twice", true));
        requests.add(plain.without("Authorization").with("signing in not at all", signedIn));
        for (String method : OddTexts.METHODS) {
            requests.add(plain.method(method).with("by " + method, true));
        }
        if (operation.takesBody()) {
            addBodies(operation, plain, requests);
        }
    }

    private void addAddresses(ApiOperation operation, RawRequest plain, List<RawRequest> requests) {
        requests.add(plain.query("nothingOfTheKind=1").with("an unknown parameter", true));
        requests.add(plain.path(plain.path() + "/%zz").with("an address that cannot be decoded", true));
        requests.add(plain.path(plain.path() + "/" + "x".repeat(9_000)).with("an address that is too long", true));
        for (String name : operation.queryParameters()) {
            requests.add(
                    plain.query(name.toUpperCase(java.util.Locale.ROOT) + "X=1").with("a misspelt parameter", true));
            for (String odd : OddTexts.IN_ADDRESSES) {
                requests.add(plain.query(name + "=" + odd).with("?%s=%s".formatted(name, shown(odd)), false));
            }
        }
        for (String name : operation.pathParameters()) {
            for (String odd : OddTexts.IN_ADDRESSES) {
                requests.add(plain.path(places.in(name, odd).fillIn(operation.path()))
                        .with("{%s}=%s".formatted(name, shown(odd)), false));
            }
        }
    }

    private void addBodies(ApiOperation operation, RawRequest plain, List<RawRequest> requests) {
        boolean refused = !takingAnyBody.contains(operation.path());
        OddBodies.NEVER.forEach(body -> requests.add(plain.body(body).with("a body that is none", refused)));
        OddBodies.RARELY.forEach(body -> requests.add(plain.body(body).with("another body", false)));
        OddBodies.of(operation.example())
                .forEach(body -> requests.add(plain.body(body).with("a body with something else in it", false)));
        OddTexts.BODY_TYPES.forEach(type -> requests.add(plain.body(new byte[] {'{', '}'})
                .header("Content-Type: " + type)
                .with("of type " + type, true)));
        requests.add(plain.body(new byte[] {'{', '}'}).without("Content-Type").with("of no type", true));
        requests.add(plain.body(new byte[] {'{', '}'})
                .header("Content-Encoding: gzip")
                .with("encoded", true));
        requests.add(plain.body(NOTHING).with("without a body", false));
        requests.add(plain.body(NOTHING).without("Content-Type").with("without a body or its type", false));
        for (String type : operation.bodyTypes()) {
            OddBodies.TABLES.forEach(body -> requests.add(
                    plain.body(body).header("Content-Type: " + type).with("a table that is none", refused)));
        }
    }

    private static String shown(String text) {
        return text.length() <= 50 ? text : text.substring(0, 50) + "…";
    }
}
