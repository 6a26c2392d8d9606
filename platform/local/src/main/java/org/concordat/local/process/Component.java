package org.concordat.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.concordat.local.Progress;
import org.concordat.local.StackException;
import org.jspecify.annotations.Nullable;

/** A program of the stack through its life: started until it answers, stopped, killed, started again. */
public final class Component {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(150);
    private static final int LOG_LINES = 15;

    private final Program program;
    private final Workspace workspace;
    private final Progress progress;
    private volatile @Nullable Child child;

    public Component(Program program, Workspace workspace, Progress progress) {
        this.program = program;
        this.workspace = workspace;
        this.progress = progress;
    }

    public String name() {
        return program.name();
    }

    public boolean running() {
        Child current = child;
        return current != null && current.alive();
    }

    /** Starts the program and returns when it answers; ends it again when the waiting thread is interrupted. */
    public void start() throws InterruptedException {
        if (running()) {
            return;
        }
        Instant begun = Instant.now();
        try {
            Child started = Child.launch(workspace, name(), program.prepare(progress));
            child = started;
            awaitAnswer(started, Instant.now().plus(program.patience()));
            program.whenAnswering(progress);
            started.whenEnded(() -> sayIfUnexpected(started));
        } catch (IOException failed) {
            throw failure(failed.toString(), failed);
        }
        progress.say(name(), "ready on port %d after %s".formatted(program.port(), seconds(begun)));
    }

    /**
     * Starts the program again when it has ended by itself. A try that fails is told and may be made again.
     *
     * @return whether it runs, or was never meant to
     */
    public boolean mend() {
        Child former = child;
        if (former == null || former.alive()) {
            return true;
        }
        progress.say(name(), "ended by itself: starting it again");
        try {
            start();
            return true;
        } catch (StackException stillDown) {
            progress.say(name(), String.valueOf(stillDown.getMessage()));
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitAnswer(Child started, Instant deadline) throws InterruptedException {
        while (!program.answers()) {
            if (!started.alive()) {
                throw failure("it ended with exit code " + started.exitCode(), null);
            }
            if (Instant.now().isAfter(deadline)) {
                throw failure("it did not answer within " + program.patience().toSeconds() + " s", null);
            }
            Thread.sleep(BETWEEN_PROBES);
        }
    }

    private void sayIfUnexpected(Child ended) {
        if (child == ended) {
            progress.say(name(), "ended by itself; the others go on (see %s)".formatted(workspace.logOf(name())));
        }
    }

    private StackException failure(String reason, @Nullable Throwable cause) {
        List<String> log = LogTail.sayingSomething(workspace.logOf(name()), LOG_LINES);
        String message = "%s did not start: %s.%nThe end of %s:%n    %s"
                .formatted(name(), reason, workspace.logOf(name()), String.join(System.lineSeparator() + "    ", log));
        return cause == null ? new StackException(message) : new StackException(message, cause);
    }

    /** Ends the program in good order. */
    public void stop() {
        Child current = child;
        child = null;
        if (current != null) {
            current.end(Ending.PATIENCE);
        }
    }

    /** Ends the program and all it started at once, as a power cut would. */
    public void kill() {
        Child current = child;
        child = null;
        if (current != null) {
            current.kill();
        }
    }

    private static String seconds(Instant since) {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(since, Instant.now()).toMillis() / 1000.0);
    }
}
