package org.concordat.consolidation.budget.recharges;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.budget.apportionment.ToldFigure;
import org.concordat.consolidation.budget.recharges.SharedRecharges.Compared;
import org.concordat.consolidation.budget.recharges.SharedRecharges.Line;
import org.concordat.consolidation.budget.recharges.SharedRecharges.Recharge;
import org.concordat.consolidation.budget.recharges.SharedRecharges.SaidRecharges;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.kernel.Borough;

/**
 * Lays what each two say of each other side by side, pair by pair and fund by fund: the lines of one recharge seldom are as
 * many at both ends, or of the same service. What does not agree stays as each says it, and nothing is put in its place.
 */
final class RechargeMatching {

    private static final Comparator<SaidRecharges> ORDER = Comparator.comparing(SaidRecharges::borough)
            .thenComparing(SaidRecharges::counterparty)
            .thenComparing(SaidRecharges::side);

    /** One end of a recharge: whose line it is, which end that is, who is at the other, and from which fund. */
    private record End(Borough borough, RechargeSide side, String counterparty, int fund) {}

    private RechargeMatching() {}

    /** In the order of who charges, who is charged, and fund. */
    static List<Recharge> recharges(List<RechargeMember> members) {
        List<RechargeMember> ordered = members.stream()
                .sorted(Comparator.comparing(RechargeMember::borough))
                .toList();
        Map<End, List<ChargeLine>> ends = new HashMap<>();
        ordered.forEach(member -> member.lines()
                .forEach(line -> ends.computeIfAbsent(
                                new End(member.borough(), line.side(), line.counterparty(), line.fund()),
                                any -> new ArrayList<>())
                        .add(line)));
        List<Recharge> recharges = new ArrayList<>();
        for (RechargeMember charger : ordered) {
            for (RechargeMember payer : ordered) {
                if (!charger.borough().equals(payer.borough())) {
                    recharges.addAll(between(charger, payer, ends));
                }
            }
        }
        return recharges;
    }

    private static List<Recharge> between(
            RechargeMember charger, RechargeMember payer, Map<End, List<ChargeLine>> ends) {
        if (!charger.isTold() || !payer.isTold()) {
            return List.of(withheld(charger.borough(), payer.borough()));
        }
        List<Recharge> recharges = new ArrayList<>();
        for (int fund = 0; fund < BudgetRows.TABLE.groups().size(); fund++) {
            List<ChargeLine> charges = ends.getOrDefault(
                    new End(
                            charger.borough(),
                            RechargeSide.CHARGED,
                            payer.borough().code(),
                            fund),
                    List.of());
            List<ChargeLine> payments = ends.getOrDefault(
                    new End(
                            payer.borough(),
                            RechargeSide.PAID,
                            charger.borough().code(),
                            fund),
                    List.of());
            if (!charges.isEmpty() || !payments.isEmpty()) {
                Map<String, Compared> figures = ChargeLine.byMeasure(
                        measure -> compared(charges, payments, charger.isIn() && payer.isIn(), measure));
                recharges.add(new Recharge(
                        charger.borough(),
                        payer.borough(),
                        Optional.of(code(fund)),
                        figures.values().stream()
                                .anyMatch(figure -> figure.status().isInDispute()),
                        figures,
                        Line.of(charges),
                        Line.of(payments)));
            }
        }
        return recharges;
    }

    /** The same whatever there is between them, so that it tells nothing. */
    private static Recharge withheld(Borough charger, Borough payer) {
        ToldFigure hidden = ToldFigure.hidden(CellStatus.WITHHELD);
        return new Recharge(
                charger,
                payer,
                Optional.empty(),
                false,
                ChargeLine.byMeasure(
                        measure -> new Compared(hidden, hidden, Optional.empty(), RechargeStatus.WITHHELD)),
                List.of(),
                List.of());
    }

    private static Compared compared(
            List<ChargeLine> charges, List<ChargeLine> payments, boolean bothIn, Measure measure) {
        ToldFigure charged = ChargeLine.sum(charges, measure);
        ToldFigure paid = ChargeLine.sum(payments, measure);
        Optional<BigDecimal> difference =
                charged.value().flatMap(one -> paid.value().map(one::subtract));
        boolean leftOut = !charges.isEmpty() && charged.value().isEmpty()
                || !payments.isEmpty() && paid.value().isEmpty();
        RechargeStatus status = !bothIn || leftOut
                ? RechargeStatus.AWAITED
                : difference
                        .map(of -> of.signum() == 0 ? RechargeStatus.MATCHED : RechargeStatus.UNEQUAL)
                        .orElse(RechargeStatus.ONE_SIDED);
        return new Compared(charged, paid, difference, status);
    }

    /** Recharges of those who are told with anybody but another member. */
    static List<SaidRecharges> external(List<RechargeMember> members) {
        Set<String> codes =
                members.stream().map(member -> member.borough().code()).collect(Collectors.toSet());
        return members.stream()
                .flatMap(member -> said(
                        member.borough(),
                        member.lines().stream()
                                .filter(line -> !codes.contains(line.counterparty())
                                        || line.counterparty()
                                                .equals(member.borough().code()))
                                .toList())
                        .stream())
                .sorted(ORDER)
                .toList();
    }

    /** By counterparty, side and fund. */
    static List<SaidRecharges> said(Borough borough, List<ChargeLine> lines) {
        Map<Integer, List<ChargeLine>> byFund =
                lines.stream().collect(Collectors.groupingBy(ChargeLine::fund, TreeMap::new, Collectors.toList()));
        List<SaidRecharges> said = new ArrayList<>();
        byFund.forEach((fund, ofFund) -> ofFund.stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.counterparty(), line.side().name())))
                .values()
                .forEach(same -> said.add(new SaidRecharges(
                        borough,
                        same.getFirst().counterparty(),
                        same.getFirst().side(),
                        code(fund),
                        ChargeLine.byMeasure(measure -> ChargeLine.sum(same, measure)),
                        Line.of(same)))));
        said.sort(ORDER);
        return said;
    }

    private static String code(int fund) {
        return BudgetRows.TABLE.groups().get(fund).code();
    }
}
