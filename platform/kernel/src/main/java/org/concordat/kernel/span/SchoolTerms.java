package org.concordat.kernel.span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;

/**
 * The school terms of a borough. A term that nobody has recorded has the months that its period has: summer from April to
 * August, autumn from September to December, spring from January to March.
 *
 * @param recorded those that the borough's own calendar gives days, none twice and none into another
 */
public record SchoolTerms(List<Span.Term> recorded) {

    /** Of a borough that has recorded none. */
    public static final SchoolTerms USUAL = new SchoolTerms(List.of());

    private static final int TERMS_A_YEAR = 3;

    public SchoolTerms {
        recorded = recorded.stream()
                .sorted(Comparator.comparing(Span.Term::period))
                .toList();
        for (int next = 1; next < recorded.size(); next++) {
            Span.Term before = recorded.get(next - 1);
            Span.Term term = recorded.get(next);
            if (term.period().equals(before.period()) || !term.start().isAfter(before.end())) {
                throw new InvalidValue(
                        "term",
                        "%s from %s to %s".formatted(term, term.start(), term.end()),
                        "days after %s, when %s ends".formatted(before.end(), before));
            }
        }
    }

    /** @param period a term of a financial year, such as {@code 2016-17-T2} */
    public Span.Term term(Period period) {
        return recorded.stream()
                .filter(term -> term.period().equals(period))
                .findFirst()
                .orElseGet(() -> new Span.Term(period, period.start(), period.end()));
    }

    /** The first term that ends on the day or later. */
    Span.Term endingFrom(LocalDate day) {
        TreeMap<LocalDate, Span.Term> byEnd = new TreeMap<>();
        FinancialYear year = FinancialYear.of(day);
        for (FinancialYear each : List.of(year, year.next())) {
            termsOf(each).forEach(term -> byEnd.put(term.end(), term));
        }
        return byEnd.ceilingEntry(day).getValue();
    }

    private List<Span.Term> termsOf(FinancialYear year) {
        List<Span.Term> terms = new ArrayList<>();
        for (int number = 1; number <= TERMS_A_YEAR; number++) {
            terms.add(term(new Period(year, Period.Kind.TERM, number)));
        }
        return terms;
    }
}
