package org.concordat.consolidation.kpi.scorecard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.kpi.Distance;
import org.concordat.kernel.kpi.KpiTarget;
import org.concordat.kernel.kpi.KpiUnit;

/** What a result is measured against, as a person reads it. */
final class TargetWords {

    private TargetWords() {}

    /** @param day the last of what the result is about */
    static String of(KpiTarget target, KpiUnit unit, LocalDate day) {
        return switch (target) {
            case KpiTarget.Constant constant -> unit.words(constant.value());
            case KpiTarget.Range range -> "%s to %s".formatted(unit.words(range.least()), unit.words(range.most()));
            case KpiTarget.MonthlyTrajectory trajectory ->
                unit.words(trajectory.values().get((int) ChronoUnit.MONTHS.between(
                        YearMonth.from(FinancialYear.of(day).start()), YearMonth.from(day))));
            case KpiTarget.Milestones milestones ->
                milestones.points().stream()
                                .map(point -> "%s by %s".formatted(unit.words(point.value()), point.due()))
                                .collect(Collectors.joining(", "))
                        + (milestones.shape() == KpiTarget.Milestones.Shape.LINE ? ", a line between" : ", in steps");
            case KpiTarget.AgainstComparator against ->
                beside(against.side(), against.comparator(), against.by(), unit);
            case KpiTarget.AgainstLastResult against -> beside(against.side(), "the last result", against.by(), unit);
            case KpiTarget.ToBeConfirmed unknown -> "to be confirmed";
        };
    }

    private static String beside(KpiTarget.Side side, String what, Optional<Distance> by, KpiUnit unit) {
        return (side == KpiTarget.Side.BELOW ? "below " : "above ")
                + what
                + by.map(distance -> " by " + distance.words(unit)).orElse("");
    }
}
