package org.concordat.journeys.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.journeys.Suite;

/**
 * What consolidation once answered, with the request that gave it.
 *
 * @param name what it is about, for people; also the name of its file
 * @param user who asked
 * @param path the path with its query, the moment in it
 * @param accept the media type that was wanted
 */
record RecordedAnswer(String name, String user, String path, String accept, byte[] body) {

    private static final String REQUESTS = "requests.csv";
    private static final String HEADER = "file,user,accept,path\n";

    /** Asks now, and keeps what is answered. */
    static RecordedAnswer given(Suite suite, String name, String user, String path, String accept) {
        Response answer = suite.get(user, "consolidation", path, accept);
        assertThat(answer.statusCode()).as(name + ": " + answer.asString()).isEqualTo(200);
        return new RecordedAnswer(name + extension(accept), user, path, accept, answer.asByteArray());
    }

    /** Asks again, and holds the answer against what was kept. */
    void isGivenAgainBy(Suite suite) {
        Response again = suite.get(user, "consolidation", path, accept);
        String asked = "%s: GET %s as %s, %s".formatted(name, path, user, accept);
        assertThat(again.statusCode()).as(asked + ": " + again.asString()).isEqualTo(200);
        if (!accept.equals(Suite.XLSX)) {
            assertThat(again.asString()).as(asked).isEqualTo(new String(body, StandardCharsets.UTF_8));
        }
        assertThat(again.asByteArray()).as(asked).isEqualTo(body);
    }

    JsonPath json() {
        return JsonPath.from(new String(body, StandardCharsets.UTF_8));
    }

    /** As files: the bodies, and a table of the requests in the order in which they were made. */
    static SortedMap<String, byte[]> files(List<RecordedAnswer> answers) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        answers.forEach(answer -> files.put(answer.name, answer.body));
        String requests = answers.stream()
                .map(answer -> String.join(",", answer.name, answer.user, answer.accept, answer.path) + "\n")
                .collect(Collectors.joining("", HEADER, ""));
        files.put(REQUESTS, requests.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** The answers in files that {@link #files} made. */
    static List<RecordedAnswer> in(Map<String, byte[]> files) {
        String requests = new String(Objects.requireNonNull(files.get(REQUESTS)), StandardCharsets.UTF_8);
        List<RecordedAnswer> answers = new ArrayList<>();
        for (String line : requests.lines().skip(1).toList()) {
            String[] field = line.split(",", 4); // a path may hold commas, the others hold none
            answers.add(new RecordedAnswer(
                    field[0], field[1], field[3], field[2], Objects.requireNonNull(files.get(field[0]), field[0])));
        }
        return answers;
    }

    private static String extension(String accept) {
        return switch (accept) {
            case Suite.JSON -> ".json";
            case Suite.CSV -> ".csv";
            case Suite.XLSX -> ".xlsx";
            default -> throw new IllegalArgumentException(accept);
        };
    }
}
