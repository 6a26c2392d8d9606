package org.concordat.kernel.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;

/**
 * Holds results of one indicator against targets.
 *
 * @param tolerance how far on the bad side of its target a result is still near it; none when empty
 */
public record Judgement(KpiUnit unit, Polarity polarity, Optional<Distance> tolerance) {

    /** Which results are good: those from one bound on, up to another, or between both. */
    private record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> most, boolean strictly) {

        static Bounds atLeast(BigDecimal value) {
            return new Bounds(Optional.of(value), Optional.empty(), false);
        }

        static Bounds atMost(BigDecimal value) {
            return new Bounds(Optional.empty(), Optional.of(value), false);
        }

        boolean hold(BigDecimal value) {
            return !isBelow(value) && !isAbove(value);
        }

        boolean isBelow(BigDecimal value) {
            return least.filter(bound -> value.compareTo(bound) < (strictly ? 1 : 0))
                    .isPresent();
        }

        private boolean isAbove(BigDecimal value) {
            return most.filter(bound -> value.compareTo(bound) > (strictly ? -1 : 0))
                    .isPresent();
        }

        /** The bound that a value which is not good missed. */
        BigDecimal missedBy(BigDecimal value) {
            return isBelow(value) ? least.orElseThrow() : most.orElseThrow();
        }

        Optional<BigDecimal> only() {
            if (least.isPresent() && most.isPresent()) {
                return least.filter(bound -> bound.compareTo(most.get()) == 0);
            }
            return least.or(() -> most);
        }

        String words(KpiUnit unit) {
            if (least.isPresent() && most.isPresent()) {
                return least.get().compareTo(most.get()) == 0
                        ? "exactly " + unit.words(least.get())
                        : "%s to %s".formatted(unit.words(least.get()), unit.words(most.get()));
            }
            String side =
                    least.isPresent() ? strictly ? "more than " : "at least " : strictly ? "less than " : "at most ";
            return side + unit.words(least.or(() -> most).orElseThrow());
        }
    }

    /** What is needed to judge, or why it cannot be done. */
    private sealed interface Needed {
        record Within(Bounds bounds) implements Needed {}

        record Not(Verdict.Status status, String why) implements Needed {}
    }

    /**
     * @param result none while it is missing
     * @param target none where there is none
     * @param day the last of what the result is about
     * @param comparators values of others for the same time and by the same definition, by their names
     * @param last the result before, where it may be compared with
     */
    public Verdict of(
            Optional<Result> result,
            Optional<Target> target,
            LocalDate day,
            Map<String, BigDecimal> comparators,
            Optional<BigDecimal> last) {
        if (target.isEmpty()) {
            return Verdict.without(Verdict.Status.NO_TARGET, "There is no target.");
        }
        Optional<BigDecimal> value = result.flatMap(of -> of.value(unit));
        if (value.isEmpty()) {
            return Verdict.without(
                    Verdict.Status.NO_RESULT,
                    result.map(of -> "There is no number to judge: %s.".formatted(of.words(unit)))
                            .orElse("The result is missing."));
        }
        return switch (needed(target.get(), day, comparators, last)) {
            case Needed.Not(Verdict.Status status, String why) -> Verdict.without(status, why);
            case Needed.Within(Bounds bounds) -> judged(value.get(), bounds);
        };
    }

    private Needed needed(
            Target target, LocalDate day, Map<String, BigDecimal> comparators, Optional<BigDecimal> last) {
        return switch (target) {
            case Target.Constant(BigDecimal value) -> byPolarity(value);
            case Target.Range(BigDecimal least, BigDecimal most) ->
                new Needed.Within(new Bounds(Optional.of(least), Optional.of(most), false));
            case Target.MonthlyTrajectory(List<BigDecimal> values) -> byPolarity(values.get(month(day)));
            case Target.Milestones milestones -> milestones(milestones, day);
            case Target.AgainstComparator(Target.Side side, String comparator, Optional<Distance> by) ->
                Optional.ofNullable(comparators.get(comparator))
                        .map(value -> beside(value, side, by))
                        .orElseGet(() -> new Needed.Not(
                                Verdict.Status.NOT_COMPARABLE,
                                "There is no value of %s for the same time.".formatted(comparator)));
            case Target.AgainstLastResult(Target.Side side, Optional<Distance> by) ->
                last.map(value -> beside(value, side, by))
                        .orElseGet(() -> new Needed.Not(
                                Verdict.Status.NOT_COMPARABLE, "There is no earlier result to compare with."));
            case Target.ToBeConfirmed unknown ->
                new Needed.Not(Verdict.Status.NO_TARGET, "The target is to be confirmed.");
        };
    }

    private Needed byPolarity(BigDecimal value) {
        return switch (polarity) {
            case HIGHER -> new Needed.Within(Bounds.atLeast(value));
            case LOWER -> new Needed.Within(Bounds.atMost(value));
            case NEAR_TARGET -> new Needed.Within(new Bounds(Optional.of(value), Optional.of(value), false));
            case NONE ->
                new Needed.Not(
                        Verdict.Status.NOT_COMPARABLE,
                        "Neither more nor less is better by the definition, so %s is neither met nor missed."
                                .formatted(unit.words(value)));
        };
    }

    private static Needed beside(BigDecimal value, Target.Side side, Optional<Distance> by) {
        BigDecimal distance = by.map(how -> how.from(value)).orElse(BigDecimal.ZERO);
        Optional<BigDecimal> bound =
                Optional.of(side == Target.Side.BELOW ? value.subtract(distance) : value.add(distance));
        // Better at all is not the same; better by so much includes just so much.
        boolean strictly = by.isEmpty();
        return new Needed.Within(
                side == Target.Side.BELOW
                        ? new Bounds(Optional.empty(), bound, strictly)
                        : new Bounds(bound, Optional.empty(), strictly));
    }

    private static int month(LocalDate day) {
        return (int)
                ChronoUnit.MONTHS.between(YearMonth.from(FinancialYear.of(day).start()), YearMonth.from(day));
    }

    private Needed milestones(Target.Milestones milestones, LocalDate day) {
        Target.Milestones.Point before = null;
        for (Target.Milestones.Point point : milestones.points()) {
            if (point.due().isAfter(day)) {
                return before == null
                        ? new Needed.Not(
                                Verdict.Status.NO_TARGET, "Nothing is to be reached before %s.".formatted(point.due()))
                        : byPolarity(
                                milestones.shape() == Target.Milestones.Shape.STEP
                                        ? before.value()
                                        : between(before, point, day));
            }
            before = point;
        }
        return before == null
                ? new Needed.Not(Verdict.Status.NO_TARGET, "The target has no milestones.")
                : byPolarity(before.value());
    }

    private BigDecimal between(Target.Milestones.Point from, Target.Milestones.Point to, LocalDate day) {
        long whole = ChronoUnit.MONTHS.between(YearMonth.from(from.due()), YearMonth.from(to.due()));
        long part = ChronoUnit.MONTHS.between(YearMonth.from(from.due()), YearMonth.from(day));
        if (whole == 0) {
            return from.value();
        }
        return from.value()
                .add(to.value()
                        .subtract(from.value())
                        .multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), Distance.DECIMALS, RoundingMode.HALF_UP))
                .setScale(
                        Math.max(
                                unit.decimals(),
                                Math.max(from.value().scale(), to.value().scale())),
                        RoundingMode.HALF_UP);
    }

    private Verdict judged(BigDecimal value, Bounds bounds) {
        String against = "%s against %s".formatted(unit.words(value), bounds.words(unit));
        if (bounds.hold(value)) {
            return new Verdict(
                    Verdict.Status.MET, bounds.only(), bounds.only().map(value::subtract), against + ": met.");
        }
        BigDecimal bound = bounds.missedBy(value);
        BigDecimal off = value.subtract(bound).abs();
        Optional<BigDecimal> allowed = tolerance.map(how -> how.from(bound));
        boolean near = allowed.filter(most -> off.compareTo(most) <= 0).isPresent();
        String tolerated = tolerance
                .map(how -> "%s the tolerance of %s".formatted(near ? "within" : "beyond", how.words(unit)))
                .orElse("and no tolerance");
        return new Verdict(
                near ? Verdict.Status.NEAR : Verdict.Status.MISSED,
                bounds.only(),
                bounds.only().map(value::subtract),
                "%s: %s off, %s.".formatted(against, unit.differenceInWords(off), tolerated));
    }
}
