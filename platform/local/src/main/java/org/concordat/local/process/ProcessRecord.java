package org.concordat.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pid file says. A number alone is not enough to kill by: systems give numbers out again, so the process must
 * also have begun when the record says.
 *
 * @param pid the process
 * @param startedAt when it began, to the millisecond the system tells
 * @param signal the name of the signal that asks it to end
 */
public record ProcessRecord(long pid, Instant startedAt, String signal) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\d{1,18}) ([A-Z]{3,4})\\s*");
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    /** The record of a living process. */
    public static ProcessRecord of(ProcessHandle process, String signal) {
        Instant startedAt = process.info().startInstant().orElse(Instant.EPOCH);
        return new ProcessRecord(process.pid(), Instant.ofEpochMilli(startedAt.toEpochMilli()), signal);
    }

    /** What the file says; nothing when there is no such file, or it is not one of ours. */
    public static Optional<ProcessRecord> read(Path file) {
        try {
            Matcher form = FORM.matcher(Files.readString(file));
            return form.matches()
                    ? Optional.of(new ProcessRecord(
                            Long.parseLong(form.group(1)),
                            Instant.ofEpochMilli(Long.parseLong(form.group(2))),
                            form.group(3)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes the record where {@link #read} and the watchdog find it. */
    public void write(Path file) {
        try {
            Files.writeString(file, pid + " " + startedAt.toEpochMilli() + " " + signal + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The process itself, when it still lives and is the one that was recorded. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::beganWhenRecorded);
    }

    private boolean beganWhenRecorded(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(began -> Duration.between(began, startedAt).abs().compareTo(CLOCK_SLACK) <= 0)
                .orElse(startedAt.equals(Instant.EPOCH));
    }
}
