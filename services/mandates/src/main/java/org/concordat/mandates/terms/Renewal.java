package org.concordat.mandates.terms;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.Period;
import org.concordat.kernel.sharing.SharingRule;

/** Moves the terms of a mandate to the next year. */
final class Renewal {

    private Renewal() {}

    static MandateTerms of(MandateTerms last, Optional<String> newTitle) {
        return new MandateTerms(
                last.financialYear().next(),
                newTitle.orElseGet(() -> last.title()
                        .replace(
                                last.financialYear().toString(),
                                last.financialYear().next().toString())),
                last.sharing().stream().map(Renewal::later).toList(),
                last.serviceScopes(),
                last.priorities(),
                last.kpiCommitments().stream()
                        .map(commitment -> new MandateTerms.KpiCommitment(commitment.kpi(), later(commitment.target())))
                        .toList(),
                last.milestones().stream()
                        .map(milestone -> new MandateTerms.Milestone(
                                later(milestone.due()), milestone.text(), milestone.service(), milestone.delivery()))
                        .toList(),
                last.apportionment(),
                last.chartMappings());
    }

    private static SharingRule later(SharingRule rule) {
        return new SharingRule(
                rule.partnership(),
                rule.domain(),
                rule.serviceLine(),
                rule.measure(),
                rule.detail(),
                rule.from().map(Renewal::later),
                rule.until().map(Renewal::later));
    }

    private static Target later(Target target) {
        return switch (target) {
            case Target.Milestones(Target.Milestones.Shape shape, var points) ->
                new Target.Milestones(
                        shape,
                        points.stream()
                                .map(point -> new Target.Milestones.Point(later(point.due()), point.value()))
                                .toList());
            case Target.Constant same -> same;
            case Target.MonthlyTrajectory same -> same;
            case Target.AgainstComparator same -> same;
            case Target.AgainstLastResult same -> same;
        };
    }

    private static Period later(Period period) {
        return new Period(period.year().next(), period.kind(), period.number());
    }

    /** The last day of a month stays the last: an embargo until the end of February does not lose a day in a leap year. */
    private static LocalDate later(LocalDate day) {
        LocalDate moved = day.plusYears(1);
        return day.getDayOfMonth() == day.lengthOfMonth() ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }
}
