package org.concordat.consolidation.attacks;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.consolidation.attacks.Twins.World;
import org.concordat.testing.wire.ApiOperation;
import org.concordat.testing.wire.Places;
import org.concordat.testing.wire.Soak;
import org.concordat.testing.wire.Volley;

/** All that the service says of itself that it answers to GET, asked in every format, with the head of each answer. */
final class EveryAnswer {

    /** It never ends, and is watched by an attack of its own. */
    private static final String STREAM = "/v1/changes";

    private static final List<String> DOMAINS =
            List.of("budget", "kpis", "savings", "contracts", "intentions", "caseload");
    private static final List<String> FORMATS = List.of("json", "csv", "xlsx", "ods");
    /** Of the cells of a view so many are passed over until one is explained. */
    private static final int ONE_IN = 90 / Soak.rounds();

    private final Twins twins;
    private final World world;
    private final Function<World, String> caller;
    private final Map<String, String> parameters;
    private final List<String> read = new ArrayList<>();
    private int given;

    /** @param before a moment to compare with @param last as at which all else is asked for */
    EveryAnswer(Twins twins, World world, Function<World, String> caller, Instant before, Instant last) {
        this.twins = twins;
        this.world = world;
        this.caller = caller;
        this.parameters = new TreeMap<>(Map.of(
                "period", "2016-17-P02",
                "financialYear", "2016-17",
                "on", "2016-06-01",
                "asAt", last.toString(),
                "from", before.toString(),
                "to", last.toString(),
                "borough", world.heldBack(),
                "partnership", world.partnership(),
                "include", "detail"));
    }

    /** What came back, head and body, of everything; a workbook by its parts. */
    List<String> read() {
        for (ApiOperation operation : Volley.operations()) {
            if (operation.method().equals("GET") && !operation.path().equals(STREAM)) {
                boolean isOfADomain = operation.path().contains("{domain}");
                (isOfADomain ? DOMAINS : List.of("")).forEach(domain -> ask(operation, domain));
            }
        }
        for (String domain : DOMAINS.subList(0, 4)) {
            explain(domain);
        }
        return read;
    }

    /** How many were no refusals. */
    int given() {
        return given;
    }

    private void ask(ApiOperation operation, String domain) {
        for (String borough : world.boroughs()) {
            String path = Places.none()
                    .in("domain", domain)
                    .in("borough", borough)
                    .in("partnership", world.partnership())
                    .fillIn(operation.path());
            for (String format : operation.queryParameters().contains("format") ? FORMATS : List.of("")) {
                fetch(path + "?" + query(operation, format));
            }
            if (!operation.path().contains("{borough}")) {
                return;
            }
        }
    }

    private String query(ApiOperation operation, String format) {
        List<String> pairs = new ArrayList<>();
        for (String name : operation.queryParameters()) {
            // Two moments are compared as they are, not as at a third.
            boolean isMoment =
                    name.equals("asAt") && operation.queryParameters().contains("from");
            if (parameters.containsKey(name) && !isMoment) {
                pairs.add(name + "=" + parameters.get(name));
            }
        }
        if (!format.isEmpty()) {
            pairs.add("format=" + format);
        }
        return String.join("&", pairs);
    }

    private void explain(String domain) {
        String path = "/v1/partnerships/%s/views/%s?period=2016-17-P02&asAt=%s"
                .formatted(world.partnership(), domain, parameters.get("asAt"));
        List<String> cells = Stream.of(
                        new String(twins.fetch(world, caller, path).body(), StandardCharsets.UTF_8)
                                .split("\"cell\":\""))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .toList();
        for (int cell = 0; cell < cells.size(); cell += ONE_IN) {
            fetch("/v1/explanations/" + cells.get(cell));
        }
        cells.stream()
                .limit(1)
                .forEach(cell ->
                        fetch("/v1/partnerships/%s/least-disclosure?cell=%s".formatted(world.partnership(), cell)));
    }

    private void fetch(String path) {
        HttpResponse<byte[]> answer = twins.fetch(world, caller, path);
        given += answer.statusCode() == 200 ? 1 : 0;
        String said = String.join(" ", Twins.said(answer.body()).values());
        read.add(path + "\n" + answer.headers().map() + "\n" + said);
    }
}
