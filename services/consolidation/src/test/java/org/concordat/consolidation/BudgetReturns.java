package org.concordat.consolidation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The life of a budget return as the budgets service publishes it: written from the event catalogue, not from our code. */
public final class BudgetReturns {

    private static final List<String> MEASURES = List.of(
            "originalBudget", "currentBudget", "profileToDate", "actualToDate", "commitments", "forecastOutturn");

    private final Topics topics;
    private final String borough;
    private final String period;
    private final UUID id = UUID.randomUUID();
    private final boolean isOpening;
    private final String measure;

    public BudgetReturns(Topics topics, String borough, String period) {
        this(topics, borough, period, period.endsWith("-P00") ? "originalBudget" : "currentBudget");
    }

    /** @param measure that its lines report */
    public BudgetReturns(Topics topics, String borough, String period, String measure) {
        this.topics = topics;
        this.borough = borough;
        this.period = period;
        this.isOpening = period.endsWith("-P00");
        this.measure = measure;
    }

    Topics.Appended drafted(int version) {
        return append("return-drafted", heading(version));
    }

    public Topics.Appended submitted(int version, String... budgets) {
        return append("return-submitted", posted(version, budgets));
    }

    public Topics.Appended approved(int version, String... budgets) {
        return topics.append(approval(version, budgets));
    }

    Topics.Appended rejected(int version) {
        Map<String, Object> data = heading(version);
        data.put("rejectedBy", "approver");
        data.put("rejectedAt", "2016-05-12T09:00:00Z");
        data.put("reason", "the transport line is a month old");
        return append("return-rejected", data);
    }

    Topics.Appended closed() {
        return append("period-closed", Map.of("borough", borough, "period", period, "closedBy", "finance"));
    }

    Topics.Appended reopened() {
        return append(
                "period-reopened",
                Map.of("borough", borough, "period", period, "reopenedBy", "finance", "reason", "late invoice"));
    }

    /** The next event, an approval, for the test to append as it likes. @param budgets the lines' current budgets */
    Topics.Event approval(int version, String... budgets) {
        return next("return-approved", approvalOf(version, budgets));
    }

    Map<String, Object> approvalOf(int version, String... budgets) {
        Map<String, Object> data = posted(version, budgets);
        data.put("approvedBy", "approver");
        data.put("approvedAt", "2016-05-12T10:00:00Z");
        data.put("certification", "complete and correct");
        return data;
    }

    /** An opening budget has types of its own. */
    Topics.Event next(String type, Map<String, Object> data) {
        String what = isOpening ? type.replaceFirst("^(return|period)-", "opening-") : type;
        return topics.next("concordat.budgets." + what + ".v1", borough + "/" + period, borough, data);
    }

    private Topics.Appended append(String type, Map<String, Object> data) {
        return topics.append(next(type, data));
    }

    Map<String, Object> heading(int version) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("return", id.toString());
        data.put("borough", borough);
        data.put("period", period);
        data.put("version", version);
        return data;
    }

    private Map<String, Object> posted(int version, String... budgets) {
        Map<String, Object> data = heading(version);
        data.put("submittedBy", "finance");
        data.put("submittedAt", "2016-05-11T09:00:00Z");
        data.put("unit", "GBP");
        data.put("illustrative", false);
        List<Map<String, Object>> lines = new java.util.ArrayList<>();
        StringBuilder canonical = new StringBuilder();
        BigDecimal total = new BigDecimal("0.00");
        for (int number = 1; number <= budgets.length; number++) {
            BigDecimal budget = new BigDecimal(budgets[number - 1]).setScale(2);
            lines.add(Map.of(
                    "line",
                    number,
                    "costCentre",
                    "CC-" + number,
                    "serviceLine",
                    "3.1." + number,
                    "fund",
                    "GENERAL_FUND",
                    "type",
                    "EXPENDITURE",
                    measure,
                    budget));
            canonical.append("%d|CC-%d|3.1.%d|GENERAL_FUND|EXPENDITURE|%s%n"
                    .formatted(
                            number,
                            number,
                            number,
                            MEASURES.stream()
                                    .map(of -> of.equals(measure) ? budget.toString() : "")
                                    .collect(Collectors.joining("|"))));
            total = total.add(budget);
        }
        data.put("lines", lines);
        data.put(
                "controlTotals",
                Map.of(
                        "lines",
                        budgets.length,
                        "sums",
                        List.of(Map.of(
                                "fund",
                                "GENERAL_FUND",
                                "type",
                                "EXPENDITURE",
                                "measure",
                                measure,
                                "reported",
                                budgets.length,
                                "total",
                                total.toPlainString())),
                        "digest",
                        Topics.digest(canonical.toString())));
        return data;
    }
}
