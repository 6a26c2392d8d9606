package org.concordat.kernel.savings.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.FigureWords;
import org.concordat.kernel.money.Money;

/** What is said of a borough's initiatives together: what may be counted twice, waits for nothing, or is left out wrongly. */
public final class PlanCheck {

    private final TreeMap<String, Initiative> plan;
    private final List<Finding> findings = new ArrayList<>();

    private PlanCheck(Map<String, Initiative> plan) {
        this.plan = new TreeMap<>(plan);
    }

    /** @param plan by reference @return warnings, each at the reference of an initiative */
    public static List<Finding> check(Map<String, Initiative> plan) {
        PlanCheck check = new PlanCheck(plan);
        check.twice(
                "SHARED_TWICE",
                "are both shares of '%s'",
                (reference, one) ->
                        one.sharedReference().map(shared -> one.partnership().orElse("") + "/" + shared));
        check.twice(
                "DOUBLE_COUNTED",
                "have one title and one fund",
                (reference, one) -> Optional.of(one.nameInSmall() + " " + one.fund()));
        check.twice(
                "DOUBLE_COUNTED",
                "come from contract '%s' with the same amounts",
                (reference, one) -> one.contracts()
                        .filter(contracts -> !contracts.isEmpty() && one.kind() == InitiativeKind.IDENTIFIED)
                        .map(contracts -> contracts.getFirst() + " " + one.plannedInPounds()));
        check.dependencies();
        Arrays.stream(Fund.values()).forEach(check::exclusions);
        return check.findings;
    }

    private void twice(String code, String how, BiFunction<String, Initiative, Optional<String>> key) {
        Map<String, String> first = new LinkedHashMap<>();
        plan.forEach((reference, one) -> key.apply(reference, one).ifPresent(same -> {
            String earlier = first.putIfAbsent(same, reference);
            if (earlier != null) {
                findings.add(Finding.warning(
                        code,
                        reference,
                        "%s and %s %s: what is saved may be counted twice."
                                .formatted(earlier, reference, how.formatted(same.split("[ ]")[0]))));
            }
        }));
    }

    private void dependencies() {
        plan.forEach((reference, one) -> one.dependsOn().orElse(List.of()).stream()
                .filter(needed -> !plan.containsKey(needed))
                .forEach(needed -> findings.add(Finding.warning(
                        "DEPENDENCY_UNKNOWN",
                        reference,
                        "%s waits for '%s', and the plan has no such initiative.".formatted(reference, needed)))));
    }

    /** What a paper takes out of its total of a fund is what it has of that fund: by existing plan and by additional. */
    private void exclusions(Fund fund) {
        List<String> rows = plan.entrySet().stream()
                .filter(entry ->
                        isExclusion(entry.getValue()) && entry.getValue().fund() == fund)
                .map(Map.Entry::getKey)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        excluded(fund, rows, "existing plan", Initiative::existingPlan);
        excluded(fund, rows, "additional", Initiative::additional);
    }

    private void excluded(Fund fund, List<String> rows, String part, Function<Initiative, Optional<BigDecimal>> of) {
        Money out = sum(fund, true, of).negate();
        Money in = sum(fund, false, of);
        if (out.signum() != 0 && !out.equals(in)) {
            findings.add(Finding.warning(
                    "EXCLUSION_DIFFERS",
                    rows.getFirst(),
                    "%s takes %s of %s out of the %s, and the savings have %s of it."
                            .formatted(
                                    String.join(" and ", rows),
                                    words(rows, out),
                                    fund.title(),
                                    part,
                                    words(rows, in))));
        }
    }

    private String words(List<String> rows, Money amount) {
        return FigureWords.of(
                amount, Objects.requireNonNull(plan.get(rows.getFirst())).unit());
    }

    private Money sum(Fund fund, boolean exclusions, Function<Initiative, Optional<BigDecimal>> of) {
        return plan.values().stream()
                .filter(one -> one.fund() == fund && isExclusion(one) == exclusions)
                .flatMap(one -> of.apply(one).map(one::pounds).stream())
                .reduce(Money.ZERO, Money::plus);
    }

    private static boolean isExclusion(Initiative one) {
        return one.kind() == InitiativeKind.EXCLUSION;
    }
}
