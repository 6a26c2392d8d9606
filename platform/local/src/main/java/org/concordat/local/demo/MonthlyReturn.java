package org.concordat.local.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A return of the demonstration as a borough would send it. */
record MonthlyReturn(String period, String contentType, String query, String body) {

    private static final String HEADER =
            "cost_centre,service_line,fund,type,original_budget,current_budget,profile_to_date,actual_to_date,"
                    + "commitments,forecast_outturn,comment\n";
    private static final int MILLION = 6;

    /** One of Westminster's first eleven months, in pounds: a table as it would come from a spreadsheet. */
    static MonthlyReturn westminster(String year, int month, List<DemonstrationLine> lines) {
        StringBuilder table = new StringBuilder(HEADER);
        for (DemonstrationLine line : lines) {
            if (!line.isPrintedTotal()) {
                BigDecimal actual = line.actual();
                table.append(row(
                        line,
                        line.budget(),
                        MonthlySpread.even().toDate(line.budget(), month),
                        actual == null ? null : MonthlySpread.even().toDate(actual, month),
                        actual == null ? null : forecast(line.budget(), actual, month)));
            }
        }
        return csv(periodOf(year, month), "GBP", table);
    }

    /** Westminster's last month in £ million, as the paper prints the year, its printed totals included. */
    static MonthlyReturn westminsterAsPrinted(String year, List<DemonstrationLine> lines) {
        StringBuilder table = new StringBuilder(HEADER);
        for (DemonstrationLine line : lines) {
            BigDecimal budget = printed(line.budget());
            BigDecimal actual = line.actual() == null ? null : printed(line.actual());
            table.append(row(line, budget, budget, actual, actual));
        }
        return csv(periodOf(year, 12), "GBP_MILLION", table);
    }

    /**
     * A month of a borough whose figures are made up: the same for the same borough and year.
     *
     * @param restatedBy pounds added to the first line's actual, zero for none
     * @param virement pounds moved from the third line's current budget to the second's, zero for none
     */
    static MonthlyReturn illustrative(
            String borough, String year, int month, List<DemonstrationLine> lines, int restatedBy, int virement) {
        SplittableRandom random = new SplittableRandom((borough + year).hashCode());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("period", periodOf(year, month)).put("unit", "GBP").put("illustrative", true);
        ArrayNode array = body.putArray("lines");
        for (int i = 0; i < lines.size(); i++) {
            DemonstrationLine line = lines.get(i);
            BigDecimal outturn = line.budget()
                    .multiply(BigDecimal.valueOf(random.nextInt(960, 1070)))
                    .divide(BigDecimal.valueOf(1000), 0, RoundingMode.HALF_UP);
            MonthlySpread spread = MonthlySpread.uneven(random);
            int moved = i == 1 ? virement : i == 2 ? -virement : 0;
            BigDecimal current = line.budget().add(BigDecimal.valueOf(moved));
            array.addObject()
                    .put("costCentre", line.costCentre())
                    .put("serviceLine", line.serviceLine())
                    .put("fund", line.fund())
                    .put("type", line.type())
                    .put("originalBudget", line.budget())
                    .put("currentBudget", current)
                    .put("profileToDate", MonthlySpread.even().toDate(current, month))
                    .put("actualToDate", spread.toDate(outturn, month).add(BigDecimal.valueOf(i == 0 ? restatedBy : 0)))
                    .put("commitments", 0)
                    .put("forecastOutturn", outturn.add(BigDecimal.valueOf(i == 0 ? restatedBy : 0)))
                    .put("comment", "Illustrative figure");
        }
        return json(periodOf(year, month), body);
    }

    static MonthlyReturn json(String period, ObjectNode body) {
        return new MonthlyReturn(period, "application/json", "", body.toString());
    }

    static String periodOf(String year, int month) {
        return "%s-P%02d".formatted(year, month);
    }

    static MonthlyReturn csv(String period, String unit, StringBuilder table) {
        return new MonthlyReturn(period, "text/csv", "?period=" + period + "&unit=" + unit, table.toString());
    }

    private static String row(
            DemonstrationLine line,
            BigDecimal budget,
            BigDecimal profile,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal forecast) {
        boolean total = line.isPrintedTotal();
        return String.join(
                        ",",
                        line.costCentre(),
                        line.serviceLine(),
                        total ? "" : line.fund(),
                        line.type(),
                        total ? "" : budget.toPlainString(),
                        budget.toPlainString(),
                        total ? "" : profile.toPlainString(),
                        text(actual),
                        total || actual == null ? "" : "0",
                        total ? "" : text(forecast),
                        total ? "" : "Children's Services Business Plan 2017/18")
                + "\n";
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    /** The year's end as expected in a month: the published variance comes to light evenly. */
    private static BigDecimal forecast(BigDecimal budget, BigDecimal actual, int month) {
        return budget.add(MonthlySpread.even().toDate(actual.subtract(budget), month));
    }

    private static BigDecimal printed(BigDecimal pounds) {
        return pounds.scaleByPowerOfTen(-MILLION).setScale(2, RoundingMode.UNNECESSARY);
    }
}
