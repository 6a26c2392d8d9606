package org.concordat.local.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.concordat.local.process.Ending;
import picocli.CommandLine.Command;

/** Ends the stack of this checkout, wherever it was started, and whatever an earlier one left behind. */
@Command(name = "down", description = "Ends everything; the data stays.")
final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(75); // longer than the stack takes to end all it holds

    @Override
    public Integer call() {
        Checkout checkout = Checkout.here();
        Optional<ProcessHandle> supervisor = checkout.supervisor();
        supervisor.ifPresent(held -> Ending.end(held, "TERM", PATIENCE));
        List<String> leftovers = Ending.leftovers(checkout.workspace());
        if (!leftovers.isEmpty()) {
            Console.line("Ended what an earlier run had left behind: " + String.join(", ", leftovers));
        }
        Console.line(supervisor.isPresent() || !leftovers.isEmpty() ? "Concordat is down." : "Concordat was not up.");
        return 0;
    }
}
