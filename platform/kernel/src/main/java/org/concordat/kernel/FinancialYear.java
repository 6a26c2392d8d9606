package org.concordat.kernel;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A local authority financial year, 1 April to 31 March, written {@code 2012-13}.
 *
 * @param startYear the calendar year of its 1 April
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {

    /** The first after local government was reorganised: nothing is reported about a time before. */
    public static final FinancialYear FIRST = new FinancialYear(1974);

    private static final int MONTHS = 12;
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})");

    public FinancialYear {
        if (startYear < 1974 || startYear > 2199) {
            throw new InvalidValue("financial year", Integer.toString(startYear), "a year from 1974-75 to 2199-00");
        }
    }

    public static FinancialYear parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            int start = Integer.parseInt(matcher.group(1));
            if (Integer.parseInt(matcher.group(2)) == (start + 1) % 100) {
                return new FinancialYear(start);
            }
        }
        throw new InvalidValue("financial year", text, "two consecutive years, such as 2012-13");
    }

    public static FinancialYear of(LocalDate date) {
        return new FinancialYear(date.getMonthValue() >= Month.APRIL.getValue() ? date.getYear() : date.getYear() - 1);
    }

    /** The month that a day is in, as a period of its year. */
    public static Period monthOf(LocalDate day) {
        return of(day).month(Math.floorMod(day.getMonthValue() - Month.APRIL.getValue(), MONTHS) + 1);
    }

    public LocalDate start() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    /** The last day, 31 March. */
    public LocalDate end() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start()) && !date.isAfter(end());
    }

    public FinancialYear next() {
        return new FinancialYear(startYear + 1);
    }

    public FinancialYear previous() {
        return new FinancialYear(startYear - 1);
    }

    public Period month(int number) {
        return new Period(this, Period.Kind.MONTH, number);
    }

    /** P00: the budget as it is set before the year begins. */
    public Period opening() {
        return new Period(this, Period.Kind.OPENING, 0);
    }

    public Period outturn() {
        return new Period(this, Period.Kind.OUTTURN, 13);
    }

    /** P01 to P12, and the outturn P13: the periods for which every borough makes returns. */
    public Stream<Period> reportingPeriods() {
        return Stream.concat(IntStream.rangeClosed(1, MONTHS).mapToObj(this::month), Stream.of(outturn()));
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        int end = (startYear + 1) % 100;
        return startYear + (end < 10 ? "-0" : "-") + end;
    }
}
