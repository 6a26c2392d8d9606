package org.concordat.kernel.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Polarity;
import org.concordat.kernel.kpi.StatedChange;

/**
 * All that a borough means to reach on an indicator, as it is written down.
 *
 * @param unit what the targets are stated in
 * @param targets in the order of their days, of which no two have one in common
 * @param comparator whose results are shown beside the borough's
 * @param reason why targets were changed; not wanted while they only grow
 */
public record DatedTargets(
        KpiUnit unit,
        List<DatedTarget> targets,
        Optional<Baseline> baseline,
        Optional<String> comparator,
        Optional<String> reason) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public DatedTargets {
        targets = List.copyOf(targets);
    }

    /** The one that a result is held against whose last day this is. */
    public Optional<DatedTarget> on(LocalDate day) {
        return targets.stream().filter(target -> target.holdsOn(day)).findFirst();
    }

    /** Whether every target of a former version is there as it was, so that none has moved. */
    public boolean keeps(DatedTargets former) {
        return unit == former.unit && targets.containsAll(former.targets);
    }

    /** The same but for the reason. */
    public DatedTargets withoutReason() {
        return new DatedTargets(unit, targets, baseline, comparator, Optional.empty());
    }

    /** What stands against its being recorded, whatever the indicator. */
    public List<Finding> wrong() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            findings.addAll(targets.get(i).wrong("/targets/" + i));
        }
        for (int i = 1; i < targets.size(); i++) {
            wrongOrder(targets.get(i - 1), targets.get(i), "/targets/%d/from".formatted(i), findings);
        }
        comparator.ifPresent(code -> findings.addAll(ComparatorCode.wrong(code, "/comparator")));
        return findings;
    }

    private static void wrongOrder(DatedTarget earlier, DatedTarget later, String at, List<Finding> findings) {
        if (!later.from().isAfter(earlier.from())) {
            findings.add(Finding.error(
                    "TARGETS_OUT_OF_ORDER",
                    at,
                    "Targets are in the order of their days, and %s does not come after %s"
                            .formatted(later.from(), earlier.from())));
        } else if (earlier.holdsOn(later.from())) {
            findings.add(Finding.error(
                    "TWO_TARGETS_IN_FORCE",
                    at,
                    "On %s the target from %s is in force already: end it the day before"
                            .formatted(later.from(), earlier.from())));
        }
    }

    /** What is to be said of it beside the indicator. @param measured what results of it are in */
    public List<Finding> beside(KpiUnit measured, Polarity polarity) {
        List<Finding> findings = new ArrayList<>();
        if (measured == KpiUnit.DISTRIBUTION) {
            findings.add(Finding.error(
                    "TARGET_OF_SEVERAL",
                    "/targets",
                    "A distribution is several numbers, and no target is for all of them"));
        }
        if (unit != measured) {
            findings.add(Finding.warning(
                    "TARGET_IN_ANOTHER_UNIT",
                    "/unit",
                    "Results are in %s and the targets in %s: none can be held against the other"
                            .formatted(measured, unit)));
        }
        baseline.filter(from -> from.unit() != unit)
                .ifPresent(from -> findings.add(Finding.warning(
                        "UNITS_DIFFER",
                        "/baseline/unit",
                        "The baseline of %s is in %s and the targets are in %s: what was gained cannot be told"
                                .formatted(from.unit().words(from.value()), from.unit(), unit))));
        for (int i = 0; i < targets.size(); i++) {
            beside(targets.get(i).target(), polarity, "/targets/%d/target".formatted(i), findings);
            stated(targets.get(i), polarity, "/targets/%d/printed".formatted(i), findings);
        }
        return findings;
    }

    /** Where a paper prints a change beside its target, it is the one that baseline and target give. */
    private void stated(DatedTarget target, Polarity polarity, String at, List<Finding> findings) {
        Optional<StatedChange> stated = target.printed().flatMap(StatedChange::in);
        Optional<BigDecimal> from =
                baseline.filter(one -> one.unit() == unit).map(Baseline::value).filter(value -> value.signum() != 0);
        Optional<BigDecimal> to = target.target().aim(polarity);
        if (stated.isPresent()
                && from.isPresent()
                && to.isPresent()
                && !stated.get().isGivenBy(unit, from.get(), to.get())) {
            findings.add(Finding.warning(
                    "STATED_CHANGE_DIFFERS",
                    at,
                    "The target is printed as '%s'; %s after the baseline of %s is %s"
                            .formatted(
                                    target.printed().get(),
                                    unit.words(to.get()),
                                    unit.words(from.get()),
                                    StatedChange.words(from.get(), to.get()))));
        }
    }

    private void beside(TargetTerms target, Polarity polarity, String at, List<Finding> findings) {
        if (unit.isShare() && target.stated().anyMatch(value -> value.signum() < 0 || value.compareTo(WHOLE) > 0)) {
            findings.add(Finding.error("TARGET_IMPOSSIBLE", at, "A share lies between 0 and 100 per cent"));
        }
        Optional<BigDecimal> aim = target.aim(polarity);
        if (polarity == Polarity.NONE && target.kind() != TargetTerms.Kind.RANGE && aim.isPresent()) {
            findings.add(Finding.warning(
                    "TARGET_WITHOUT_SIDE",
                    at,
                    "Neither more nor less is better by the definition, so nobody can meet %s or miss it"
                            .formatted(unit.words(aim.get()))));
        }
        baseline.filter(from -> from.unit() == unit)
                .ifPresent(from -> aim.filter(value -> value.compareTo(from.value()) * polarity.sign() < 0)
                        .ifPresent(value -> findings.add(Finding.warning(
                                "TARGET_WORSE_THAN_BASELINE",
                                at,
                                "The target is %s, worse than the baseline of %s where %s is better"
                                        .formatted(
                                                unit.words(value),
                                                unit.words(from.value()),
                                                polarity == Polarity.LOWER ? "less" : "more")))));
    }
}
