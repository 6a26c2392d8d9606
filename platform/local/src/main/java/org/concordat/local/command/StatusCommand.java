package org.concordat.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows every component: its process, its port, whether it answers and how long it has been there. */
@Command(name = "status", description = "Shows what is running and whether it answers; exit code 1 when not all does.")
final class StatusCommand implements Callable<Integer> {
    private final Checkout checkout;

    StatusCommand() {
        this(Checkout.here());
    }

    StatusCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        Console.line("%-14s %8s %6s  %-14s %s", "COMPONENT", "PROCESS", "PORT", "HEALTH", "UP FOR");
        boolean allWell = true;
        for (ComponentStatus status : ComponentStatus.all(checkout).toList()) {
            show(status);
            allWell &= status.well();
        }
        Console.line(checkout.supervisor()
                .map(held -> "Held by process " + held.pid() + ".")
                .orElse("Concordat is not up: ./concordat up"));
        return allWell ? 0 : 1;
    }

    private static void show(ComponentStatus status) {
        Console.line(
                "%-14s %8s %6d  %-14s %s",
                status.component(),
                status.process().map(found -> Long.toString(found.pid())).orElse("-"),
                status.port(),
                status.words(),
                status.process()
                        .flatMap(found -> found.info().startInstant())
                        .map(StatusCommand::age)
                        .orElse("-"));
    }

    private static String age(Instant since) {
        Duration age = Duration.between(since, Instant.now());
        return "%d:%02d:%02d".formatted(age.toHours(), age.toMinutesPart(), age.toSecondsPart());
    }
}
