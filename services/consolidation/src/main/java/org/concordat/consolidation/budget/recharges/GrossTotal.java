package org.concordat.consolidation.budget.recharges;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.budget.apportionment.ToldFigure;
import org.concordat.consolidation.budget.recharges.SharedRecharges.Gross;
import org.concordat.consolidation.budget.recharges.SharedRecharges.GrossFigures;
import org.concordat.consolidation.budget.recharges.SharedRecharges.Recharge;
import org.concordat.consolidation.measure.Measure;
import org.concordat.kernel.Borough;

/**
 * A total of the budget view, before what is matched leaves it.
 *
 * @param fund its code; none for all of them
 * @param figures by measure
 */
record GrossTotal(Optional<String> fund, Map<String, Figures> figures) {

    /**
     * @param spending whose expenditure is in it
     * @param earning whose income is in it
     */
    record Figures(
            ToldFigure expenditure,
            ToldFigure grant,
            ToldFigure income,
            ToldFigure net,
            Set<Borough> spending,
            Set<Borough> earning) {}

    Gross without(List<Recharge> recharges) {
        return new Gross(fund, ChargeLine.byMeasure(measure -> without(recharges, measure)));
    }

    private GrossFigures without(List<Recharge> recharges, Measure measure) {
        Figures of = Objects.requireNonNull(figures.get(measure.name()));
        ToldFigure matched = ToldFigure.shown(recharges.stream()
                .filter(recharge -> fund.isEmpty() || recharge.fund().equals(fund))
                .filter(recharge -> isIn(recharge, of))
                .flatMap(recharge -> matched(recharge, measure).stream())
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add));
        return new GrossFigures(
                of.expenditure(),
                of.grant(),
                of.income(),
                of.net(),
                matched,
                of.expenditure().minus(matched),
                of.income().minus(matched));
    }

    /** Both ends leave a total, or neither does: a return that leaves a figure out is in no total of it. */
    private static boolean isIn(Recharge recharge, Figures of) {
        return of.spending().contains(recharge.payer()) && of.earning().contains(recharge.charger());
    }

    private static Optional<BigDecimal> matched(Recharge recharge, Measure measure) {
        return Optional.ofNullable(recharge.figures().get(measure.name()))
                .filter(figure -> figure.status() == RechargeStatus.MATCHED)
                .flatMap(figure -> figure.charged().value());
    }
}
