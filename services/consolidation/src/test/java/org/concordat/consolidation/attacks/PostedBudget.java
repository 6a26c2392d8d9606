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
    private final StringBuilder canonical = new StringBuilder();
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
        StringJoiner written = new StringJoiner("|", "", "\n")
                .add("%d|CC-%d|%s|GENERAL_FUND|EXPENDITURE".formatted(number, number, serviceLine));
        for (String measure : MEASURES) {
            Object figure = line.get(measure);
            written.add(figure == null ? "" : figure.toString());
            if (figure != null) {
                sums.computeIfAbsent(measure, any -> new ArrayList<>()).add((BigDecimal) figure);
            }
        }
        canonical.append(written);
        lines.add(line);
        return this;
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
                        Topics.digest(canonical.toString())));
        return topics.append(topics.next("concordat.budgets." + event + ".v1", borough + "/" + period, borough, data));
    }
}
