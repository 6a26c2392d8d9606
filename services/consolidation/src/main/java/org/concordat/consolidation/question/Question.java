package org.concordat.consolidation.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.consolidation.table.Words;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.London;

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
 * @param by what lines are put into rows; empty for what they were posted to
 * @param on the day on which things are looked at, such as what is due; empty for the end of the period
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
        Edition edition,
        Optional<Breakdown> by,
        Optional<LocalDate> on) {

    public Question {
        asAt = asAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Of things as they are at the period's end. */
    public Question(
            Domain domain,
            Subject subject,
            Audience audience,
            Period period,
            Instant asAt,
            boolean provisional,
            boolean detail,
            Optional<String> row,
            OptionalInt group,
            Edition edition,
            Optional<Breakdown> by) {
        this(domain, subject, audience, period, asAt, provisional, detail, row, group, edition, by, Optional.empty());
    }

    /** With a row for what lines were posted to. */
    public Question(
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
        this(domain, subject, audience, period, asAt, provisional, detail, row, group, edition, Optional.empty());
    }

    /** The day that rules limited in time are compared with. */
    public LocalDate day() {
        return London.dayOf(asAt);
    }

    /** The same of everything that there is, down to no single line. */
    public Question ofEverything() {
        return new Question(
                domain,
                subject,
                audience,
                period,
                asAt,
                provisional,
                false,
                byServiceLine(),
                OptionalInt.empty(),
                edition,
                by.filter(rows -> !rows.slices()),
                on);
    }

    /** The same as at another moment. */
    public Question asAt(Instant other) {
        return new Question(domain, subject, audience, period, other, provisional, detail, row, group, edition, by, on);
    }

    /** The same of all groups. */
    public Question ofAllGroups() {
        return new Question(
                domain,
                subject,
                audience,
                period,
                asAt,
                provisional,
                detail,
                row,
                OptionalInt.empty(),
                edition,
                by,
                on);
    }

    /** The same, asked by somebody else. */
    public Question by(Audience other) {
        return new Question(domain, subject, other, period, asAt, provisional, detail, row, group, edition, by, on);
    }

    /** Only that row of the answer and what is below it; none where what is asked for is itself put into rows. */
    public Optional<String> onlyRow() {
        return byServiceLine().isPresent() ? Optional.empty() : row;
    }

    /** The only row, where it is asked for by service line. */
    public Optional<String> byServiceLine() {
        return by.filter(rows -> !rows.slices()).flatMap(rows -> row);
    }

    /** What the key of a row is called, such as {@code serviceLine}. */
    public String rowKey() {
        return by.map(Breakdown::name).orElse(domain.words().row());
    }

    /** The name of the column of the keys of rows. */
    public String rowColumn() {
        return by.map(Breakdown::column)
                .orElseGet(() -> Words.column(domain.words().row()));
    }

    /** What rows are called in a sentence. */
    public String rowsInWords() {
        return by.map(Breakdown::rowsInWords).orElse(domain.words().rowsInWords());
    }

    public boolean isShared() {
        return switch (subject) {
            case Subject.Shared shared -> true;
            case Subject.Sovereign sovereign -> false;
        };
    }
}
