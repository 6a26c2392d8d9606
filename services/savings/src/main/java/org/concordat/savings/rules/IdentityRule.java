package org.concordat.savings.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Casting;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;
import org.concordat.savings.form.DeliveryColumns;
import org.concordat.savings.form.DeliveryContext;
import org.concordat.savings.form.DeliveryLine;
import org.concordat.savings.rules.LineRule.Checked;

/**
 * Target = delivered + on track + at risk + undeliverable - over-delivery, but for what printed rounding explains. What is
 * still to come of a target is said to be one of the three: a line that leaves it open is told so.
 */
final class IdentityRule implements Rule<DeliveryLine, DeliveryContext> {

    /** Each part with its sign. */
    private static final Map<SavingsMeasure, Integer> PARTS = Map.of(
            SavingsMeasure.DELIVERED, 1,
            SavingsMeasure.ON_TRACK, 1,
            SavingsMeasure.AT_RISK, 1,
            SavingsMeasure.UNDELIVERABLE, 1,
            SavingsMeasure.OVER_DELIVERY, -1);

    private static final List<SavingsMeasure> ALL = Stream.concat(
                    Stream.of(SavingsMeasure.TARGET), PARTS.keySet().stream())
            .toList();

    @Override
    public void check(CheckedReturn<DeliveryLine, DeliveryContext> checked, Consumer<Finding> say) {
        MoneyUnit unit = checked.unit().orElse(MoneyUnit.GBP);
        List<BigDecimal> printed = checked.lines().stream()
                .flatMap(line -> ALL.stream().flatMap(measure -> line.placed().figure(measure).stream()))
                .map(figure -> unit.fromPounds(figure.pounds()))
                .toList();
        for (CheckedReturn.Line<DeliveryLine> line : checked.lines()) {
            boolean readable = ALL.stream().map(DeliveryColumns::of).noneMatch(line.read()::isUnreadable);
            Optional<Money> target = line.placed().figure(SavingsMeasure.TARGET);
            boolean split = PARTS.keySet().stream()
                    .filter(part -> part != SavingsMeasure.DELIVERED)
                    .anyMatch(part -> line.placed().figure(part).isPresent());
            if (readable && target.isPresent() && split) {
                identity(new Checked(checked, line), unit, printed, target.get(), say);
            } else if (readable && target.isPresent()) {
                open(new Checked(checked, line), target.get(), say);
            }
        }
    }

    private static void identity(
            Checked line, MoneyUnit unit, List<BigDecimal> printed, Money target, Consumer<Finding> say) {
        List<BigDecimal> figures = new ArrayList<>();
        PARTS.forEach((part, sign) -> line.figure(part)
                .map(figure -> unit.fromPounds(figure.pounds()))
                .ifPresent(figure -> figures.add(sign < 0 ? figure.negate() : figure)));
        Casting casting = Casting.of(unit.fromPounds(target.pounds()), figures, printed, Casting.exactDecimals(unit));
        Money sum = new Money(unit.toPounds(casting.sum()));
        String both =
                "Delivered, on track, at risk and undeliverable less over-delivery make %s, and the target is %s, a difference of %s"
                        .formatted(
                                line.words(sum),
                                line.words(target),
                                line.words(target.minus(sum).abs()));
        switch (casting.outcome()) {
            case EXACT -> {}
            case WITHIN_ROUNDING ->
                say.accept(Finding.warning(
                        "IDENTITY_ROUNDED", line.at(SavingsMeasure.TARGET), both + ". Printed rounding explains it."));
            case BEYOND_ROUNDING ->
                say.accept(Finding.error(
                        isShrunk(line, target.minus(sum)) ? "AT_RISK_SHRUNK_BY_MITIGATION" : "IDENTITY_BROKEN",
                        line.at(SavingsMeasure.TARGET),
                        both + reason(line, target.minus(sum))));
        }
    }

    /** Whether what is missing is just the mitigation. */
    private static boolean isShrunk(Checked line, Money missing) {
        return is(line, SavingsMeasure.MITIGATION, missing);
    }

    private static boolean is(Checked line, SavingsMeasure measure, Money missing) {
        return missing.signum() != 0
                && line.figure(measure).filter(missing::equals).isPresent();
    }

    private static String reason(Checked line, Money missing) {
        if (isShrunk(line, missing)) {
            return ", which is the mitigation. Mitigation stands beside the saving and never shrinks what is at risk or undeliverable.";
        }
        if (is(line, SavingsMeasure.IN_YEAR_PRESSURE, missing.negate())) {
            return ", which is the in-year pressure. What is at risk is stated gross; the net saving is delivered less pressure.";
        }
        return ". Correct the part that is wrong.";
    }

    private static void open(Checked line, Money target, Consumer<Finding> say) {
        Optional<Money> delivered = line.figure(SavingsMeasure.DELIVERED);
        Money rest = target.minus(delivered.orElse(Money.ZERO));
        if (rest.signum() != 0) {
            say.accept(Finding.warning(
                    "TARGET_LEFT_OPEN",
                    line.at(SavingsMeasure.TARGET),
                    "Of the target of %s, %s is said to be delivered, and nothing says of %s whether it is %s."
                            .formatted(
                                    line.words(target),
                                    delivered.map(line::words).orElse("none"),
                                    line.words(rest.abs()),
                                    rest.signum() > 0 ? "on track, at risk or undeliverable" : "over-delivery")));
        }
    }
}
