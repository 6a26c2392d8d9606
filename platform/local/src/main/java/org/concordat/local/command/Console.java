package org.concordat.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.concordat.local.Progress;

/** Progress as lines on the terminal, each with the seconds since the beginning. */
final class Console implements Progress {
    private final Instant begun = Instant.now();

    @Override
    public void say(String component, String message) {
        line("%6.1f s  %-14s %s".formatted(seconds(), component, message));
    }

    double seconds() {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    }

    static void line(String text) {
        System.out.println(text);
        System.out.flush();
    }

    static void line(String format, Object... arguments) {
        line(String.format(Locale.ROOT, format, arguments));
    }
}
