package org.concordat.savings.form;

import java.util.List;
import java.util.Map;

/** What finance teams call the columns of a return of delivery in savings trackers of their own. */
final class DeliveryNames {

    static final Map<String, List<String>> BY_COLUMN = Map.ofEntries(
            Map.entry(
                    "initiative",
                    List.of(
                            "Initiative",
                            "Reference",
                            "Ref",
                            "Ref No",
                            "Savings Reference",
                            "Saving Ref",
                            "MTFS Ref",
                            "Proposal")),
            Map.entry("title", List.of("Title", "Description", "Saving", "Savings Proposal", "Savings Description")),
            Map.entry("fund", List.of("Fund", "Fund Type", "Funding Stream")),
            Map.entry("class", List.of("Class", "Category", "Savings Type")),
            Map.entry("serviceLine", List.of("Service Line", "Service Line Code", "Service Code")),
            Map.entry(
                    "target", List.of("Target", "Savings Target", "Target Saving", "Budgeted Saving", "Agreed Saving")),
            Map.entry(
                    "delivered",
                    List.of(
                            "Delivered",
                            "Achieved",
                            "Achieved to Date",
                            "Gross Achieved",
                            "Delivered to Date",
                            "Savings Achieved",
                            "Actual")),
            Map.entry("onTrack", List.of("On Track", "On Target")),
            Map.entry("atRisk", List.of("At Risk", "Savings at Risk")),
            Map.entry(
                    "undeliverable",
                    List.of("Undeliverable", "Unachieved", "Not Achievable", "Unachievable", "Shortfall")),
            Map.entry("overDelivery", List.of("Over-delivery", "Over Delivery", "Overachieved", "Over Achievement")),
            Map.entry("forecast", List.of("Forecast", "Forecast Saving", "Full Year Forecast", "Projected Saving")),
            Map.entry("inYearPressure", List.of("In-year Pressure", "In Year Pressures", "Pressure", "Pressures")),
            Map.entry("mitigation", List.of("Mitigation", "Mitigations", "Mitigating Savings")),
            Map.entry("assurance", List.of("Assurance", "RAG", "RAG Status", "Status", "Confidence")),
            Map.entry(
                    "comment",
                    List.of(
                            "Comment",
                            "Comments",
                            "Commentary",
                            "Narrative",
                            "Notes",
                            "Explanation",
                            "Explanation and Mitigation")));

    private DeliveryNames() {}
}
