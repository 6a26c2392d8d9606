package org.concordat.consolidation.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.concordat.consolidation.domain.Domain;
import org.concordat.kernel.Period;

/**
 * What is asked of a domain.
 *
 * @param audience who asks
 * @param asAt in whole milliseconds, as the broker's append times are
 * @param provisional whether submitted returns count where they are later than the approved ones
 * @param detail whether contributions go down to single lines where the mandate allows it
 * @param row only that row of the table and what is below it
 * @param group the number of the only group asked for; empty for all
 * @param edition in which it is answered
 */
public record Question(
        Domain domain,
        Subject subject,
        Audience audience,
        Period period,
        Instant asAt,
        boolean provisional,
        boolean detail,
        Optional<String> row,
        OptionalInt group,
        Edition edition) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public Question {
        asAt = asAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day that rules limited in time are compared with. */
    public LocalDate day() {
        return LocalDate.ofInstant(asAt, LONDON);
    }

    /** The same, asked by somebody else. */
    public Question by(Audience other) {
        return new Question(domain, subject, other, period, asAt, provisional, detail, row, group, edition);
    }

    public boolean isShared() {
        return switch (subject) {
            case Subject.Shared shared -> true;
            case Subject.Sovereign sovereign -> false;
        };
    }
}
