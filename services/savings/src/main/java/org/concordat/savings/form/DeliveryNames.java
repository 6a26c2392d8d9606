package org.concordat.savings.form;

import java.util.List;
import java.util.Map;

/** What finance teams call the columns of a return of delivery in savings trackers of their own. */
final class DeliveryNames {

    static final Map<String, List<String>> BY_COLUMN = Map.ofEntries(
            entry(
                    "initiative",
                    "Initiative, Reference, Ref, Ref No, Savings Reference, Saving Ref, MTFS Ref, Proposal"),
            entry("title", "Title, Description, Saving, Savings Proposal, Savings Description"),
            entry("fund", "Fund, Fund Type, Funding Stream"),
            entry("class", "Class, Category, Savings Type"),
            entry("serviceLine", "Service Line, Service Line Code, Service Code"),
            entry("target", "Target, Savings Target, Target Saving, Budgeted Saving, Agreed Saving"),
            entry(
                    "delivered",
                    "Delivered, Achieved, Achieved to Date, Gross Achieved, Delivered to Date, Savings Achieved, Actual"),
            entry("onTrack", "On Track, On Target"),
            entry("atRisk", "At Risk, Savings at Risk"),
            entry("undeliverable", "Undeliverable, Unachieved, Not Achievable, Unachievable, Shortfall"),
            entry("overDelivery", "Over-delivery, Over Delivery, Overachieved, Over Achievement"),
            entry("forecast", "Forecast, Forecast Saving, Full Year Forecast, Projected Saving"),
            entry("inYearPressure", "In-year Pressure, In Year Pressures, Pressure, Pressures"),
            entry("mitigation", "Mitigation, Mitigations, Mitigating Savings"),
            entry("assurance", "Assurance, RAG, RAG Status, Status, Confidence"),
            entry(
                    "comment",
                    "Comment, Comments, Commentary, Narrative, Notes, Explanation, Explanation and Mitigation"));

    private DeliveryNames() {}

    private static Map.Entry<String, List<String>> entry(String column, String names) {
        return Map.entry(column, List.of(names.split(", ")));
    }
}
