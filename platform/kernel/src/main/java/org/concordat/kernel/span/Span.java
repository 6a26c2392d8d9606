package org.concordat.kernel.span;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;

/**
 * The days that a result is about: a stretch of them, or the one day as at which something was counted. Its text names it
 * and is read again by {@link #parse}.
 */
public sealed interface Span extends Comparable<Span> {

    LocalDate start();

    /** The last day. */
    LocalDate end();

    /** A month {@code 2016-17-P03}, quarter {@code -Q1}, half {@code -H1} or whole {@code 2016-17} of a financial year. */
    record OfYear(Period period) implements Span {
        public OfYear {
            if (period.kind() == Period.Kind.TERM || period.kind() == Period.Kind.OUTTURN || period.isOpening()) {
                throw new InvalidValue("span", period.toString(), "a month, quarter, half or year");
            }
        }

        @Override
        public LocalDate start() {
            return period.start();
        }

        @Override
        public LocalDate end() {
            return period.end();
        }

        @Override
        public String toString() {
            return period.toString();
        }
    }

    /**
     * Two months of a financial year: {@code 2016-17-B1} is April and May.
     *
     * @param number from 1 to 6
     */
    record TwoMonths(FinancialYear year, int number) implements Span {
        public TwoMonths {
            if (number < 1 || number > 6) {
                throw new InvalidValue("span", year + "-B" + number, "-B1 (April and May) to -B6 (February and March)");
            }
        }

        @Override
        public LocalDate start() {
            return year.month(number * 2 - 1).start();
        }

        @Override
        public LocalDate end() {
            return year.month(number * 2).end();
        }

        @Override
        public String toString() {
            return year + "-B" + number;
        }
    }

    /**
     * A week from Monday to Sunday: {@code 2016-W23}, as ISO 8601 counts them. The first of a year is the one with its
     * first Thursday, so a few days of December may lie in the first week of the next year.
     *
     * @param year of the week, which is that of its Thursday
     */
    record Week(int year, int number) implements Span {
        public Week {
            if (year < 1974 || year > 2199 || number < 1 || number > weeksOf(year)) {
                throw new InvalidValue(
                        "week", text(year, number), "a week of the year by ISO 8601, such as 2016-W23; some have 53");
            }
        }

        static Week of(LocalDate day) {
            return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        private static int weeksOf(int year) {
            // 28 December is always in the last week of its year.
            return LocalDate.of(year, Month.DECEMBER, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }

        private static String text(int year, int number) {
            return year + (number < 10 ? "-W0" : "-W") + number;
        }

        @Override
        public LocalDate start() {
            // 4 January is always in the first week of its year.
            return LocalDate.of(year, Month.JANUARY, 4)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(number - 1L);
        }

        @Override
        public LocalDate end() {
            return start().plusDays(6);
        }

        @Override
        public String toString() {
            return text(year, number);
        }
    }

    /**
     * A school term, with the days that the borough's own calendar gives it. One of three is named by its period, such as
     * {@code 2016-17-T2} (autumn); one of another number by its place in the school year: {@code AY2016-17-T2of6}.
     *
     * @param schoolYear in whose September the school year begins
     * @param number from 1, the first of the school year
     * @param of how many the school year has
     */
    record Term(int schoolYear, int number, int of, LocalDate start, LocalDate end) implements Span {
        private static final int USUAL = 3;

        public Term {
            require(schoolYear, number, of);
            if (end.isBefore(start)) {
                throw new InvalidValue("term", start + " to " + end, "days of which the last is not before the first");
            }
        }

        static void require(int schoolYear, int number, int of) {
            if (number < 1 || number > of || of > SchoolTerms.TERMS_MAX) {
                throw new InvalidValue(
                        "term",
                        text(schoolYear, number, of),
                        "one of a school year's terms, such as 2016-17-T2, or AY2016-17-T2of6 of six");
            }
        }

        static String text(int schoolYear, int number, int of) {
            if (of != USUAL) {
                return "AY%s-T%dof%d".formatted(new FinancialYear(schoolYear), number, of);
            }
            int year = number == USUAL ? schoolYear + 1 : schoolYear;
            return new Period(new FinancialYear(year), Period.Kind.TERM, number == USUAL ? 1 : number + 1).toString();
        }

        @Override
        public String toString() {
            return text(schoolYear, number, of);
        }
    }

    /** A school year, from 1 September to 31 August: {@code AY2015-16}. @param startYear that of its September */
    record AcademicYear(int startYear) implements Span {
        public AcademicYear {
            bounded("academic year", startYear);
        }

        /** The year in whose September the school year begins that a day is in. */
        static int startYearOf(LocalDate day) {
            return day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(startYear, Month.SEPTEMBER, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(startYear + 1, Month.AUGUST, 31);
        }

        @Override
        public String toString() {
            return "AY" + new FinancialYear(startYear);
        }
    }

    /** From January to December: {@code 2016}. */
    record CalendarYear(int year) implements Span {
        public CalendarYear {
            bounded("calendar year", year);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(year, Month.JANUARY, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(year, Month.DECEMBER, 31);
        }

        @Override
        public String toString() {
            return Integer.toString(year);
        }
    }

    /** How things stood on one day: {@code 2011-10-24}. */
    record AsAt(LocalDate day) implements Span {
        @Override
        public LocalDate start() {
            return day;
        }

        @Override
        public LocalDate end() {
            return day;
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** @param text as a span writes itself @param terms the days of the borough's own school terms */
    static Span parse(String text, SchoolTerms terms) {
        return SpanText.parse(text, terms);
    }

    /** Whatever terms a borough has. @throws InvalidValue where the text names no span */
    static void require(String text) {
        SpanText.require(text);
    }

    private static void bounded(String what, int year) {
        if (year < 1974 || year > 2199) {
            throw new InvalidValue(what, Integer.toString(year), "a year from 1974 to 2199");
        }
    }

    /** By the last day, then by the first: what is about a longer stretch comes before what is about its end. */
    @Override
    default int compareTo(Span other) {
        return Comparator.comparing(Span::end)
                .thenComparing(Span::start)
                .thenComparing(Span::toString)
                .compare(this, other);
    }
}
