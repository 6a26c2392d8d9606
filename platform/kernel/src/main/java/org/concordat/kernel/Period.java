package org.concordat.kernel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a financial year that figures are about: a month {@code 2012-13-P03}, the outturn {@code 2012-13-P13}, the
 * opening budget {@code 2012-13-P00} that is set before the year begins, a quarter {@code -Q1}, a half {@code -H1}, a school term {@code -T1} (summer: April to August, autumn: September to
 * December, spring: January to March) or the year itself.
 *
 * @param number counts from 1 within the kind; 0 for the opening budget, 13 for the outturn, 1 for the year
 */
public record Period(FinancialYear year, Kind kind, int number) implements Comparable<Period> {

    /** What stretch of the year it is. Names of cells hold its place in this list, so that a further kind comes last. */
    public enum Kind {
        MONTH("P", 1, 12),
        OUTTURN("P", 13, 13),
        QUARTER("Q", 1, 4),
        HALF("H", 1, 2),
        TERM("T", 1, 3),
        YEAR("", 1, 1),
        OPENING("P", 0, 0);

        private final String letter;
        private final int first;
        private final int last;

        Kind(String letter, int first, int last) {
            this.letter = letter;
            this.first = first;
            this.last = last;
        }

        private boolean has(int number) {
            return number >= first && number <= last;
        }
    }

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2})(?:-([PQHT])(\\d{1,2}))?");
    private static final String EXPECTED =
            "a month such as 2012-13-P03, the outturn 2012-13-P13, the opening budget 2012-13-P00, a quarter -Q1, a half -H1, a term -T1 or a year 2012-13";
    private static final int[] TERM_LAST_MONTH = {5, 9, 12};

    public Period {
        if (!kind.has(number)) {
            throw new InvalidValue("period", year + "-" + kind.letter + number, EXPECTED);
        }
    }

    public static Period parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValue("period", text, EXPECTED);
        }
        FinancialYear year = FinancialYear.parse(matcher.group(1));
        if (matcher.group(2) == null) {
            return new Period(year, Kind.YEAR, 1);
        }
        int number = Integer.parseInt(matcher.group(3));
        for (Kind kind : Kind.values()) {
            if (kind.letter.equals(matcher.group(2)) && kind.has(number)) {
                Period period = new Period(year, kind, number);
                if (period.toString().equals(text)) {
                    return period;
                }
            }
        }
        throw new InvalidValue("period", text, EXPECTED);
    }

    /** Whether returns are made for it: a month, the outturn or the opening budget. */
    public boolean isReporting() {
        return kind == Kind.MONTH || kind == Kind.OUTTURN || isOpening();
    }

    /** Whether it is the budget as it is set before its year begins, of which nothing is spent yet. */
    public boolean isOpening() {
        return kind == Kind.OPENING;
    }

    /**
     * The reporting period whose figures to date stand for this period's position: itself for a reporting period,
     * otherwise its last month. The year is P12: the outturn is asked for by its own name, P13.
     */
    public Period position() {
        return isReporting() ? this : year.month(lastMonth());
    }

    /** The reporting period before this one in the same year; none before P00. Only for reporting periods. */
    public Optional<Period> previousInYear() {
        return switch (kind) {
            case OPENING -> Optional.empty();
            case MONTH -> Optional.of(number == 1 ? year.opening() : year.month(number - 1));
            case OUTTURN -> Optional.of(year.month(12));
            case QUARTER, HALF, TERM, YEAR ->
                throw new IllegalStateException(this + " is not a period that returns are made for");
        };
    }

    /** The first day of the period. The outturn is about the whole year, the opening budget about its first day. */
    public LocalDate start() {
        return year.start().plusMonths(firstMonth() - 1L);
    }

    /** The last day of the period; for the outturn and the year 31 March, for the opening budget 1 April. */
    public LocalDate end() {
        return isOpening() ? year.start() : year.start().plusMonths(lastMonth()).minusDays(1);
    }

    private int firstMonth() {
        return switch (kind) {
            case MONTH -> number;
            case OPENING, OUTTURN, YEAR -> 1;
            case QUARTER -> number * 3 - 2;
            case HALF -> number * 6 - 5;
            case TERM -> number == 1 ? 1 : TERM_LAST_MONTH[number - 2] + 1;
        };
    }

    private int lastMonth() {
        return switch (kind) {
            case MONTH -> number;
            case OPENING -> 1;
            case OUTTURN, YEAR -> 12;
            case QUARTER -> number * 3;
            case HALF -> number * 6;
            case TERM -> TERM_LAST_MONTH[number - 1];
        };
    }

    @Override
    public int compareTo(Period other) {
        return Comparator.comparing(Period::year)
                .thenComparing(period -> !period.isOpening())
                .thenComparing(Period::kind)
                .thenComparing(Period::number)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case OPENING, MONTH, OUTTURN -> year + (number < 10 ? "-P0" : "-P") + number;
            case QUARTER, HALF, TERM -> year + "-" + kind.letter + number;
            case YEAR -> year.toString();
        };
    }
}
