package org.concordat.local.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.concordat.local.process.Probe;
import org.concordat.local.process.ProcessRecord;
import picocli.CommandLine.Command;

/** Shows every component: its process, its port, whether it answers and how long it has been there. */
@Command(name = "status", description = "Shows what is running and whether it answers; exit code 1 when not all does.")
final class StatusCommand implements Callable<Integer> {
    private static final Map<String, String> HEALTH_PATHS = Map.of("keycloak", "/realms/concordat");

    @Override
    public Integer call() {
        Checkout checkout = Checkout.here();
        Console.line("%-14s %8s %6s  %-14s %s", "COMPONENT", "PROCESS", "PORT", "HEALTH", "UP FOR");
        boolean allWell = true;
        for (Map.Entry<String, Integer> component :
                checkout.ports().byComponent().entrySet()) {
            if (!component.getKey().equals("kafka-controller")) {
                allWell &= show(checkout, component.getKey(), component.getValue());
            }
        }
        Console.line(checkout.supervisor()
                .map(held -> "Held by process " + held.pid() + ".")
                .orElse("Concordat is not up: ./concordat up"));
        return allWell ? 0 : 1;
    }

    private static boolean show(Checkout checkout, String component, int port) {
        Path pidFile = checkout.workspace().pids().resolve(component + ".pid");
        Optional<ProcessHandle> process = ProcessRecord.read(pidFile).flatMap(ProcessRecord::alive);
        boolean well = process.isPresent() && answers(component, port);
        Console.line(
                "%-14s %8s %6d  %-14s %s",
                component,
                process.map(found -> Long.toString(found.pid())).orElse("-"),
                port,
                well ? "ready" : process.isPresent() ? "not answering" : "down",
                process.flatMap(found -> found.info().startInstant())
                        .map(StatusCommand::age)
                        .orElse("-"));
        return well;
    }

    private static boolean answers(String component, int port) {
        return switch (component) {
            case "postgres", "kafka" -> Probe.connects(port);
            default -> Probe.answers(port, HEALTH_PATHS.getOrDefault(component, "/q/health/ready"));
        };
    }

    private static String age(Instant since) {
        Duration age = Duration.between(since, Instant.now());
        return "%d:%02d:%02d".formatted(age.toHours(), age.toMinutesPart(), age.toSecondsPart());
    }
}
