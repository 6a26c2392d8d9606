package org.concordat.consolidation.attacks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that the service under test logs from some moment on. */
final class Heard extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    void listen() {
        setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(
                "%s %s %s".formatted(record.getMessage(), Arrays.toString(record.getParameters()), record.getThrown()));
    }

    @Override
    public void flush() {
        // Nothing is held.
    }

    @Override
    public void close() {
        // It ends with the service.
    }
}
