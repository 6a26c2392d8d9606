package org.concordat.kernel.savings.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Breach;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.shares.SharesCheck;
import org.concordat.kernel.sharing.PartnershipCode;

/** Amounts are exact to the penny and below the limit of all amounts, shares parts of a whole: what is not goes no further. */
public final class BoundsCheck {

    private BoundsCheck() {}

    static List<Finding> check(Initiative initiative) {
        List<Finding> findings = new ArrayList<>();
        List<Planned> planned = initiative.planned();
        for (int i = 0; i < planned.size(); i++) {
            amount(planned.get(i).amount(), initiative.unit(), "/planned/" + i + "/amount")
                    .ifPresent(findings::add);
        }
        optional(initiative.fullYearEffect(), initiative, "/fullYearEffect", findings);
        optional(initiative.wholeEffect(), initiative, "/wholeEffect", findings);
        optional(initiative.existingPlan(), initiative, "/existingPlan", findings);
        optional(initiative.additional(), initiative, "/additional", findings);
        findings.addAll(SharesCheck.outOfRange(initiative.shares().orElse(List.of())));
        initiative.partnership().flatMap(PartnershipCode::wrong).ifPresent(findings::add);
        return findings;
    }

    private static void optional(
            Optional<BigDecimal> printed, Initiative initiative, String at, List<Finding> findings) {
        printed.flatMap(figure -> amount(figure, initiative.unit(), at)).ifPresent(findings::add);
    }

    /** What is wrong with an amount as printed. */
    public static Optional<Finding> amount(BigDecimal printed, MoneyUnit unit, String at) {
        return Breach.ofAmount(unit.toPounds(printed)).map(breach -> breach.finding(at));
    }
}
