package org.concordat.mandates.mappings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.mandates.agreement.JointKind;
import org.concordat.mandates.agreement.JointTerms;

/**
 * One version of how the lines of one chart are read on another. Mandates agree to a version, so a version never
 * changes.
 *
 * @param code such as {@code adults-to-section-251}; belongs to one partnership only, since mandates name it alone
 * @param fromChart the code of the chart that some members report on
 * @param toChart the code of the chart they are read on
 * @param until last day; empty while it goes on. It is for the periods whose last day it covers
 */
public record PartnershipMapping(
        String partnership,
        String code,
        int version,
        String title,
        String fromChart,
        String toChart,
        List<Line> lines,
        LocalDate from,
        Optional<LocalDate> until)
        implements JointTerms<PartnershipMapping> {

    /**
     * Where figures go.
     *
     * @param from a line, or a total for all lines below it that no entry further down speaks of
     * @param to the line of the other chart that takes them
     */
    public record Line(String from, String to) {}

    public PartnershipMapping {
        JointTerms.requireCode(JointKind.CHART_MAPPING, code, "adults-to-section-251");
        lines = List.copyOf(lines);
    }

    @Override
    public JointKind kind() {
        return JointKind.CHART_MAPPING;
    }

    @Override
    public PartnershipMapping withVersion(int number) {
        return new PartnershipMapping(partnership, code, number, title, fromChart, toChart, lines, from, until);
    }

    /** Whether it is from the one chart to the other. */
    public boolean connects(String one, String other) {
        return fromChart.equals(one) && toChart.equals(other);
    }
}
