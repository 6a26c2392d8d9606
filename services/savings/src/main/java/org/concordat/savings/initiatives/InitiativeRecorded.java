package org.concordat.savings.initiatives;

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
import org.concordat.registers.RecordVersion;
import org.concordat.savings.plan.AssuranceStep;
import org.concordat.savings.plan.AttributionKind;
import org.concordat.savings.plan.Counting;
import org.concordat.savings.plan.Decision;
import org.concordat.savings.plan.Initiative;
import org.concordat.savings.plan.InitiativeKind;
import org.concordat.savings.plan.Recurrence;
import org.concordat.savings.plan.Share;

/** What other services are told of a version, its amounts in exact pounds. */
record InitiativeRecorded(
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

    record InPounds(FinancialYear year, Money amount) {}

    static InitiativeRecorded of(RecordVersion<Initiative> version) {
        Initiative one = version.content();
        return new InitiativeRecorded(
                version.key().code(),
                version.version(),
                version.key().behind().orElseThrow(),
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
}
