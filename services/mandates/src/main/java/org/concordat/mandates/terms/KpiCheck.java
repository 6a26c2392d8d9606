package org.concordat.mandates.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;

/** What there is to say about the measures a mandate commits to. Whether a code is in the catalogue, its service says. */
final class KpiCheck {

    private static final int MONTHS = 12;
    private static final Pattern COMPARATOR = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    private final MandateTerms terms;
    private final List<Finding> findings = new ArrayList<>();

    private KpiCheck(MandateTerms terms) {
        this.terms = terms;
    }

    static List<Finding> check(MandateTerms terms) {
        KpiCheck check = new KpiCheck(terms);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < terms.kpiCommitments().size(); i++) {
            MandateTerms.KpiCommitment commitment = terms.kpiCommitments().get(i);
            String at = "/kpiCommitments/" + i;
            if (!MeasureNames.isKpiCode(commitment.kpi())) {
                check.findings.add(notACode(commitment.kpi(), at + "/kpi"));
            }
            if (!seen.add(commitment.kpi())) {
                check.error("DUPLICATE_KPI", at + "/kpi", "There is a target for " + commitment.kpi() + " already");
            }
            check.target(commitment.target(), at + "/target");
        }
        return check.findings;
    }

    static Finding notACode(String code, String at) {
        return Finding.error(
                "UNKNOWN_KPI_FORM",
                at,
                "A measure's code is capitals and digits in parts joined by hyphens, such as CPP-RATE, and not "
                        + code);
    }

    private void target(Target target, String at) {
        switch (target) {
            case Target.Constant constant -> {}
            case Target.AgainstLastResult last ->
                last.by().filter(by -> by.signum() < 0).ifPresent(by -> negative(at));
            case Target.AgainstComparator comparator -> {
                comparator.by().filter(by -> by.signum() < 0).ifPresent(by -> negative(at));
                if (!COMPARATOR.matcher(comparator.comparator()).matches()) {
                    error(
                            "UNKNOWN_COMPARATOR_FORM",
                            at + "/comparator",
                            "A comparator is written in capitals, such as STATISTICAL_NEIGHBOURS, and not "
                                    + comparator.comparator());
                }
            }
            case Target.MonthlyTrajectory trajectory -> {
                if (trajectory.values().size() != MONTHS) {
                    error(
                            "TRAJECTORY_NOT_TWELVE_MONTHS",
                            at + "/values",
                            "A trajectory has a value for each of twelve months, and this one has "
                                    + trajectory.values().size());
                }
            }
            case Target.Milestones milestones -> milestones(milestones, at);
        }
    }

    private void negative(String at) {
        error(
                "NEGATIVE_DISTANCE",
                at + "/by",
                "How far below or above is not itself below zero: choose the other side");
    }

    private void milestones(Target.Milestones milestones, String at) {
        if (milestones.points().isEmpty()) {
            error("NO_TARGET_MILESTONES", at + "/points", "A target by milestones has at least one, and this has none");
        }
        LocalDate before = LocalDate.MIN;
        for (int i = 0; i < milestones.points().size(); i++) {
            Target.Milestones.Point point = milestones.points().get(i);
            if (!point.due().end().isAfter(before)) {
                error(
                        "TARGET_MILESTONES_OUT_OF_ORDER",
                        at + "/points/" + i + "/due",
                        "%s does not end after the milestone before it".formatted(point.due()));
            }
            // There is no result of an opening budget.
            if (!point.due().year().equals(terms.financialYear()) || point.due().isOpening()) {
                error(
                        "TARGET_MILESTONE_OUTSIDE_YEAR",
                        at + "/points/" + i + "/due",
                        "%s is no time within %s, the year of the mandate"
                                .formatted(point.due(), terms.financialYear()));
            }
            before = point.due().end();
        }
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }
}
