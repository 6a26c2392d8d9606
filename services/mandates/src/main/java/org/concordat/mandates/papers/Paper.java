package org.concordat.mandates.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;

/**
 * One version of what a borough says that a paper of its own has printed, such as a report to its Cabinet.
 *
 * @param code by which the borough calls it
 * @param version counts from 1
 * @param published the day on which everybody could read it
 * @param link where it can be read
 * @param figures none where it is no longer said to have printed any
 */
record Paper(
        Borough borough,
        String code,
        int version,
        String title,
        LocalDate published,
        Optional<String> link,
        List<Figure> figures) {

    /**
     * A figure of the borough that the paper has printed.
     *
     * @param period as the view that would show it has it, such as {@code 2016-17-P02} or {@code 2016-17-Q1}
     * @param row of that view: a service line, the code of an indicator or a measure of caseload
     * @param measure of that view, such as {@code actualToDate} or {@code result}
     * @param value in pounds, or as a number; of a share its numerator
     * @param denominator of a share
     */
    record Figure(
            ReportingDomain domain,
            Period period,
            String row,
            String measure,
            BigDecimal value,
            Optional<BigDecimal> denominator) {

        /** What it is a figure of. */
        Of of() {
            return new Of(domain, period, row, measure);
        }
    }

    /** What a figure is of. */
    record Of(ReportingDomain domain, Period period, String row, String measure) {}

    Paper {
        figures = List.copyOf(figures);
    }

    /** Whether two versions say the same, whatever their numbers. */
    boolean saysTheSameAs(Paper other) {
        return equals(
                new Paper(other.borough, other.code, version, other.title, other.published, other.link, other.figures));
    }
}
