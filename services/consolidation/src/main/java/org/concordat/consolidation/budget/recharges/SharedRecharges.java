package org.concordat.consolidation.budget.recharges;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.consolidation.budget.apportionment.ToldFigure;
import org.concordat.kernel.Borough;

/**
 * What the members of a partnership charge each other, as each of the two says it.
 *
 * @param illustrative whose figures are generated for demonstration
 * @param recharges by who charges, who is charged, and fund
 * @param external recharges with boroughs that are no members, which nobody matches
 * @param totals of each fund and of all of them, with and without what is matched
 */
public record SharedRecharges(
        String partnership,
        String title,
        String period,
        Instant asAt,
        List<Borough> illustrative,
        List<Recharge> recharges,
        List<SaidRecharges> external,
        List<Gross> totals) {

    /**
     * A recharge between two members in one fund.
     *
     * @param fund none where the two are not told: nor is whether there is anything between them
     * @param inDispute whether some figure is
     * @param figures by measure
     * @param charges the lines of whoever charges
     * @param payments the lines of whoever is charged
     */
    public record Recharge(
            Borough charger,
            Borough payer,
            Optional<String> fund,
            boolean inDispute,
            Map<String, Compared> figures,
            List<Line> charges,
            List<Line> payments) {}

    /**
     * A figure as both say it.
     *
     * @param charged as whoever charges says it
     * @param paid as whoever is charged says it
     * @param difference what is charged less what is paid, in pounds; where both say it
     */
    public record Compared(
            ToldFigure charged, ToldFigure paid, Optional<BigDecimal> difference, RechargeStatus status) {}

    /** A line of a return. @param serviceLine on the chart of the answer @param figures by measure */
    public record Line(String serviceLine, Optional<String> costCentre, Map<String, ToldFigure> figures) {

        static List<Line> of(List<ChargeLine> lines) {
            return lines.stream()
                    .map(line -> new Line(line.serviceLine(), line.costCentre(), line.figures()))
                    .toList();
        }
    }

    /**
     * What one borough says of its recharges with another in one fund, at one end.
     *
     * @param counterparty the code of the other borough
     * @param figures by measure
     */
    public record SaidRecharges(
            Borough borough,
            String counterparty,
            RechargeSide side,
            String fund,
            Map<String, ToldFigure> figures,
            List<Line> lines) {}

    /** A total of the budget view. @param fund none for all of them @param figures by measure */
    public record Gross(Optional<String> fund, Map<String, GrossFigures> figures) {}

    /**
     * A figure of a total. Net is expenditure − grant − income, and what is matched leaves it as it is.
     *
     * @param matched what is in both expenditure and income because members charge each other for it, as far as it is told
     * @param expenditureWithout expenditure less what is matched
     * @param incomeWithout income less what is matched
     */
    public record GrossFigures(
            ToldFigure expenditure,
            ToldFigure grant,
            ToldFigure income,
            ToldFigure net,
            ToldFigure matched,
            ToldFigure expenditureWithout,
            ToldFigure incomeWithout) {}
}
