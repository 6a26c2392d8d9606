package org.concordat.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.concordat.kernel.InvalidValue;

/** Moments and days as people ask for them: within the years from 1 to 9999, which everything here can hold. */
public final class Dates {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Dates() {}

    /** @throws InvalidValue when it is no instant in UTC, or of another year */
    public static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (isWithin(instant.atOffset(ZoneOffset.UTC).toLocalDate())) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw noInstant(text);
        }
        throw noInstant(text);
    }

    private static InvalidValue noInstant(String text) {
        return new InvalidValue("moment", text, "an instant in UTC such as 2016-07-15T09:00:00Z");
    }

    /** @throws InvalidValue when it is no day, or of another year */
    public static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (isWithin(day)) {
                return day;
            }
        } catch (DateTimeException e) {
            throw noDay(text);
        }
        throw noDay(text);
    }

    private static InvalidValue noDay(String text) {
        return new InvalidValue("date", text, "a day such as 2016-04-01");
    }

    private static boolean isWithin(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
