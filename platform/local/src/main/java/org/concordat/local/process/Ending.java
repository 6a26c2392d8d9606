package org.concordat.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** How processes are ended: asked first, then made to. */
public final class Ending {
    /** How long a process may take to end by itself. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private Ending() {}

    /** Asks with the named signal, waits, and kills what does not listen. */
    public static void end(ProcessHandle process, String signal, Duration patience) {
        ask(process, signal);
        if (!awaitExit(process, patience)) {
            process.destroyForcibly();
            awaitExit(process, PATIENCE);
        }
    }

    /**
     * Ends what an earlier run left behind in a workspace, and forgets the records of what is gone.
     *
     * @return the names of the components that were still running
     */
    public static List<String> leftovers(Workspace workspace) {
        try (Stream<Path> files = Files.list(workspace.pids())) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList().parallelStream()
                    .filter(Ending::endRecorded)
                    .map(file -> file.getFileName().toString().replace(".pid", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean endRecorded(Path file) {
        boolean lived = ProcessRecord.read(file)
                .flatMap(record -> record.alive().map(process -> {
                    end(process, record.signal(), PATIENCE);
                    return process;
                }))
                .isPresent();
        forget(file);
        return lived;
    }

    static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static void ask(ProcessHandle process, String signal) {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noSuchTool) {
            process.destroy();
        }
    }

    /** Whether the process was gone within the time. */
    static boolean awaitExit(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
