package org.concordat.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.local.Ports;
import org.concordat.local.Service;
import org.concordat.local.process.Probe;
import org.concordat.local.process.ProcessRecord;

/**
 * How one component of the checkout's stack is.
 *
 * @param started whether it was started, and not ended in good order since
 * @param process its process, where it lives
 * @param answers whether it answers as it does when it is ready
 */
record ComponentStatus(String component, int port, boolean started, Optional<ProcessHandle> process, boolean answers) {

    /** Of every component that has a process, in the order of their ports' list. */
    static Stream<ComponentStatus> all(Checkout checkout) {
        return checkout.ports().byComponent().entrySet().stream()
                .filter(component -> !component.getKey().equals("kafka-controller"))
                .filter(component -> !Service.isOperations(component.getKey()))
                .map(component -> of(checkout, component.getKey(), component.getValue()));
    }

    /** The names of those that were started and have died or do not answer. */
    static List<String> notWell(Checkout checkout) {
        return all(checkout)
                .filter(status -> status.started && !status.well())
                .map(ComponentStatus::component)
                .toList();
    }

    private static ComponentStatus of(Checkout checkout, String component, int port) {
        Path pidFile = checkout.workspace().pids().resolve(component + ".pid");
        Optional<ProcessRecord> record = ProcessRecord.read(pidFile);
        Optional<ProcessHandle> process = record.flatMap(ProcessRecord::alive);
        return new ComponentStatus(
                component,
                port,
                record.isPresent(),
                process,
                process.isPresent() && answers(checkout.ports(), component));
    }

    private static boolean answers(Ports ports, String component) {
        return switch (component) {
            case "postgres", "kafka" -> Probe.connects(ports.of(component));
            case "keycloak" -> Probe.answers(ports.of(component), "/realms/concordat");
            default -> Probe.answers(ports.of(Service.operationsOf(component)), "/q/health/ready");
        };
    }

    boolean well() {
        return process.isPresent() && answers;
    }

    String words() {
        return well() ? "ready" : process.isPresent() ? "not answering" : "down";
    }
}
