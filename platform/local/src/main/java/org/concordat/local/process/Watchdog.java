package org.concordat.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A small shell that outlives a supervisor that was killed outright: it waits for the end of a pipe whose other end only
 * the supervisor holds, and then ends every process on record. After an orderly end nothing is on record any more.
 */
public final class Watchdog implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            cat > /dev/null
            pids=
            for file in "$1"/*.pid; do
              [ -f "$file" ] || continue
              read -r pid started signal < "$file"
              kill -s "$signal" "$pid" 2> /dev/null && pids="$pids $pid"
            done
            tries=0
            while [ $tries -lt 20 ]; do
              living=
              for pid in $pids; do kill -0 "$pid" 2> /dev/null && living="$living $pid"; done
              [ -n "$living" ] || exit 0
              pids=$living; tries=$((tries + 1)); sleep 1
            done
            for pid in $pids; do kill -s KILL "$pid" 2> /dev/null; done
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    /** Starts watching over the processes on record in a workspace. */
    public static Watchdog over(Workspace workspace) {
        List<String> command = List.of(
                "sh", "-c", SCRIPT, "concordat-watchdog", workspace.pids().toString());
        try {
            return new Watchdog(new ProcessBuilder(Session.own(command))
                    .directory(workspace.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException notStarted) {
            throw new UncheckedIOException("the watchdog cannot be started", notStarted);
        }
    }

    /** Dismisses the shell before it can see the pipe close: it must not take the next run's children for orphans. */
    @Override
    public void close() {
        shell.destroyForcibly();
        Ending.awaitExit(shell.toHandle(), Ending.PATIENCE);
        supervisorIsGone();
    }

    /** What the shell sees when this JVM is no more. */
    void supervisorIsGone() {
        try {
            shell.getOutputStream().close();
        } catch (IOException alreadyGone) {
            shell.destroyForcibly();
        }
    }
}
