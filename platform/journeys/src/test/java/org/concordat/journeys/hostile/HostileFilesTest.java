package org.concordat.journeys.hostile;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.concordat.journeys.Suite;
import org.concordat.testing.wire.Tally;
import org.junit.jupiter.api.Test;

/**
 * The files that once exhausted a service's heap, sent again and again by four clients and by one who never ends: each is
 * refused in few words, and every service, each in 384 MB, goes on answering those who ask for little.
 */
class HostileFilesTest {

    private static final Suite SUITE = Suite.running();
    private static final Duration LASTS = Duration.ofSeconds(Integer.getInteger("concordat.hostile.seconds", 60));
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(250);
    private static final long HONEST_MS_MAX = 2_000;
    private static final int ANSWER_BYTES_MAX = 1_000_000;
    private static final String RETURNS = "/v1/boroughs/LBHF/returns?dryRun=true";
    private static final String TABLE = RETURNS + "&period=2031-32-P01&unit=GBP";

    private static final String REGISTER = "/v1/boroughs/LBHF/contracts?dryRun=true&unit=GBP";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    /** A file for a service. */
    private record Upload(
            String name, String user, String service, String method, String path, String type, byte[] body) {

        HttpRequest request() {
            return HttpRequest.newBuilder(URI.create(SUITE.stack.url(service) + path))
                    .header("Authorization", "Bearer " + SUITE.stack.token(user))
                    .header("Content-Type", type)
                    .timeout(Duration.ofMinutes(1))
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
        }
    }

    private final Map<String, Integer> answered = new ConcurrentHashMap<>();
    private final AtomicLong longestAnswer = new AtomicLong();

    private static List<Upload> uploads() {
        String finance = "finance.lbhf";
        return List.of(
                new Upload("lines", finance, "budgets", "POST", RETURNS, Suite.JSON, HostileFiles.emptyLines()),
                new Upload("index", finance, "budgets", "POST", TABLE, Suite.XLSX, HostileFiles.sharedTextNobodyHas()),
                new Upload("comment", finance, "budgets", "POST", TABLE, Suite.XLSX, HostileFiles.longComment()),
                new Upload("often", finance, "budgets", "POST", TABLE, Suite.XLSX, HostileFiles.textUsedOften()),
                new Upload("titles", finance, "budgets", "POST", TABLE, Suite.XLSX, HostileFiles.longTitles()),
                new Upload(
                        "register", finance, "contracts", "POST", REGISTER, Suite.XLSX, HostileFiles.textUsedOften()),
                new Upload(
                        "mandate",
                        "mandate.lbhf",
                        "mandates",
                        "POST",
                        "/v1/boroughs/LBHF/mandates",
                        Suite.JSON,
                        HostileFiles.emptyLines()));
    }

    @Test
    void four_hostile_clients_hold_up_nobody_and_end_no_service() throws Exception {
        List<Upload> uploads = uploads();
        long traces = linesOfTraces();
        List<Long> honest = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        long end = System.nanoTime() + LASTS.toNanos();
        try (ExecutorService clients = Executors.newFixedThreadPool(5);
                ScheduledExecutorService others = Executors.newSingleThreadScheduledExecutor()) {
            List<Future<?>> sending = new ArrayList<>();
            for (int client = 0; client < 4; client++) {
                int first = client;
                sending.add(clients.submit(() -> {
                    for (int i = first; System.nanoTime() < end; i++) {
                        send(uploads.get(i % uploads.size()));
                    }
                }));
            }
            sending.add(clients.submit(() -> {
                while (System.nanoTime() < end) {
                    sendWithoutEnd();
                }
            }));
            Future<?> asking = others.scheduleWithFixedDelay(
                    () -> askAll(honest, failed), 0, BETWEEN_PROBES.toMillis(), MILLISECONDS);
            for (Future<?> one : sending) {
                one.get();
            }
            assertThat(asking).as("asking for little").isNotDone();
            asking.cancel(false);
        }

        String seen =
                "hostile by kind and status %s; longest answer %d bytes; honest: %d, p50 %d ms, p99 %d ms, max %d ms"
                        .formatted(
                                answered,
                                longestAnswer.get(),
                                honest.size(),
                                percentile(honest, 50),
                                percentile(honest, 99),
                                percentile(honest, 100));
        System.out.println(seen);
        assertThat(failed).as(seen).isEmpty();
        assertThat(honest).as(seen).hasSizeGreaterThan(50);
        assertThat(percentile(honest, 99)).as(seen).isLessThan(HONEST_MS_MAX);
        assertThat(longestAnswer.get()).as(seen).isLessThan(ANSWER_BYTES_MAX);
        assertThat(answered.keySet())
                .as(seen)
                .allMatch(answer -> answer.matches(".* (4\\d\\d|503)"))
                .contains("lines 413", "index 400", "comment 413", "often 413", "titles 413", "register 413");
        assertThat(linesOfTraces())
                .as("a sender's mistake is a line of the log")
                .isEqualTo(traces);
        Tally.of("hostile files", "on the real stack").count(uploads.size(), uploads.size());
    }

