package org.concordat.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.concordat.local.Installation;
import org.concordat.local.Ports;
import org.concordat.local.process.ProcessRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts go by. This process stands for every component, with a port that answers for each. */
class StatusCommandTest {

    @TempDir
    Path home;

    private final Map<String, HttpServer> servers = new HashMap<>();
    private Checkout checkout;

    @BeforeEach
    void everything_answers() throws IOException {
        checkout = new Checkout(new Installation(home));
        checkout.remember(freeShift());
        for (Map.Entry<String, Integer> port : checkout.ports().byComponent().entrySet()) {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.getValue()), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            servers.put(port.getKey(), server);
        }
        for (ComponentStatus component : ComponentStatus.all(checkout).toList()) {
            ProcessRecord.of(ProcessHandle.current(), "TERM").write(pidFile(component.component()));
        }
    }

    /** A checkout remembers by how much its ports are shifted, so all of them must be free there. */
    private static Ports freeShift() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(1_000, 12_000))
                .limit(500)
                .mapToObj(Ports.standard()::shiftedBy)
                .filter(ports -> ports.byComponent().values().stream().allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void end() {
        servers.values().forEach(server -> server.stop(0));
    }

    private Path pidFile(String component) {
        return checkout.workspace().pids().resolve(component + ".pid");
    }

    private int status() {
        return new StatusCommand(checkout).call();
    }

    @Test
    void is_0_when_everything_answers() {
        assertThat(status()).isZero();
    }

    @Test
    void is_1_when_a_process_is_gone() throws IOException {
        Files.delete(pidFile("budgets"));
        assertThat(status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consolidation-operations", "kafka", "keycloak"})
    void is_1_when_a_process_is_there_and_does_not_answer(String port) {
        Objects.requireNonNull(servers.get(port)).stop(0);
        assertThat(status()).isEqualTo(1);
    }

    @Test
    void is_1_when_nothing_was_started() {
        for (ComponentStatus component : ComponentStatus.all(checkout).toList()) {
            assertThat(pidFile(component.component()).toFile().delete()).isTrue();
        }
        assertThat(status()).isEqualTo(1);
    }
}
