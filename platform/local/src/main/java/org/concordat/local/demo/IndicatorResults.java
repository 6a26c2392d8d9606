package org.concordat.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * Indicators of the demonstration: results of all three boroughs that combine by their parts, made up, for December 2016;
 * for the year's last month the fourteen that Westminster printed with their targets, as printed; what Hammersmith and
 * Fulham printed in 2012; and staff by service.
 */
final class IndicatorResults {
    private static final String MADE_UP_PERIOD = "2016-17-P09";
    private static final String PRINTED_PERIOD = "2016-17-P12";

    /**
     * An indicator of Westminster's business plan.
     *
     * @param position of 2016/17, and {@code target} of 2017/18, as printed
     * @param targetValue empty where the target is to be confirmed
     */
    record Printed(
            String kpi,
            String area,
            String title,
            String unit,
            String polarity,
            String frequency,
            String position,
            String target,
            String targetValue) {}

    /** @param parts numerator and denominator, such as {@code 9/12} */
    record MadeUp(String kpi, String parts) {}

    private IndicatorResults() {}

    static void post(BoroughDesk desk) {
        desk.approved(madeUp(ShippedFigures.results(desk.borough())));
        if (desk.borough().equals("WCC")) {
            List<Printed> indicators = ShippedFigures.indicators();
            indicators.forEach(printed -> define(desk, printed));
            desk.approved(printed(indicators));
        }
        if (desk.borough().equals("LBHF")) {
            HammersmithMeasures.post(desk);
        }
        ServiceStaff.post(desk);
    }

    private static MonthlyReturn madeUp(List<MadeUp> results) {
        ObjectNode body = object().put("period", MADE_UP_PERIOD).put("illustrative", true);
        ArrayNode lines = body.putArray("lines");
        for (MadeUp result : results) {
            String[] parts = result.parts().split("/");
            lines.addObject()
                    .put("kpi", result.kpi())
                    .put("numerator", new BigDecimal(parts[0]))
                    .put("denominator", new BigDecimal(parts[1]));
        }
        return MonthlyReturn.json(MADE_UP_PERIOD, body);
    }

    private static void define(BoroughDesk desk, Printed printed) {
        String path = "/v1/boroughs/%s/kpis/%s".formatted(desk.borough(), printed.kpi());
        desk.putNew(
                "officer",
                "kpis",
                path,
                object().put("title", printed.title())
                        .put("unit", printed.unit())
                        .put("polarity", printed.polarity())
                        .put("frequency", printed.frequency())
                        .put("accrual", "FLOW")
                        .put("combining", "NOT_AT_ALL")
                        .put("area", printed.area())
                        .put("source", "Westminster City Council, Children's Services Business Plan 2017/18"));
        desk.putNew("officer", "kpis", path + "/targets", targets(printed));
    }

    private static JsonNode targets(Printed printed) {
        ObjectNode target = object();
        if (printed.targetValue().isEmpty()) {
            target.put("kind", "TO_BE_CONFIRMED");
        } else {
            target.put("kind", "CONSTANT").put("value", new BigDecimal(printed.targetValue()));
        }
        ObjectNode targets = object().put("unit", printed.unit());
        targets.putArray("targets")
                .addObject()
                .put("from", "2017-04-01")
                .put("until", "2018-03-31")
                .put("printed", printed.target())
                .set("target", target);
        return targets;
    }

    private static MonthlyReturn printed(List<Printed> indicators) {
        ObjectNode body = object().put("period", PRINTED_PERIOD);
        ArrayNode lines = body.putArray("lines");
        for (Printed printed : indicators) {
            ObjectNode line = lines.addObject().put("kpi", printed.kpi()).put("result", printed.position());
            if (printed.frequency().equals("NOT_STATED")) {
                line.put("span", "2016-17"); // what no frequency says, the line has to
            }
        }
        return MonthlyReturn.json(PRINTED_PERIOD, body);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
