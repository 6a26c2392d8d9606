package org.concordat.budgets.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.budgets.form.ChartMapping;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.kernel.Period;

/** All of a borough's cost centres, in the order the borough sent them. */
public record CostCentreChart(List<CostCentre> costCentres) {

    static final int MAX_COST_CENTRES = 50_000;
    private static final int MAX_CODE = 40;
    private static final int MAX_TITLE = 200;

    public CostCentreChart {
        costCentres = List.copyOf(costCentres);
    }

    /** For the rules of a return. */
    public List<ChartMapping> mappings() {
        return costCentres.stream()
                .map(mapping -> new ChartMapping(
                        mapping.costCentre(),
                        mapping.title(),
                        mapping.serviceLine(),
                        mapping.from() == null ? LocalDate.MIN : mapping.from(),
                        Optional.ofNullable(mapping.until())))
                .toList();
    }

    /** Those that hold at the end of the period: where its figures are reported. */
    public List<CostCentre> validIn(Period period) {
        return costCentres.stream()
                .filter(mapping -> mapping.holdsOn(period.end()))
                .toList();
    }

    /**
     * What is wrong with it, as far as it is shown: an error when it cannot be kept, a warning when a cost centre reports
     * on two service lines at a time, so that a line of a return has to name its service line as well.
     */
    List<Finding> check(Chart serviceLines) {
        if (costCentres.size() > MAX_COST_CENTRES) {
            return List.of(Finding.error(
                    "TOO_MANY_LINES",
                    "",
                    "The chart has %,d lines; at most %,d are taken.".formatted(costCentres.size(), MAX_COST_CENTRES)));
        }
        FirstFindings findings = new FirstFindings();
        MappingOverlaps overlaps = MappingOverlaps.of(costCentres);
        for (int index = 0; index < costCentres.size(); index++) {
            checkAlone(index, serviceLines, findings);
            checkAgainstEarlier(index, overlaps, findings);
        }
        return findings.all();
    }

    private void checkAlone(int index, Chart serviceLines, FirstFindings findings) {
        CostCentre mapping = costCentres.get(index);
        String code = mapping.costCentre();
        if (code.isBlank() || code.length() > MAX_CODE || !code.equals(code.strip()) || code.equals("TOTAL")) {
            findings.accept(Finding.error(
                    "COST_CENTRE_FORM",
                    at(index, "costCentre"),
                    "'%s' cannot name a cost centre: expected 1 to %d characters without blanks around, and not TOTAL."
                            .formatted(code, MAX_CODE)));
        }
        if (mapping.title().isBlank() || mapping.title().length() > MAX_TITLE) {
            findings.accept(Finding.error(
                    "TITLE_FORM", at(index, "title"), "A title has 1 to %d characters.".formatted(MAX_TITLE)));
        }
        serviceLines
                .whyNotPostedTo(mapping.serviceLine(), at(index, "serviceLine"))
                .ifPresent(findings);
        if (mapping.from() != null && mapping.until() != null && mapping.until().isBefore(mapping.from())) {
            findings.accept(Finding.error(
                    "DATES_REVERSED",
                    at(index, "until"),
                    "It ends on %s before it begins on %s.".formatted(mapping.until(), mapping.from())));
        }
    }

    private void checkAgainstEarlier(int index, MappingOverlaps overlaps, FirstFindings findings) {
        CostCentre mapping = costCentres.get(index);
        overlaps.sameLine(index)
                .ifPresent(other -> findings.accept(Finding.Severity.ERROR, () -> twice(index, mapping, other)));
        overlaps.otherLine(index)
                .ifPresent(other -> findings.accept(Finding.Severity.WARNING, () -> overlap(index, mapping, other)));
    }

    private static Finding twice(int index, CostCentre mapping, int other) {
        return Finding.error(
                "COST_CENTRE_TWICE",
                at(index, "costCentre"),
                "%s is mapped to %s twice for the same days, here and in line %d."
                        .formatted(mapping.costCentre(), mapping.serviceLine(), other + 1));
    }

    private Finding overlap(int index, CostCentre mapping, int other) {
        return Finding.warning(
                "COST_CENTRE_OVERLAP",
                at(index, "costCentre"),
                ("%s is mapped to %s here and to %s in line %d for some of the same days: lines of a return"
                                + " for those days must name the service line as well.")
                        .formatted(
                                mapping.costCentre(),
                                mapping.serviceLine(),
                                costCentres.get(other).serviceLine(),
                                other + 1));
    }

    private static String at(int index, String field) {
        return "/" + index + "/" + field;
    }
}
