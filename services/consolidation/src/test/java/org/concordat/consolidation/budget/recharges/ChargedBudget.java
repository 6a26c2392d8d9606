package org.concordat.consolidation.budget.recharges;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.consolidation.Topics;

/** May's budget return of a borough with its recharges, as the budgets service would publish it: from the event catalogue. */
final class ChargedBudget {

    static final String MAY = "2016-17-P02";

    private static final List<String> MEASURES = List.of(
            "originalBudget", "currentBudget", "profileToDate", "actualToDate", "commitments", "forecastOutturn");

    private record Sum(String fund, String type, String measure) {
        String key() {
            return fund + type + measure;
        }
    }

    private final String borough;
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final StringBuilder canonical = new StringBuilder();
    private final Map<String, Sum> sums = new TreeMap<>();
    private final Map<String, List<BigDecimal>> figures = new TreeMap<>();

    ChargedBudget(String borough) {
        this.borough = borough;
    }

    /** What it spends on its own. */
    ChargedBudget spends(String serviceLine, String... figures) {
        return line("GENERAL_FUND", "EXPENDITURE", serviceLine, "", figures);
    }

    /** Income from another. */
    ChargedBudget charges(String counterparty, String serviceLine, String... figures) {
        return line("GENERAL_FUND", "INCOME", serviceLine, counterparty, figures);
    }

    /** Expenditure that another charges. */
    ChargedBudget pays(String counterparty, String serviceLine, String... figures) {
        return line("GENERAL_FUND", "EXPENDITURE", serviceLine, counterparty, figures);
    }

    /** @param figures current budget, actual to date and forecast, as many of them as are said */
    ChargedBudget line(String fund, String type, String serviceLine, String counterparty, String... figures) {
        int number = lines.size() + 1;
        Map<String, Object> line = new LinkedHashMap<>(Map.of(
                "line", number, "costCentre", "CC-" + number, "serviceLine", serviceLine, "fund", fund, "type", type));
        List<String> measures = List.of("currentBudget", "actualToDate", "forecastOutturn");
        for (int i = 0; i < figures.length; i++) {
            line.put(measures.get(i), new BigDecimal(figures[i]).setScale(2));
        }
        StringJoiner written = new StringJoiner("|", "", "\n")
                .add("%d|CC-%d|%s|%s|%s".formatted(number, number, serviceLine, fund, type));
        for (String measure : MEASURES) {
            Object figure = line.get(measure);
            written.add(figure == null ? "" : figure.toString());
            if (figure != null) {
                Sum sum = new Sum(fund, type, measure);
                sums.put(sum.key(), sum);
                this.figures
                        .computeIfAbsent(sum.key(), any -> new ArrayList<>())
                        .add((BigDecimal) figure);
            }
        }
        if (!counterparty.isEmpty()) {
            line.put("counterparty", counterparty);
            written.add("counterparty=" + counterparty);
        }
        canonical.append(written);
        lines.add(line);
        return this;
    }

    Instant approved(Topics topics, int version) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "return",
                UUID.nameUUIDFromBytes((borough + version).getBytes(StandardCharsets.UTF_8))
                        .toString());
        data.put("borough", borough);
        data.put("period", MAY);
        data.put("version", version);
        data.put("submittedBy", "finance");
        data.put("submittedAt", "2016-06-11T09:00:00Z");
        data.put("unit", "GBP");
        data.put("illustrative", false);
        data.put("lines", lines);
        data.put("approvedBy", "approver");
        data.put("approvedAt", "2016-06-12T10:00:00Z");
        data.put("certification", "complete and correct");
        data.put(
                "controlTotals",
                Map.of(
                        "lines",
                        lines.size(),
                        "sums",
                        sums.entrySet().stream()
                                .map(sum -> {
                                    List<BigDecimal> added = figures.getOrDefault(sum.getKey(), List.of());
                                    return Map.of(
                                            "fund",
                                            sum.getValue().fund(),
                                            "type",
                                            sum.getValue().type(),
                                            "measure",
                                            sum.getValue().measure(),
                                            "reported",
                                            added.size(),
                                            "total",
                                            added.stream()
                                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                                                    .toPlainString());
                                })
                                .toList(),
                        "digest",
                        Topics.digest(canonical.toString())));
        return topics.append(topics.next("concordat.budgets.return-approved.v1", borough + "/" + MAY, borough, data))
                .knownAt();
    }
}
