package org.concordat.budgets.virements;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.budgets.form.ChartMapping;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;

/**
 * A wish to move budget.
 *
 * @param effectiveFrom the first period whose current budget it changes; its year is the virement's
 */
record Virement(Period effectiveFrom, VirementKind kind, String reason, List<Leg> legs) {

    private static final int MAX_LEGS = 1_000;
    private static final int MAX_REASON = 4_000;

    /** @param amount what the line's budget gains, negative for what it loses */
    record Leg(Optional<String> costCentre, Optional<String> serviceLine, Fund fund, LineType type, Money amount) {}

    Virement {
        legs = List.copyOf(legs);
    }

    /** Its legs with the service line that the borough's chart gives to a leg that names only its cost centre. */
    Virement placed(List<ChartMapping> chart) {
        return new Virement(
                effectiveFrom,
                kind,
                reason.strip(),
                legs.stream()
                        .map(leg -> new Leg(
                                leg.costCentre,
                                leg.serviceLine.or(() -> onlyLine(chart, leg)),
                                leg.fund,
                                leg.type,
                                leg.amount))
                        .toList());
    }

    private Optional<String> onlyLine(List<ChartMapping> chart, Leg leg) {
        Set<String> lines = linesOf(chart, leg);
        return lines.size() == 1 ? Optional.of(lines.iterator().next()) : Optional.empty();
    }

    private Set<String> linesOf(List<ChartMapping> chart, Leg leg) {
        return chart.stream()
                .filter(mapping -> leg.costCentre
                        .map(mapping.costCentre()::equalsIgnoreCase)
                        .orElse(false))
                .filter(mapping -> mapping.isInForceOn(effectiveFrom.end()))
                .map(ChartMapping::serviceLine)
                .collect(Collectors.toSet());
    }

    /** Every reason why it cannot be; all are errors. */
    List<Finding> check(Chart serviceLines, List<ChartMapping> chart) {
        FirstFindings findings = new FirstFindings();
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            findings.accept(Finding.error(
                    "VIREMENT_REASON", "/reason", "A reason of 1 to %,d characters is kept.".formatted(MAX_REASON)));
        }
        if (legs.size() < 2 || legs.size() > MAX_LEGS) {
            findings.accept(Finding.error(
                    "VIREMENT_LEGS",
                    "/legs",
                    "A virement has 2 to %,d legs, this one has %,d.".formatted(MAX_LEGS, legs.size())));
        }
        if (legs.size() > MAX_LEGS) {
            // Each leg is looked up in the whole chart.
            return findings.all();
        }
        Set<Leg> seen = new HashSet<>();
        for (int index = 0; index < legs.size(); index++) {
            Leg leg = legs.get(index);
            checkLeg(leg, "/legs/" + index, serviceLines, chart, findings);
            if (!seen.add(new Leg(leg.costCentre, leg.serviceLine, leg.fund, leg.type, Money.ZERO))) {
                findings.accept(Finding.error(
                        "VIREMENT_LEG_TWICE", "/legs/" + index, "The same line has a leg already: make it one."));
            }
        }
        checkFunds(findings);
        checkSum(findings);
        return findings.all();
    }

    private void checkLeg(Leg leg, String at, Chart serviceLines, List<ChartMapping> chart, FirstFindings findings) {
        if (leg.amount.signum() == 0) {
            findings.accept(Finding.error("VIREMENT_AMOUNT", at + "/amount", "A leg of nothing moves nothing."));
        }
        Set<String> lines = linesOf(chart, leg);
        if (leg.costCentre.isPresent() && lines.isEmpty()) {
            findings.accept(Finding.error(
                    "COST_CENTRE_UNKNOWN",
                    at + "/costCentre",
                    "'%s' is not a cost centre of the borough's chart at the end of %s."
                            .formatted(leg.costCentre.get(), effectiveFrom)));
            return;
        }
        if (leg.serviceLine.isEmpty()) {
            findings.accept(
                    leg.costCentre.isEmpty()
                            ? Finding.error(
                                    "LINE_UNPLACED", at, "A leg names its cost centre, its service line, or both.")
                            : Finding.error(
                                    "COST_CENTRE_AMBIGUOUS",
                                    at + "/costCentre",
                                    "%s reports on several service lines: name the one that is meant."
                                            .formatted(leg.costCentre.get())));
            return;
        }
        String line = leg.serviceLine.get();
        if (leg.costCentre.isPresent() && !lines.contains(line)) {
            findings.accept(Finding.error(
                    "CHART_DISAGREES",
                    at + "/serviceLine",
                    "The borough's chart maps %s to %s, not to %s."
                            .formatted(leg.costCentre.get(), String.join(" and ", lines), line)));
        }
        serviceLines.whyNotPostedTo(line, at + "/serviceLine").ifPresent(findings);
    }

    /** The ring fence of the Dedicated Schools Grant, and revenue and capital, are never crossed; nor any other fund. */
    private void checkFunds(FirstFindings findings) {
        Set<Fund> funds = legs.stream().map(Leg::fund).collect(Collectors.toSet());
        if (funds.size() < 2) {
            return;
        }
        String named = funds.stream().sorted().map(Fund::title).collect(Collectors.joining(" and "));
        if (funds.contains(Fund.DSG)) {
            findings.accept(Finding.error(
                    "VIREMENT_CROSSES_RING_FENCE",
                    "/legs",
                    "The Dedicated Schools Grant is ring-fenced: no budget moves between %s.".formatted(named)));
        } else if (funds.contains(Fund.CAPITAL)) {
            findings.accept(Finding.error(
                    "VIREMENT_CROSSES_CAPITAL",
                    "/legs",
                    "No budget moves between revenue and capital: the legs are of %s.".formatted(named)));
        } else {
            findings.accept(Finding.error(
                    "VIREMENT_CROSSES_FUNDS",
                    "/legs",
                    "A virement is within one fund: the legs are of %s.".formatted(named)));
        }
    }

    /** What it does to net is nothing: income counts against expenditure. */
    private void checkSum(FirstFindings findings) {
        Money net = legs.stream().map(leg -> leg.type.inNet(leg.amount)).reduce(Money.ZERO, Money::plus);
        if (net.signum() != 0) {
            findings.accept(Finding.error(
                    "VIREMENT_NOT_BALANCED",
                    "/legs",
                    "The legs must leave net spending as it was; together they change it by %s."
                            .formatted(net.display())));
        }
    }
}
