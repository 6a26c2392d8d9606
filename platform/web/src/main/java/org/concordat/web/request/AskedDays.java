package org.concordat.web.request;

import java.time.LocalDate;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The days that somebody asks for by the parameters {@code from} and {@code until}, both of them days in London. */
public record AskedDays(LocalDate first, LocalDate last) {

    private static final int DAYS_MAX = 366;

    /** @throws Problem 400 where one is missing, the last is before the first, or more than a year is asked for */
    public static AskedDays of(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null || until == null || until.isBefore(from) || until.isAfter(from.plusDays(DAYS_MAX))) {
            throw Problem.badRequest(
                    "days-missing",
                    "Say the first day and the last as from and until, such as from=2024-05-01&until=2024-05-31; at"
                            + " most a year.");
        }
        return new AskedDays(from, until);
    }
}
