package org.concordat.consolidation.budget.recharges;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.budget.apportionment.ToldFigure;
import org.concordat.consolidation.budget.recharges.SharedRecharges.Compared;
import org.concordat.consolidation.budget.recharges.SharedRecharges.GrossFigures;
import org.concordat.consolidation.budget.recharges.SharedRecharges.Recharge;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.kernel.Borough;

/** Whatever boroughs say of each other: net stays, what is matched leaves both sides, and the order means nothing. */
class RechargePropertiesTest {

    private static final List<String> CODES = List.of("AAA", "BBB", "CCC", "XXX");
    private static final int MEMBERS = 3;
    private static final int FUNDS = 2;

    @Property(tries = 300)
    void net_never_changes_and_what_is_matched_leaves_both_ends(@ForAll Random random) {
        List<RechargeMember> members = world(random);
        List<Recharge> recharges = RechargeMatching.recharges(members);
        for (int fund = 0; fund <= FUNDS; fund++) {
            Optional<String> code = fund == FUNDS ? Optional.empty() : Optional.of(code(fund));
            GrossTotal total = total(members, code);
            for (Measure measure : ChargeLine.MEASURES) {
                GrossFigures gross = figure(total.without(recharges).figures(), measure);
                assertThat(pounds(gross.expenditureWithout()).subtract(pounds(gross.incomeWithout())))
                        .isEqualByComparingTo(pounds(gross.net()));
                assertThat(pounds(gross.expenditure()).subtract(pounds(gross.expenditureWithout())))
                        .isEqualByComparingTo(pounds(gross.matched()))
                        .isEqualByComparingTo(pounds(gross.income()).subtract(pounds(gross.incomeWithout())));
                assertThat(pounds(gross.expenditureWithout()))
                        .as("what is left is all lines but those that are matched")
                        .isEqualByComparingTo(sum(members, code, RechargeSide.PAID, measure, line -> {
                            ChargeLine of = line.line();
                            return !isMatched(recharges, of.counterparty(), line.of(), of.fund(), measure);
                        }));
                assertThat(pounds(gross.incomeWithout()))
                        .isEqualByComparingTo(sum(members, code, RechargeSide.CHARGED, measure, line -> {
                            ChargeLine of = line.line();
                            return !isMatched(recharges, line.of(), of.counterparty(), of.fund(), measure);
                        }));
            }
        }
    }

    @Property(tries = 200)
    void the_order_of_members_and_lines_means_nothing(@ForAll Random random) {
        List<RechargeMember> members = world(random);
        List<RechargeMember> shuffled = new ArrayList<>();
        for (RechargeMember member : members) {
            List<ChargeLine> lines = new ArrayList<>(member.lines());
            Collections.shuffle(lines, random);
            shuffled.add(new RechargeMember(member.borough(), member.isTold(), member.isIn(), lines));
        }
        Collections.shuffle(shuffled, random);

        assertThat(RechargeMatching.recharges(shuffled))
                .usingRecursiveComparison()
                .ignoringCollectionOrderInFields("charges", "payments")
                .isEqualTo(RechargeMatching.recharges(members));
    }

    @Property(tries = 200)
    void nothing_is_said_that_neither_says_and_a_dispute_is_one_where_they_differ(@ForAll Random random) {
        for (Recharge recharge : RechargeMatching.recharges(world(random))) {
            for (Measure measure : ChargeLine.MEASURES) {
                Compared figure = figure(recharge.figures(), measure);
                switch (figure.status()) {
                    case MATCHED -> assertThat(pounds(figure.charged())).isEqualByComparingTo(pounds(figure.paid()));
                    case UNEQUAL ->
                        assertThat(figure.difference().orElseThrow())
                                .isNotZero()
                                .isEqualByComparingTo(pounds(figure.charged()).subtract(pounds(figure.paid())));
                    case ONE_SIDED ->
                        assertThat(recharge.charges().isEmpty())
                                .isNotEqualTo(recharge.payments().isEmpty());
                    case AWAITED -> assertThat(figure.status().isInDispute()).isFalse();
                    case WITHHELD -> assertThat(recharge.fund()).isEmpty();
                }
            }
        }
    }

