package org.concordat.consolidation.kpi;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import org.concordat.consolidation.Topics;

/** What the kpis service publishes: written from the event catalogue, not from our code. */
public final class KpiEvents {

    private static final List<String> PROVEN = List.of(
            "kpi",
            "span",
            "serviceLine",
            "team",
            "result",
            "value",
            "numerator",
            "denominator",
            "share",
            "qualifier",
            "asAt");

    private final Topics topics;
    private final String partnership;

    /** @param partnership for which every definition is, so that tests do not see each other's */
    public KpiEvents(Topics topics, String partnership) {
        this.topics = topics;
        this.partnership = partnership;
    }

    /** A monthly percentage of parts, of which more is better. @param further fields that differ from that */
    public Instant defined(String code, Map<String, Object> further) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of(
                "kpi",
                code,
                "version",
                1,
                "partnership",
                partnership,
                "title",
                "Title of " + code,
                "unit",
                "PERCENT",
                "polarity",
                "HIGHER",
                "frequency",
                "MONTHLY",
                "combining",
                "RATIO_OF_PARTS",
                "categories",
                List.of(),
                "comparators",
                List.of()));
        data.putAll(Map.of("accrual", "FLOW", "breaks", List.of()));
        data.putAll(further);
        return topics.append("concordat.kpis.kpi-recorded.v1", "kpis/" + code, "", data)
                .knownAt();
    }

    public static Map<String, Object> result(String kpi, String span, Object... further) {
        Map<String, Object> line = new LinkedHashMap<>(Map.of("kpi", kpi, "span", span));
        for (int i = 0; i < further.length; i += 2) {
            line.put((String) further[i], further[i + 1]);
        }
        return line;
    }

    public static Map<String, Object> parts(String kpi, String span, Number numerator, Number denominator) {
        return result(kpi, span, "numerator", numerator, "denominator", denominator);
    }

    @SafeVarargs
    public final Instant approved(String borough, String period, int version, Map<String, Object>... lines) {
        Map<String, Object> data = posted(borough, period, version, lines);
        data.put("approvedBy", "approver");
        data.put("approvedAt", "2016-05-12T10:00:00Z");
        data.put("certification", "complete and correct");
        return topics.append("concordat.kpis.return-approved.v1", borough + "/" + period, borough, data)
                .knownAt();
    }

    @SafeVarargs
    public final Instant submitted(String borough, String period, int version, Map<String, Object>... lines) {
        return topics.append(
                        "concordat.kpis.return-submitted.v1",
                        borough + "/" + period,
                        borough,
                        posted(borough, period, version, lines))
                .knownAt();
    }

    private static Map<String, Object> posted(
            String borough, String period, int version, Map<String, Object>[] results) {
        StringBuilder canonical = new StringBuilder();
        for (int i = 0; i < results.length; i++) {
            results[i].put("line", i + 1);
            StringJoiner line = new StringJoiner("|", "", "\n").add(Integer.toString(i + 1));
            for (String field : PROVEN) {
                line.add(written(results[i].get(field)));
            }
            canonical.append(line);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "return",
                UUID.nameUUIDFromBytes((borough + period + version).getBytes(StandardCharsets.UTF_8))
                        .toString());
        data.put("borough", borough);
        data.put("period", period);
        data.put("version", version);
        data.put("submittedBy", "finance");
        data.put("submittedAt", "2016-05-11T09:00:00Z");
        data.put("illustrative", false);
        data.put("lines", List.of(results));
        data.put(
                "controlTotals",
                Map.of("lines", results.length, "sums", List.of(), "digest", Topics.digest(canonical.toString())));
        return data;
    }

    private static String written(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : Objects.toString(value, "");
    }
}
