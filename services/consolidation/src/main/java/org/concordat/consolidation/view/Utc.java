package org.concordat.consolidation.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as every answer writes them: UTC, always with milliseconds. */
public final class Utc {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Utc() {}

    public static String text(Instant moment) {
        return FORM.format(moment);
    }
}
