package org.concordat.kernel.savings.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.Assurance;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.kernel.shares.Share;

/**
 * A version of an initiative as other services are told of it, the data of the event {@code initiative-recorded}: its
 * amounts in exact pounds, whatever they were printed in.
 *
 * @param unit that the borough prints
 * @param assurance as said last
 */
public record InitiativeRecorded(
        String initiative,
        int version,
        Borough borough,
        String title,
        InitiativeKind kind,
        Optional<String> owner,
        Optional<String> serviceLine,
        Fund fund,
        @JsonProperty("class") Optional<SavingsClass> savingsClass,
        AttributionKind attribution,
        Optional<String> partnership,
        Optional<String> sharedReference,
        List<Share> shares,
        Decision decision,
        Counting counting,
        Recurrence recurrence,
        List<InPounds> planned,
        Optional<Money> fullYearEffect,
        Optional<Money> wholeEffect,
        Optional<Money> existingPlan,
        Optional<Money> additional,
        MoneyUnit unit,
        List<String> dependsOn,
        List<String> deliverables,
        List<String> contracts,
        List<String> kpis,
        Optional<Assurance> assurance,
        List<AssuranceStep> assuranceHistory,
        Optional<String> note,
        Optional<String> reason) {

    /** @param amount planned for the year, counted as {@code counting} says */
    public record InPounds(FinancialYear year, Money amount) {}

    public InitiativeRecorded {
        shares = List.copyOf(shares);
        planned = List.copyOf(planned);
        dependsOn = List.copyOf(dependsOn);
        deliverables = List.copyOf(deliverables);
        contracts = List.copyOf(contracts);
        kpis = List.copyOf(kpis);
        assuranceHistory = List.copyOf(assuranceHistory);
    }

    public static InitiativeRecorded of(Borough borough, String reference, int version, Initiative one) {
        return new InitiativeRecorded(
                reference,
                version,
                borough,
                one.title(),
                one.kind(),
                one.owner(),
                one.serviceLine(),
                one.fund(),
                one.savingsClass(),
                one.attribution(),
                one.partnership(),
                one.sharedReference(),
                one.shares().orElse(List.of()),
                one.decision(),
                one.counting(),
                one.recurrence(),
                one.planned().stream()
                        .map(planned -> new InPounds(planned.year(), one.pounds(planned.amount())))
                        .toList(),
                pounds(one, one.fullYearEffect()),
                pounds(one, one.wholeEffect()),
                pounds(one, one.existingPlan()),
                pounds(one, one.additional()),
                one.unit(),
                one.dependsOn().orElse(List.of()),
                one.deliverables().orElse(List.of()),
                one.contracts().orElse(List.of()),
                one.kpis().orElse(List.of()),
                one.assuredNow(),
                one.assurance().orElse(List.of()),
                one.note(),
                one.reason());
    }

    private static Optional<Money> pounds(Initiative one, Optional<BigDecimal> printed) {
        return printed.map(one::pounds);
    }

    /** The initiative in pounds: no longer as it was printed. */
    public Initiative inPounds() {
        return new Initiative(
                title,
                kind,
                owner,
                serviceLine,
                fund,
                savingsClass,
                attribution,
                partnership,
                sharedReference,
                Optional.of(shares),
                decision,
                counting,
                recurrence,
                MoneyUnit.GBP,
                planned.stream()
                        .map(one -> new Planned(one.year(), one.amount().pounds()))
                        .toList(),
                fullYearEffect.map(Money::pounds),
                wholeEffect.map(Money::pounds),
                existingPlan.map(Money::pounds),
                additional.map(Money::pounds),
                Optional.of(dependsOn),
                Optional.of(deliverables),
                Optional.of(contracts),
                Optional.of(kpis),
                Optional.of(assuranceHistory),
                note,
                reason);
    }
}