    private static long linesOfTraces() {
        return Stream.of("mandates", "budgets", "contracts", "consolidation")
                .map(SUITE.stack::log)
                .mapToLong(HostileFilesTest::linesOfTraces)
                .sum();
    }

    private static long linesOfTraces(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("\tat ")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(Upload upload) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(upload.request(), HttpResponse.BodyHandlers.ofByteArray());
            longestAnswer.accumulateAndGet(answer.body().length, Math::max);
            answered.merge(upload.name() + " " + answer.statusCode(), 1, Integer::sum);
        } catch (IOException cut) {
            answered.merge(upload.name() + " cut", 1, Integer::sum);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that twenty mebibytes come, and sends nothing more: dropped after a while. */
    private void sendWithoutEnd() {
        URI budgets = URI.create(SUITE.stack.url("budgets"));
        try (Socket socket = new Socket(budgets.getHost(), budgets.getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: 20000000\r\n\r\n{"
                            .formatted(RETURNS, SUITE.stack.token("finance.lbhf"))
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            answered.merge("slow " + new String(answer, 9, 3, StandardCharsets.US_ASCII), 1, Integer::sum);
        } catch (IOException cut) {
            answered.merge("slow cut", 1, Integer::sum);
        }
    }

    private static void askAll(List<Long> honest, List<String> failed) {
        ask(
                "a list of returns",
                honest,
                failed,
                asked -> SUITE.get("finance.wcc", "budgets", "/v1/boroughs/WCC/returns?limit=1")
                        .statusCode());
        ask("a small return", honest, failed, asked -> {
            Response answer = SUITE.post(
                    "finance.wcc",
                    "budgets",
                    "/v1/boroughs/WCC/returns?dryRun=true",
                    "{\"period\":\"2031-32-P02\",\"unit\":\"GBP\",\"lines\":[%s]}"
                            .formatted(Suite.line("3.1.1", "1000.00", "1000.00")));
            return answer.statusCode();
        });
        ask(
                "a register",
                honest,
                failed,
                asked -> SUITE.get("finance.wcc", "contracts", "/v1/boroughs/WCC/contracts?limit=1")
                        .statusCode());
        ask(
                "mandates",
                honest,
                failed,
                asked -> SUITE.get("mandate.wcc", "mandates", "/v1/boroughs/WCC/mandates?limit=1")
                        .statusCode());
        ask(
                "the state of returns",
                honest,
                failed,
                asked -> SUITE.get(
                                "officer.wcc", "consolidation", "/v1/boroughs/WCC/returns-status?financialYear=2016-17")
                        .statusCode());
    }

    private static void ask(String what, List<Long> honest, List<String> failed, ToIntFunction<String> request) {
        long begun = System.nanoTime();
        try {
            int status = request.applyAsInt(what);
            if (status != 200) {
                failed.add(what + " " + status);
            }
        } catch (RuntimeException unreachable) {
            failed.add(what + " " + unreachable);
        }
        honest.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private static long percentile(List<Long> milliseconds, int percent) {
        List<Long> sorted = milliseconds.stream().sorted().toList();
        return sorted.isEmpty() ? Long.MAX_VALUE : sorted.get((sorted.size() - 1) * percent / 100);
    }
}
