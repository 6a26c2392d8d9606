package org.concordat.kernel.span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;

/** How often there is a result, and so what each is about and when the next is due. */
public enum Frequency {
    WEEKLY,
    MONTHLY,
    /** Six times a financial year. */
    TWO_MONTHLY,
    QUARTERLY,
    /** After each school term: three times a year, unless the borough's school year has another number of them. */
    TERMLY,
    SIX_MONTHLY,
    /** Once in a financial year, about all of it. */
    ANNUAL,
    /** Once a school year, which ends in August. */
    ACADEMIC_YEAR,
    /** Once a year from January to December. */
    CALENDAR_YEAR,
    /** Once a financial year, as at its last day. */
    YEAR_END,
    /** Now and then, as at a day that each result says. */
    AS_AT_DAY,
    /** Nobody has said, as some published sets of measures do not: nothing is due. */
    NOT_STATED;

    private static final int MONTHS_IN_A_HALF = 6;
    private static final int MONTHS_IN_A_QUARTER = 3;

    /** Whether a result is expected again and again; otherwise none is ever late. */
    public boolean isRegular() {
        return this != AS_AT_DAY && this != NOT_STATED;
    }

    /** The first span that ends on the day or later; none of what is not regular. @param terms of the borough */
    public Optional<Span> endingFrom(LocalDate day, SchoolTerms terms) {
        FinancialYear year = FinancialYear.of(day);
        int month = FinancialYear.monthOf(day).number();
        return Optional.ofNullable(
                switch (this) {
                    case WEEKLY -> Span.Week.of(day);
                    case MONTHLY -> new Span.OfYear(year.month(month));
                    case TWO_MONTHLY -> new Span.TwoMonths(year, (month + 1) / 2);
                    case QUARTERLY ->
                        new Span.OfYear(new Period(year, Period.Kind.QUARTER, (month - 1) / MONTHS_IN_A_QUARTER + 1));
                    case TERMLY -> terms.endingFrom(day);
                    case SIX_MONTHLY ->
                        new Span.OfYear(new Period(year, Period.Kind.HALF, (month - 1) / MONTHS_IN_A_HALF + 1));
                    case ANNUAL -> new Span.OfYear(new Period(year, Period.Kind.YEAR, 1));
                    case ACADEMIC_YEAR ->
                        new Span.AcademicYear(
                                Math.max(FinancialYear.FIRST.startYear(), Span.AcademicYear.startYearOf(day)));
                    case CALENDAR_YEAR -> new Span.CalendarYear(day.getYear());
                    case YEAR_END -> new Span.AsAt(year.end());
                    case AS_AT_DAY, NOT_STATED -> null;
                });
    }

    /** Every span that ends within these days, both included, in order. */
    public List<Span> endingWithin(LocalDate first, LocalDate last, SchoolTerms terms) {
        List<Span> ending = new ArrayList<>();
        Optional<Span> next = endingFrom(first, terms);
        while (next.isPresent() && !next.get().end().isAfter(last)) {
            ending.add(next.get());
            next = endingFrom(next.get().end().plusDays(1), terms);
        }
        return List.copyOf(ending);
    }

    /** What a return for a month has to bring results about; nothing new ends in the outturn. */
    public List<Span> dueIn(Period period, SchoolTerms terms) {
        return period.kind() == Period.Kind.MONTH ? endingWithin(period.start(), period.end(), terms) : List.of();
    }

    /** The latest span that has ended by the day; none of what is not regular. */
    public Optional<Span> latestEndedBy(LocalDate day, SchoolTerms terms) {
        // The longest spans are years, so one of every regular kind ends within any two.
        LocalDate from = day.minusYears(2).plusDays(1);
        LocalDate first = FinancialYear.FIRST.start();
        List<Span> ended = endingWithin(from.isBefore(first) ? first : from, day, terms);
        return ended.isEmpty() ? Optional.empty() : Optional.of(ended.getLast());
    }

    /** Every span that has ended by the day, the latest first; none of what is not regular. */
    public Stream<Span> endedBy(LocalDate day, SchoolTerms terms) {
        return Stream.iterate(
                        latestEndedBy(day, terms),
                        Optional::isPresent,
                        last -> latestEndedBy(last.orElseThrow().end().minusDays(1), terms))
                .map(Optional::orElseThrow);
    }

    /** Whether the span is of the kind that this frequency has; of what is not regular any day, and any span. */
    public boolean fits(Span span, SchoolTerms terms) {
        return switch (this) {
            case AS_AT_DAY -> span instanceof Span.AsAt;
            case NOT_STATED -> true;
            default -> endingFrom(span.end(), terms).filter(span::equals).isPresent();
        };
    }
}
