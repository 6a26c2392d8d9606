package org.concordat.consolidation.projection;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.concordat.consolidation.facts.BudgetFact;
import org.concordat.consolidation.facts.ControlTotals;
import org.concordat.consolidation.facts.Figures;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Lines and control totals out of their wire form. */
final class WireLines {

    /** A return has no more lines (design §4). */
    private static final int MOST = 50_000;

    private WireLines() {}

    static List<BudgetFact> facts(List<BudgetsEvent.Line> lines) {
        if (lines.size() > MOST) {
            throw new InvalidValue("return", lines.size() + " lines", "at most " + MOST);
        }
        return lines.stream().map(WireLines::fact).toList();
    }

    private static BudgetFact fact(BudgetsEvent.Line line) {
        if (line.line() < 1) {
            throw new InvalidValue("line number", Integer.toString(line.line()), "1 or more");
        }
        return new BudgetFact(
                line.line(),
                line.costCentre(),
                line.costCentreTitle(),
                code(line.serviceLine()),
                value("fund", line.fund(), Fund::valueOf),
                value("line type", line.type(), LineType::valueOf),
                Figures.ofPounds(
                        pounds(line.originalBudget()),
                        pounds(line.currentBudget()),
                        pounds(line.profileToDate()),
                        pounds(line.actualToDate()),
                        pounds(line.commitments()),
                        pounds(line.forecastOutturn())),
                line.comment());
    }

    private static String code(String serviceLine) {
        return new ServiceLine(serviceLine, "", java.util.Optional.empty(), false).code();
    }

    private static @Nullable BigDecimal pounds(@Nullable BigDecimal figure) {
        if (figure != null && figure.abs().compareTo(Money.LIMIT) >= 0) {
            throw new InvalidValue("amount", "out of range", "less than a hundred billion pounds");
        }
        return figure == null ? null : new Money(figure).pounds();
    }

    static ControlTotals published(BudgetsEvent.Totals totals) {
        return new ControlTotals(
                totals.lines(), totals.sums().stream().map(WireLines::sum).toList(), totals.digest());
    }

    private static ControlTotals.Sum sum(BudgetsEvent.Sum sum) {
        return new ControlTotals.Sum(
                value("fund", sum.fund(), Fund::valueOf),
                value("line type", sum.type(), LineType::valueOf),
                BudgetMeasure.ofJson(sum.measure())
                        .orElseThrow(() -> new InvalidValue("measure", sum.measure(), "one such as currentBudget")),
                sum.reported(),
                new Money(sum.total()));
    }

    private static <T> T value(String what, String name, Function<String, T> reading) {
        try {
            return reading.apply(name);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValue(what, name, "one that this service knows");
        }
    }
}
