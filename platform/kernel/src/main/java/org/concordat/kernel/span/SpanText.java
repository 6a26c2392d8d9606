package org.concordat.kernel.span;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;

/** How spans are written. */
final class SpanText {

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern TWO_MONTHS = Pattern.compile("(\\d{4}-\\d{2})-B(\\d)");
    private static final Pattern ACADEMIC_YEAR = Pattern.compile("AY(\\d{4}-\\d{2})");
    private static final Pattern TERM = Pattern.compile("AY(\\d{4}-\\d{2})-T([1-9]\\d?)of([1-9]\\d?)");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String EXPECTED =
            "a month such as 2016-17-P03, two months -B1, a quarter -Q1, a half -H1, a term -T1 (AY2016-17-T2of6 where a school year has not three), a financial year 2016-17,"
                    + " a week 2016-W23, an academic year AY2015-16, a calendar year 2016, or a day 2016-06-30";

    private SpanText() {}

    static Span parse(String text, SchoolTerms terms) {
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            return new Span.Week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
        }
        Matcher two = TWO_MONTHS.matcher(text);
        if (two.matches()) {
            return new Span.TwoMonths(FinancialYear.parse(two.group(1)), Integer.parseInt(two.group(2)));
        }
        Matcher academic = ACADEMIC_YEAR.matcher(text);
        if (academic.matches()) {
            return new Span.AcademicYear(FinancialYear.parse(academic.group(1)).startYear());
        }
        Optional<Place> term = Place.of(text);
        if (term.isPresent()) {
            return terms.term(term.get().year(), term.get().number(), term.get().of());
        }
        if (CALENDAR_YEAR.matcher(text).matches()) {
            return new Span.CalendarYear(Integer.parseInt(text));
        }
        if (DAY.matcher(text).matches()) {
            return new Span.AsAt(day(text));
        }
        Period period = period(text);
        return period.kind() == Period.Kind.TERM ? terms.term(period) : new Span.OfYear(period);
    }

    /** Which term of which school year a text names; one of three is named by its period, so that each has one name. */
    private record Place(int year, int number, int of) {

        static Optional<Place> of(String text) {
            Matcher named = TERM.matcher(text);
            if (!named.matches()) {
                return Optional.empty();
            }
            Place place = new Place(
                    FinancialYear.parse(named.group(1)).startYear(),
                    Integer.parseInt(named.group(2)),
                    Integer.parseInt(named.group(3)));
            Span.Term.require(place.year, place.number, place.of);
            String name = Span.Term.text(place.year, place.number, place.of);
            if (!name.equals(text)) {
                throw new InvalidValue("term", text, name);
            }
            return Optional.of(place);
        }
    }

    /** Terms of a borough that nobody here knows have no days, but a name. */
    static void require(String text) {
        if (Place.of(text).isEmpty()) {
            parse(text, SchoolTerms.USUAL);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidValue("day", text, "a day that there is, such as 2016-06-30");
        }
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (InvalidValue e) {
            throw new InvalidValue("span", text, EXPECTED);
        }
    }
}
