package org.concordat.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Days and moments as a system writes them, read by its own forms and in its own time zone; nothing is guessed of what
 * fits none of the forms.
 *
 * <p>A time without an offset that does not exist or exists twice, since clocks changed, is read with the offset that was
 * in force before the change: in London 01:30 on 31 March 2024 is 02:30 by the new time, and 01:30 on 27 October 2024 the
 * first of the two.
 */
public final class WrittenMoments {

    private static final int FORM_LENGTH_MAX = 40;

    /** What is known by its day alone happened at noon: no zone makes another day of it. */
    private static final LocalTime OF_A_DAY = LocalTime.NOON;

    private final ZoneId zone;
    private final List<DateTimeFormatter> forms;

    private WrittenMoments(ZoneId zone, List<DateTimeFormatter> forms) {
        this.zone = zone;
        this.forms = forms;
    }

    /**
     * @param zone as IANA names it, such as {@code Europe/London}
     * @param forms as {@link DateTimeFormatter} has them, such as {@code dd/MM/yyyy HH:mm}; the first that fits is taken
     * @throws IllegalArgumentException where the zone or a form is none, or a form leaves the century open
     */
    public static WrittenMoments of(String zone, List<String> forms) {
        try {
            List<DateTimeFormatter> read = new ArrayList<>();
            for (String form : forms) {
                read.add(form(form));
            }
            return new WrittenMoments(ZoneId.of(zone), List.copyOf(read));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no time zone as IANA names them, such as Europe/London", e);
        }
    }

    private static DateTimeFormatter form(String form) {
        if (form.length() > FORM_LENGTH_MAX || !form.contains("yyyy")) {
            throw new IllegalArgumentException(
                    "a form has a year of four digits, yyyy, and at most %d characters".formatted(FORM_LENGTH_MAX));
        }
        // A year of our era: strictly read, yyyy alone would be one of either era.
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(form.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The moment that a text says, with its offset; none where it fits no form. */
    public Optional<OffsetDateTime> moment(String text) {
        return read(text).map(said -> switch (said) {
            case OffsetDateTime moment -> moment;
            case LocalDateTime local -> inZone(local);
            default -> inZone(LocalDate.from(said).atTime(OF_A_DAY));
        });
    }

    /** The day that a text says; of a moment with an offset the day that it was in the zone. None where it fits no form. */
    public Optional<LocalDate> day(String text) {
        return read(text).map(said -> switch (said) {
            case OffsetDateTime moment -> moment.atZoneSameInstant(zone).toLocalDate();
            case LocalDateTime local -> local.toLocalDate();
            default -> LocalDate.from(said);
        });
    }

    private OffsetDateTime inZone(LocalDateTime local) {
        return ZonedDateTime.ofLocal(local, zone, null).toOffsetDateTime();
    }

    private Optional<TemporalAccessor> read(String text) {
        for (DateTimeFormatter form : forms) {
            try {
                return Optional.of(form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
            } catch (DateTimeException notThis) {
                continue;
            }
        }
        return Optional.empty();
    }
}
