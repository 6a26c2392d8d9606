package org.concordat.consolidation.attacks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.consolidation.Topics;

/** A budget return with several measures, as the budgets service would publish it: from the event catalogue. */
final class PostedBudget {

    private static final List<String> MEASURES = List.of(
            "originalBudget", "currentBudget", "profileToDate", "actualToDate", "commitments", "forecastOutturn");

    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final Map<String, List<BigDecimal>> sums = new TreeMap<>();

    /** Expenditure of the general fund. @param figures measures and pounds in turn */
    PostedBudget line(String serviceLine, String... figures) {
        int number = lines.size() + 1;
        Map<String, Object> line = new LinkedHashMap<>(Map.of(
                "line",
                number,
                "costCentre",
                "CC-" + number,
                "serviceLine",
                serviceLine,
                "fund",
                "GENERAL_FUND",
                "type",
                "EXPENDITURE"));
        for (int i = 0; i < figures.length; i += 2) {
            line.put(figures[i], new BigDecimal(figures[i + 1]).setScale(2));
        }
        for (String measure : MEASURES) {
            if (line.get(measure) instanceof BigDecimal figure) {
                sums.computeIfAbsent(measure, any -> new ArrayList<>()).add(figure);
            }
        }
        lines.add(line);
        return this;
    }

    /** The last line is what another borough charges. */
    PostedBudget chargedBy(String counterparty) {
        lines.getLast().put("counterparty", counterparty);
        return this;
    }

    private String canonical() {
        StringBuilder canonical = new StringBuilder();
        for (Map<String, Object> line : lines) {
            StringJoiner written = new StringJoiner("|", "", "\n")
                    .add("%1$s|CC-%1$s|%2$s|GENERAL_FUND|EXPENDITURE"
                            .formatted(line.get("line"), line.get("serviceLine")));
            MEASURES.forEach(measure -> written.add(String.valueOf(line.getOrDefault(measure, ""))));
            if (line.containsKey("counterparty")) {
                written.add("counterparty=" + line.get("counterparty"));
            }
            canonical.append(written);
        }
        return canonical.toString();
    }

    /** @param event such as {@code return-approved} */
    Topics.Appended posted(Topics topics, String event, String borough, String period, int version) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of(
                "return",
                UUID.nameUUIDFromBytes((borough + period).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString(),
                "borough",
                borough,
                "period",
                period,
                "version",
                version,
                "submittedBy",
                "finance",
                "submittedAt",
                "2016-05-11T09:00:00Z",
                "unit",
                "GBP",
                "illustrative",
                false,
                "lines",
                lines));
        if (event.endsWith("approved")) {
            data.putAll(Map.of(
                    "approvedBy",
                    "approver",
                    "approvedAt",
                    "2016-05-12T10:00:00Z",
                    "certification",
                    "complete and correct"));
        }
        data.put(
                "controlTotals",
                Map.of(
                        "lines",
                        lines.size(),
                        "sums",
                        sums.entrySet().stream()
                                .map(sum -> Map.of(
                                        "fund",
                                        "GENERAL_FUND",
                                        "type",
                                        "EXPENDITURE",
                                        "measure",
                                        sum.getKey(),
                                        "reported",
                                        sum.getValue().size(),
                                        "total",
                                        sum.getValue().stream()
                                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                                .toPlainString()))
                                .toList(),
                        "digest",
                        Topics.digest(canonical())));
        return topics.append(topics.next("concordat.budgets." + event + ".v1", borough + "/" + period, borough, data));
    }
}
