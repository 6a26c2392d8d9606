package org.concordat.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A child process with its log and its pid file, which is there exactly as long as the process. */
public final class Child {
    private static final long LOG_BYTES_MAX = 10_000_000;

    private final Process process;
    private final ProcessRecord record;
    private final Path pidFile;

    private Child(Process process, ProcessRecord record, Path pidFile) {
        this.process = process;
        this.record = record;
        this.pidFile = pidFile;
    }

    /** Starts a command; what it prints goes to the component's log. */
    public static Child launch(Workspace workspace, String name, Command command) {
        Path log = workspace.logOf(name);
        ProcessBuilder builder = new ProcessBuilder(Session.own(command.words()))
                .directory(workspace.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        cleaned(builder.environment()).putAll(command.environment());
        try {
            rollOver(log);
            Process process = builder.start();
            ProcessRecord record = ProcessRecord.of(process.toHandle(), command.stopSignal());
            Path pidFile = workspace.pids().resolve(name + ".pid");
            record.write(pidFile);
            return new Child(process, record, pidFile);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(name + " cannot be started", notStarted);
        }
    }

    /** The settings of the person's own shell must not leak into the servers. */
    private static Map<String, String> cleaned(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("KC_"));
        environment.keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JAVA_OPTS", "PGDATA", "PGPORT"));
        return environment;
    }

    private static void rollOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public long pid() {
        return record.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** The exit code of a process that has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Runs {@code action} when the process ends, for whatever reason. */
    public void whenEnded(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** Waits until the process has ended by itself; ends it when the waiting thread is interrupted. */
    public int await() throws InterruptedException {
        try {
            int code = process.waitFor();
            Ending.forget(pidFile);
            return code;
        } catch (InterruptedException interrupted) {
            kill();
            throw interrupted;
        }
    }

    /** Asks the process to end, and makes it after {@code patience}. */
    public void end(Duration patience) {
        Ending.end(process.toHandle(), record.signal(), patience);
        Ending.forget(pidFile);
    }

    /** Ends the process and all it started at once, as a power cut would. */
    public void kill() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        Ending.awaitExit(process.toHandle(), Ending.PATIENCE);
        Ending.forget(pidFile);
    }
}
