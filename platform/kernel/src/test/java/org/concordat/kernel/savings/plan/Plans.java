package org.concordat.kernel.savings.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.kernel.shares.Share;

/** Initiatives for tests, in thousands. */
public final class Plans {

    private Plans() {}

    /** Additional and recurring, of the borough alone. @param planned such as {@code 2016-17 340} */
    public static Initiative cumulative(String title, Fund fund, String... planned) {
        return new Draft(title, fund).planned(planned).build();
    }

    public static Initiative unidentified(String title, String... planned) {
        Draft draft = new Draft(title, Fund.GENERAL_FUND).planned(planned);
        draft.kind = InitiativeKind.UNIDENTIFIED;
        return draft.build();
    }

    /** Of the schools grant. */
    public static Initiative exclusion(String title) {
        Draft draft = new Draft(title, Fund.DSG);
        draft.kind = InitiativeKind.EXCLUSION;
        draft.additional = Optional.of(new BigDecimal("-620"));
        return draft.build();
    }

    static Draft draft() {
        return new Draft("Management", Fund.GENERAL_FUND).planned("2016-17 340");
    }

    /** One that a test changes in a place or two. */
    static final class Draft {
        String title;
        Fund fund;
        InitiativeKind kind = InitiativeKind.IDENTIFIED;
        Optional<String> serviceLine = Optional.empty();
        AttributionKind attribution = AttributionKind.BOROUGH;
        Optional<String> partnership = Optional.empty();
        Optional<String> sharedReference = Optional.empty();
        Optional<List<Share>> shares = Optional.empty();
        Decision decision = new Decision(Decision.Status.AWAITING, Optional.empty(), Optional.empty());
        Counting counting = Counting.CUMULATIVE;
        Recurrence recurrence = Recurrence.RECURRING;
        List<Planned> planned = List.of();
        Optional<BigDecimal> fullYearEffect = Optional.empty();
        Optional<BigDecimal> wholeEffect = Optional.empty();
        Optional<BigDecimal> existingPlan = Optional.empty();
        Optional<BigDecimal> additional = Optional.empty();
        Optional<List<String>> dependsOn = Optional.empty();
        Optional<List<String>> contracts = Optional.empty();
        Optional<List<AssuranceStep>> assurance = Optional.empty();
        Optional<String> reason = Optional.empty();

        Draft(String title, Fund fund) {
            this.title = title;
            this.fund = fund;
        }

        Draft planned(String... amounts) {
            planned = Arrays.stream(amounts)
                    .map(one -> one.split(" "))
                    .map(parts -> new Planned(FinancialYear.parse(parts[0]), new BigDecimal(parts[1])))
                    .toList();
            return this;
        }

        Draft agreed() {
            decision = new Decision(
                    Decision.Status.AGREED, Optional.of("Cabinet, item 7"), Optional.of(LocalDate.of(2015, 12, 5)));
            return this;
        }

        Initiative build() {
            return new Initiative(
                    title,
                    kind,
                    Optional.empty(),
                    serviceLine,
                    fund,
                    Optional.of(SavingsClass.ADDITIONAL),
                    attribution,
                    partnership,
                    sharedReference,
                    shares,
                    decision,
                    counting,
                    recurrence,
                    MoneyUnit.GBP_THOUSAND,
                    planned,
                    fullYearEffect,
                    wholeEffect,
                    existingPlan,
                    additional,
                    dependsOn,
                    Optional.empty(),
                    contracts,
                    Optional.empty(),
                    assurance,
                    Optional.empty(),
                    reason);
        }
    }
}