    @Property(tries = 200)
    void who_is_not_told_changes_nothing_of_the_answer(@ForAll Random random) {
        List<RechargeMember> members = world(random).stream()
                .map(member -> new RechargeMember(
                        member.borough(), !member.borough().code().equals("BBB"), true, member.lines()))
                .toList();
        List<RechargeMember> others = members.stream()
                .map(member -> member.isTold()
                        ? new RechargeMember(
                                member.borough(),
                                true,
                                true,
                                member.lines().stream()
                                        .filter(line -> !line.counterparty().equals("BBB"))
                                        .toList())
                        : new RechargeMember(member.borough(), false, false, lines(random, "BBB")))
                .toList();

        assertThat(RechargeMatching.recharges(others)).isEqualTo(RechargeMatching.recharges(members));
        assertThat(RechargeMatching.external(others)).isEqualTo(RechargeMatching.external(members));
    }

    /** A line with whose it is. */
    private record Owned(String of, ChargeLine line) {}

    private static boolean isMatched(
            List<Recharge> recharges, String charger, String payer, int fund, Measure measure) {
        return recharges.stream()
                .filter(recharge -> recharge.charger().code().equals(charger)
                        && recharge.payer().code().equals(payer)
                        && recharge.fund().equals(Optional.of(code(fund))))
                .anyMatch(recharge -> figure(recharge.figures(), measure).status() == RechargeStatus.MATCHED);
    }

    private static GrossTotal total(List<RechargeMember> members, Optional<String> fund) {
        Set<Borough> all = members.stream().map(RechargeMember::borough).collect(Collectors.toSet());
        return new GrossTotal(fund, ChargeLine.byMeasure(measure -> {
            BigDecimal expenditure = sum(members, fund, RechargeSide.PAID, measure, any -> true);
            BigDecimal income = sum(members, fund, RechargeSide.CHARGED, measure, any -> true);
            return new GrossTotal.Figures(
                    ToldFigure.shown(expenditure),
                    ToldFigure.shown(BigDecimal.ZERO),
                    ToldFigure.shown(income),
                    ToldFigure.shown(expenditure.subtract(income)),
                    all,
                    all);
        }));
    }

    private static BigDecimal sum(
            List<RechargeMember> members,
            Optional<String> fund,
            RechargeSide side,
            Measure measure,
            Predicate<Owned> which) {
        return members.stream()
                .flatMap(member -> member.lines().stream()
                        .map(line -> new Owned(member.borough().code(), line)))
                .filter(owned -> owned.line().side() == side)
                .filter(owned -> fund.isEmpty()
                        || fund.equals(Optional.of(code(owned.line().fund()))))
                .filter(which)
                .map(owned -> pounds(owned.line().figure(measure)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<RechargeMember> world(Random random) {
        return CODES.subList(0, MEMBERS).stream()
                .map(code -> new RechargeMember(new Borough(code), true, random.nextInt(8) > 0, lines(random, code)))
                .toList();
    }

    /** Few amounts, so that many agree. */
    private static List<ChargeLine> lines(Random random, String of) {
        return IntStream.range(0, random.nextInt(7))
                .mapToObj(number -> new ChargeLine(
                        CODES.stream().filter(code -> !code.equals(of)).toList().get(random.nextInt(CODES.size() - 1)),
                        random.nextInt(FUNDS),
                        random.nextBoolean() ? RechargeSide.CHARGED : RechargeSide.PAID,
                        "3.1." + random.nextInt(3),
                        Optional.of("CC-" + number),
                        ChargeLine.byMeasure(measure -> random.nextInt(9) == 0
                                ? ToldFigure.hidden(CellStatus.MISSING)
                                : ToldFigure.shown(BigDecimal.valueOf(random.nextInt(3) * 50L, 2)))))
                .toList();
    }

    private static <T> T figure(java.util.Map<String, T> figures, Measure measure) {
        return Optional.ofNullable(figures.get(measure.name())).orElseThrow();
    }

    private static BigDecimal pounds(ToldFigure figure) {
        return figure.value().orElse(BigDecimal.ZERO);
    }

    private static String code(int fund) {
        return BudgetRows.TABLE.groups().get(fund).code();
    }
}
