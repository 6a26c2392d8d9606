package org.concordat.journeys.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.journeys.Suite;
import org.concordat.local.process.ProcessRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a running stack opens, as the system tells: the ports of the documentation, on the loopback, and none besides. */
@EnabledOnOs(OS.LINUX)
class OpenPortsTest {

    private static final Suite SUITE = Suite.running();
    private static final String LISTENING = "0A";
    private static final Set<String> LOOPBACK = Set.of(
            "0100007F", // 127.0.0.1
            "0000000000000000FFFF00000100007F", // the same, on a socket that speaks IPv6 too
            "00000000000000000000000001000000"); // ::1
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

    /** @param inode the socket's number, by which a process holds it */
    private record Listening(String address, int port, String inode) {}

    @Test
    void listens_on_every_documented_port_of_the_loopback_and_on_no_other() throws IOException {
        Set<Integer> ours = new TreeSet<>();
        Set<String> elsewhere = new TreeSet<>();
        Set<String> sockets = socketsOfOurs();
        for (Listening listening : listening()) {
            if (sockets.contains(listening.inode())) {
                ours.add(listening.port());
                if (!LOOPBACK.contains(listening.address())) {
                    elsewhere.add(listening.address() + ":" + listening.port());
                }
            }
        }
        assertThat(ours)
                .isEqualTo(new TreeSet<>(SUITE.stack.ports().byComponent().values()));
        assertThat(elsewhere).isEmpty();
    }

    private static Set<Listening> listening() throws IOException {
        Set<Listening> found = new HashSet<>();
        for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                lines.skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .filter(fields -> fields[3].equals(LISTENING))
                        .forEach(fields -> {
                            String[] local = fields[1].split(":");
                            found.add(new Listening(local[0], Integer.parseInt(local[1], 16), fields[9]));
                        });
            }
        }
        return found;
    }

    /** Of the components and of what they started. */
    private static Set<String> socketsOfOurs() throws IOException {
        Set<String> sockets = new HashSet<>();
        Map<String, Long> components = new HashMap<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(SUITE.stack.workspace().pids(), "*.pid")) {
            for (Path file : files) {
                ProcessRecord.read(file)
                        .flatMap(ProcessRecord::alive)
                        .ifPresent(process -> components.put(file.getFileName().toString(), process.pid()));
            }
        }
        assertThat(components).containsKeys("postgres.pid", "kafka.pid", "keycloak.pid", "budgets.pid");
        for (long pid : components.values()) {
            Stream.concat(
                            Stream.of(pid),
                            ProcessHandle.of(pid).stream()
                                    .flatMap(ProcessHandle::descendants)
                                    .map(ProcessHandle::pid))
                    .forEach(process -> sockets.addAll(socketsOf(process)));
        }
        return sockets;
    }

    private static Set<String> socketsOf(long pid) {
        Set<String> sockets = new HashSet<>();
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : open) {
                try {
                    Matcher socket =
                            SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
                    if (socket.matches()) {
                        sockets.add(socket.group(1));
                    }
                } catch (NoSuchFileException closedMeanwhile) {
                    continue;
                }
            }
        } catch (IOException ended) {
            return sockets;
        }
        return sockets;
    }
}
