package org.concordat.mandates.calendars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.SchoolTerms;

/** What must hold of a calendar before it is recorded. */
final class CalendarCheck {

    private static final int MONTHS_TO_SET_A_BUDGET = 3;

    private CalendarCheck() {}

    static List<Finding> check(Calendar calendar) {
        List<Finding> findings = new ArrayList<>();
        if (calendar.periods().isEmpty()) {
            findings.add(
                    Finding.error("NO_PERIODS", "/periods", "A calendar has at least one period, and this has none"));
        }
        Set<Period> seen = new HashSet<>();
        for (int i = 0; i < calendar.periods().size(); i++) {
            Calendar.DueDate entry = calendar.periods().get(i);
            String at = "/periods/" + i;
            if (!entry.period().isReporting() || !entry.period().year().equals(calendar.financialYear())) {
                findings.add(Finding.error(
                        "NOT_A_PERIOD_OF_THE_YEAR",
                        at + "/period",
                        "%s is not one of %s-P00 to P13".formatted(entry.period(), calendar.financialYear())));
            }
            if (!seen.add(entry.period())) {
                findings.add(Finding.error("DUPLICATE_PERIOD", at + "/period", entry.period() + " is there already"));
            }
            if (entry.period().isOpening()) {
                opening(entry, at, findings);
            } else if (!entry.due().isAfter(entry.period().end())) {
                findings.add(Finding.error(
                        "DUE_BEFORE_PERIOD_ENDS",
                        at + "/due",
                        "A return for %s is due after %s, when the period ends, and not on %s"
                                .formatted(entry.period(), entry.period().end(), entry.due())));
            }
        }
        findings.addAll(SchoolTerms.findings(calendar.financialYear().startYear(), calendar.terms()));
        return List.copyOf(findings);
    }

    /** It is posted from the 1 January before its year, and set before the year begins. */
    private static void opening(Calendar.DueDate entry, String at, List<Finding> findings) {
        LocalDate yearBegins = entry.period().year().start();
        LocalDate first = yearBegins.minusMonths(MONTHS_TO_SET_A_BUDGET);
        if (entry.due().isBefore(first) || !entry.due().isBefore(yearBegins)) {
            findings.add(Finding.error(
                    "DUE_NOT_BEFORE_YEAR",
                    at + "/due",
                    "The opening budget %s is due between %s and %s, before the year begins, and not on %s"
                            .formatted(entry.period(), first, yearBegins.minusDays(1), entry.due())));
        }
    }
}
