package org.concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends a body slowly is told so and dropped; the span is two seconds in this module's tests. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "manners"))
class SlowSendersTest {

    private static final String NOTE = "{\"text\":\"a\",\"amount\":1}";

    private static Socket begin(String length, String body) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(
                        "POST /v1/boroughs/LBHF/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n%s\r\n\r\n%s"
                                .formatted(Tokens.borough("finance", "LBHF"), length, body)
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100", "Content-Length: 20000000", "Transfer-Encoding: chunked"})
    void one_who_stops_in_the_middle_is_told_and_dropped(String length) throws IOException {
        try (Socket socket = begin(length, length.contains("chunked") ? "2\r\n{\"\r\n" : "{\"")) {
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(" 408 ", "application/problem+json", "request-too-slow");
        }
    }

    @Test
    void one_who_sends_a_byte_now_and_then_is_dropped_as_well() throws IOException {
        try (Socket socket = begin("Content-Length: 1000", "{");
                ScheduledExecutorService trickle = Executors.newSingleThreadScheduledExecutor()) {
            OutputStream out = socket.getOutputStream();
            trickle.scheduleAtFixedRate(() -> write(out), 100, 100, TimeUnit.MILLISECONDS);

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(" 408 ");
            trickle.shutdownNow();
        }
    }

    private static void write(OutputStream out) {
        try {
            out.write(' ');
        } catch (IOException dropped) {
            throw new UncheckedIOException(dropped);
        }
    }

    @Test
    void one_who_sends_all_of_it_is_answered_and_stays_connected() throws IOException {
        try (Socket socket = begin("Content-Length: " + NOTE.length(), NOTE)) {
            byte[] first = new byte[12];
            assertThat(socket.getInputStream().readNBytes(first, 0, 12)).isEqualTo(12);
            assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 201");
        }
    }
}
