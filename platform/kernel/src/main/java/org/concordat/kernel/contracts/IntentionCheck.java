package org.concordat.kernel.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.contracts.CommissioningIntention.Spend;
import org.concordat.kernel.contracts.CommissioningIntention.Total;
import org.concordat.kernel.money.Breach;
import org.concordat.kernel.money.Casting;
import org.concordat.kernel.money.FigureWords;
import org.concordat.kernel.money.MoneyUnit;

/** What must hold of a commissioning intention before it is recorded, and what is said of it beside that. */
public final class IntentionCheck {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final CommissioningIntention intention;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();

    private IntentionCheck(CommissioningIntention intention) {
        this.intention = intention;
    }

    /** @param latest the version that it would replace */
    public static List<Finding> check(CommissioningIntention wanted, Optional<CommissioningIntention> latest) {
        IntentionCheck check = new IntentionCheck(wanted);
        check.models();
        check.amounts();
        if (check.findings.isEmpty()) {
            check.percents();
            check.totals();
        }
        if (latest.isPresent() && wanted.reason().isEmpty()) {
            check.error("REASON_MISSING", "/reason", "A version that replaces another says why it differs");
        }
        return check.findings;
    }

    private void models() {
        List<CommissioningIntention.Planned> models = intention.models().orElse(List.of());
        if (models.isEmpty() && intention.spend().orElse(List.of()).isEmpty()) {
            error("NOTHING_SAID", "", "An intention says how the service is delivered, or what is spent on it");
        }
        for (int i = 0; i < models.size(); i++) {
            once(List.of(models.get(i).years()), models.get(i).years(), "/models/" + i);
        }
    }

    private void amounts() {
        List<Spend> spend = intention.spend().orElse(List.of());
        List<Total> totals = intention.totals().orElse(List.of());
        if (intention.unit().isEmpty() && !(spend.isEmpty() && totals.isEmpty())) {
            error("UNIT_MISSING", "/unit", "Where there are amounts, something says what they are in");
        }
        for (int i = 0; i < spend.size(); i++) {
            Spend line = spend.get(i);
            once(List.of(line.years(), line.model()), line.years(), "/spend/" + i);
            figures(line.amount(), line.percent(), "/spend/" + i);
        }
        for (int i = 0; i < totals.size(); i++) {
            once(List.of(totals.get(i).years(), "total"), totals.get(i).years(), "/totals/" + i);
            figures(totals.get(i).amount(), totals.get(i).percent(), "/totals/" + i);
        }
    }

    private void once(List<?> what, String years, String at) {
        try {
            CommissioningIntention.firstOf(years);
        } catch (InvalidValue unreadable) {
            error("YEARS_UNREADABLE", at + "/years", String.valueOf(unreadable.getMessage()));
        }
        if (!seen.add(what)) {
            error("SAID_TWICE", at, "The same is said of %s already".formatted(years));
        }
    }

    private void figures(BigDecimal amount, Optional<BigDecimal> percent, String at) {
        BigDecimal pounds = intention.unit().orElse(MoneyUnit.GBP).toPounds(amount);
        if (amount.signum() < 0 || Breach.ofAmount(pounds).isPresent()) {
            error(
                    "AMOUNT_IMPOSSIBLE",
                    at + "/amount",
                    "Spend is nothing or more, in whole pence, below a hundred billion");
        }
        if (percent.filter(share -> share.signum() < 0 || share.compareTo(WHOLE) > 0)
                .isPresent()) {
            error("PERCENT_OUT_OF_RANGE", at + "/percent", "A share lies between 0 and 100 per cent");
        }
    }

    private void percents() {
        List<Spend> spend = intention.spend().orElse(List.of());
        for (int i = 0; i < spend.size(); i++) {
            Spend line = spend.get(i);
            percent(
                    line.percent(),
                    line.amount(),
                    line.years(),
                    intention.shareOf(line),
                    "/spend/%d/percent".formatted(i));
        }
        List<Total> totals = intention.totals().orElse(List.of());
        for (int i = 0; i < totals.size(); i++) {
            Total total = totals.get(i);
            percent(
                    total.percent(),
                    total.amount(),
                    total.years(),
                    intention.shareOf(total),
                    "/totals/%d/percent".formatted(i));
        }
    }

    private void percent(
            Optional<BigDecimal> printed,
            BigDecimal amount,
            String years,
            Optional<CommissioningIntention.ShareOfSpend> share,
            String at) {
        BigDecimal all = intention.sumOf(years);
        if (printed.isEmpty()) {
            share.ifPresent(made -> warning(
                    "PERCENT_WORKED_OUT",
                    at,
                    "The paper leaves the per cent of %s out; its amounts make %s".formatted(years, made.percent())));
        } else if (all.signum() != 0) {
            int decimals = Math.max(0, printed.get().stripTrailingZeros().scale());
            BigDecimal made = amount.movePointRight(2).divide(all, decimals, RoundingMode.HALF_UP);
            if (made.compareTo(printed.get()) != 0) {
                warning(
                        "PERCENT_DIFFERS",
                        at,
                        "%s per cent is printed for %s, and the amounts make %s"
                                .formatted(printed.get().toPlainString(), years, made.toPlainString()));
            }
        }
    }

    private void totals() {
        List<Total> totals = intention.totals().orElse(List.of());
        for (int i = 0; i < totals.size(); i++) {
            Total total = totals.get(i);
            List<BigDecimal> parts = intention.spend().orElse(List.of()).stream()
                    .filter(line -> line.years().equals(total.years()))
                    .map(Spend::amount)
                    .toList();
            MoneyUnit unit = intention.unit().orElse(MoneyUnit.GBP);
            Casting casting = Casting.of(total.amount(), parts, parts, Casting.exactDecimals(unit));
            if (casting.outcome() == Casting.Outcome.BEYOND_ROUNDING) {
                warning(
                        "TOTAL_DIFFERS",
                        "/totals/%d/amount".formatted(i),
                        "The models of %s add up to %s, and the printed total is %s"
                                .formatted(
                                        total.years(),
                                        FigureWords.of(casting.sum(), unit),
                                        FigureWords.of(total.amount(), unit)));
            }
        }
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }

    private void warning(String code, String at, String message) {
        findings.add(Finding.warning(code, at, message));
    }
}
