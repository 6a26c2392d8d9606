package org.concordat.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.concordat.local.StackException;
import org.concordat.local.process.LogTail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a component printed. */
@Command(name = "logs", description = "Shows the log of a component: ./concordat logs budgets -f")
final class LogsCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    @Parameters(paramLabel = "COMPONENT", description = "A service, or postgres, kafka, keycloak, up.")
    private String component = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is added.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "200",
            description = "How many lines (200).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Checkout checkout = Checkout.here();
        if (!component.equals("up")) {
            checkout.ports().of(component);
        }
        Path log = checkout.workspace().logOf(component);
        if (!Files.exists(log)) {
            throw new StackException(component + " has not printed anything yet.");
        }
        long from = Files.size(log);
        LogTail.of(log, lines).forEach(Console::line);
        while (follow) {
            Thread.sleep(BETWEEN_LOOKS);
            from = showFrom(log, from);
        }
        return 0;
    }

    private static long showFrom(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = file.length() < from ? 0 : from; // shorter than before: it was rolled over
            byte[] fresh = new byte[(int) Math.min(file.length() - start, 1_000_000)];
            file.seek(start);
            file.readFully(fresh);
            System.out.write(fresh, 0, fresh.length);
            System.out.flush();
            return start + fresh.length;
        }
    }
}
