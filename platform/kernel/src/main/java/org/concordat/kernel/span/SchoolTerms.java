package org.concordat.kernel.span;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;

/**
 * The school terms of a borough. A school year of which none are recorded has the usual three, with the months that their
 * periods have: autumn from September to December, spring from January to March, summer from April to August.
 *
 * @param recorded by the year in which a school year begins: the days of its terms in order, of any number of them
 */
public record SchoolTerms(SortedMap<Integer, List<Days>> recorded) {

    /** Of a borough that has recorded none. */
    public static final SchoolTerms USUAL = new SchoolTerms(Collections.emptySortedMap());

    /** The most that a school year has; those that count half terms have six. */
    public static final int TERMS_MAX = 12;

    /** @param from the first day of a term @param until the last, which is no earlier */
    public record Days(LocalDate from, LocalDate until) {}

    public SchoolTerms {
        SortedMap<Integer, List<Days>> copy = new TreeMap<>();
        recorded.forEach((year, terms) -> {
            findings(year, terms).stream().findFirst().ifPresent(wrong -> {
                throw new InvalidValue("school year", Integer.toString(year), wrong.message());
            });
            if (!terms.isEmpty()) {
                copy.put(year, List.copyOf(terms));
            }
        });
        recorded = Collections.unmodifiableSortedMap(copy);
    }

    /** @param byYear by the financial year in which a school year begins; without terms it has the usual ones */
    public static SchoolTerms of(Map<FinancialYear, List<Days>> byYear) {
        SortedMap<Integer, List<Days>> terms = new TreeMap<>();
        byYear.forEach((year, days) -> terms.put(year.startYear(), days));
        return new SchoolTerms(terms);
    }

    /**
     * What is wrong with the terms of one school year: each ends on its first day or later, begins after the one before it
     * has ended, and lies in the school year.
     *
     * @param startYear in whose September the school year begins
     */
    public static List<Finding> findings(int startYear, List<Days> terms) {
        Span.AcademicYear year = new Span.AcademicYear(startYear);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Days term = terms.get(i);
            String at = "/terms/" + i;
            outside(year, i, "from", term.from(), findings);
            outside(year, i, "until", term.until(), findings);
            if (term.until().isBefore(term.from())) {
                findings.add(Finding.error(
                        "TERM_ENDS_BEFORE_IT_BEGINS",
                        at + "/until",
                        "Term %d begins on %s and ends on %s, which is before"
                                .formatted(i + 1, term.from(), term.until())));
            }
            if (i > 0 && !term.from().isAfter(terms.get(i - 1).until())) {
                boolean earlier = term.from().isBefore(terms.get(i - 1).from());
                findings.add(Finding.error(
                        earlier ? "TERMS_NOT_IN_ORDER" : "TERMS_OVERLAP",
                        at + "/from",
                        "Term %d begins on %s, and the one before it lasts from %s to %s: %s"
                                .formatted(
                                        i + 1,
                                        term.from(),
                                        terms.get(i - 1).from(),
                                        terms.get(i - 1).until(),
                                        earlier ? "the earliest comes first" : "no day is in two")));
            }
        }
        return List.copyOf(findings);
    }

    private static void outside(Span.AcademicYear year, int place, String end, LocalDate day, List<Finding> findings) {
        if (day.isBefore(year.start()) || day.isAfter(year.end())) {
            findings.add(Finding.error(
                    "TERM_OUTSIDE_SCHOOL_YEAR",
                    "/terms/%d/%s".formatted(place, end),
                    "Term %d has the day %s, and the school year %s runs from %s to %s: terms of another one are recorded with that"
                            .formatted(place + 1, day, new FinancialYear(year.startYear()), year.start(), year.end())));
        }
    }

    /**
     * The one of three that a period names.
     *
     * @param period a term of a financial year, such as {@code 2016-17-T2}
     * @throws InvalidValue where the borough's school year has another number of terms
     */
    public Span.Term term(Period period) {
        int year = period.year().startYear();
        return period.number() == 1 ? term(year - 1, 3, 3) : term(year, period.number() - 1, 3);
    }

    /** @throws InvalidValue where the borough's school year has another number of terms */
    Span.Term term(int startYear, int number, int of) {
        List<Span.Term> terms = of(startYear);
        if (terms.size() != of) {
            throw new InvalidValue(
                    "term",
                    Span.Term.text(startYear, number, of),
                    "%s to %s, since the borough's calendar has %d terms of that school year"
                            .formatted(terms.getFirst(), terms.getLast(), terms.size()));
        }
        return terms.get(number - 1);
    }

    /** The terms of the school year that begins in a financial year, in order. */
    public List<Span.Term> of(FinancialYear year) {
        return of(year.startYear());
    }

    private List<Span.Term> of(int startYear) {
        List<Days> days = recorded.getOrDefault(startYear, usual(startYear));
        List<Span.Term> terms = new ArrayList<>();
        for (Days term : days) {
            terms.add(new Span.Term(startYear, terms.size() + 1, days.size(), term.from(), term.until()));
        }
        return List.copyOf(terms);
    }

    private static List<Days> usual(int startYear) {
        LocalDate spring = LocalDate.of(startYear + 1, Month.JANUARY, 1);
        LocalDate summer = LocalDate.of(startYear + 1, Month.APRIL, 1);
        return List.of(
                new Days(LocalDate.of(startYear, Month.SEPTEMBER, 1), spring.minusDays(1)),
                new Days(spring, summer.minusDays(1)),
                new Days(summer, LocalDate.of(startYear + 1, Month.AUGUST, 31)));
    }

    /** Whether the days of a term are the borough's own, and not the usual ones. */
    public boolean areRecorded(Span.Term term) {
        return recorded.containsKey(term.schoolYear());
    }

    /** What to say after a span: of a term its days and whose they are, in brackets; of any other nothing. */
    public String daysOf(Span span) {
        return span instanceof Span.Term term
                ? " (%s to %s by %s)"
                        .formatted(
                                term.start(),
                                term.end(),
                                areRecorded(term)
                                        ? "the borough's calendar"
                                        : "the usual months, since the borough's calendar has no terms of that school year")
                : "";
    }

    /** The first term that ends on the day or later. */
    Span.Term endingFrom(LocalDate day) {
        int year = Span.AcademicYear.startYearOf(day);
        return Stream.of(year, year + 1)
                .flatMap(each -> of(each).stream())
                .filter(term -> !term.end().isBefore(day))
                .findFirst()
                .orElseThrow();
    }
}
