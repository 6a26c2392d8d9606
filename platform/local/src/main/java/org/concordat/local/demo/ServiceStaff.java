package org.concordat.local.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Funded full-time equivalents by service for April 2017, to be read beside the budget: Westminster's as its business plan
 * prints them, with the totals of its divisions, those of the others made up.
 */
final class ServiceStaff {
    private static final String PERIOD = "2017-18-P01";
    private static final String INDICATOR = "WF-FUNDED-FTE";

    /**
     * @param serviceLine empty for a division, which is no line of the chart
     * @param team the division; empty where the service is in none
     */
    record Service(String borough, String title, String serviceLine, String team, String fundedFte) {}

    private ServiceStaff() {}

    static void post(BoroughDesk desk) {
        boolean printed = desk.borough().equals("WCC");
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("period", PERIOD).put("illustrative", !printed);
        ArrayNode lines = body.putArray("lines");
        List<Service> services = ShippedFigures.staff(desk.borough(), printed);
        for (Service service : services) {
            ObjectNode line = lines.addObject().put("kpi", INDICATOR).put("result", service.fundedFte());
            if (!service.serviceLine().isEmpty()) {
                line.put("serviceLine", service.serviceLine());
            }
            if (!service.team().isEmpty()) {
                line.put("team", service.team());
            }
            line.put("comment", service.title());
        }
        desk.approved(MonthlyReturn.json(PERIOD, body));
    }
}
