package org.concordat.kernel.savings.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Breach;
import org.concordat.kernel.money.MoneyUnit;

/** Amounts are exact to the penny and below the limit of all amounts, shares parts of a whole: what is not goes no further. */
public final class BoundsCheck {

    private static final Pattern PARTNERSHIP = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final BigDecimal PERCENT_MAX = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS_MAX = 6;

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
        List<Share> shares = initiative.shares().orElse(List.of());
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal percent = shares.get(i).percent();
            if (percent.signum() <= 0
                    || percent.compareTo(PERCENT_MAX) > 0
                    || percent.stripTrailingZeros().scale() > PERCENT_DECIMALS_MAX) {
                findings.add(Finding.error(
                        "SHARE_OUT_OF_RANGE",
                        "/shares/" + i + "/percent",
                        "A share is above nothing, in per cent of the whole, with at most six decimals"));
            }
        }
        initiative
                .partnership()
                .filter(code -> !PARTNERSHIP.matcher(code).matches())
                .ifPresent(code -> findings.add(Finding.error(
                        "PARTNERSHIP_INVALID",
                        "/partnership",
                        "A partnership's code has small letters, digits and hyphens, such as tri-borough")));
        return findings;
    }

    private static void optional(
            Optional<BigDecimal> printed, Initiative initiative, String at, List<Finding> findings) {
        printed.flatMap(figure -> amount(figure, initiative.unit(), at)).ifPresent(findings::add);
    }

    /** What is wrong with an amount as printed. */
    public static Optional<Finding> amount(BigDecimal printed, MoneyUnit unit, String at) {
        return Breach.ofAmount(unit.toPounds(printed))
                .map(breach -> Finding.error(
                        "AMOUNT_" + breach.name(),
                        at,
                        switch (breach) {
                            case TOO_FINE -> "An amount has whole pence";
                            case OUT_OF_BOUNDS -> "An amount is below a hundred billion pounds: is the unit right?";
                        }));
    }
}
