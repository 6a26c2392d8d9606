package org.concordat.consolidation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Returns of the made-up domains, as their services would publish them. */
final class MadeUpReturns {

    /**
     * A line, with what it contributes to totals and digest.
     *
     * @param canonical as the digest is made over it, without the end of the line
     */
    record Line(Map<String, Object> data, String canonical) {}

    private final Topics topics;
    private final String topic;
    private final String borough;
    private final String period;
    private final UUID id = UUID.randomUUID();

    MadeUpReturns(Topics topics, String topic, String borough, String period) {
        this.topics = topics;
        this.topic = topic;
        this.borough = borough;
        this.period = period;
    }

    static Line indicator(int number, String code, int cases, int numerator, int denominator, String rating) {
        return new Line(
                Map.of(
                        "line",
                        number,
                        "indicator",
                        code,
                        "cases",
                        cases,
                        "inTime",
                        Map.of("numerator", numerator, "denominator", denominator),
                        "rating",
                        new java.math.BigDecimal(rating)),
                "%d|%s|%d|%d/%d|%s".formatted(number, code, cases, numerator, denominator, rating));
    }

    static Line entry(int number, String serviceLine, String supplier, String value) {
        return new Line(
                Map.of(
                        "line",
                        number,
                        "serviceLine",
                        serviceLine,
                        "reference",
                        "R-" + number,
                        "supplier",
                        supplier,
                        "entries",
                        1,
                        "annualValue",
                        new java.math.BigDecimal(value)),
                "%d|%s|R-%d|%s|1|%s".formatted(number, serviceLine, number, supplier, value));
    }

    static Map<String, Object> sum(String measure, int reported, String total) {
        return Map.of("measure", measure, "reported", reported, "total", total);
    }

    Topics.Appended approved(int version, List<Map<String, Object>> sums, Line... lines) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("return", id.toString());
        data.put("borough", borough);
        data.put("period", period);
        data.put("version", version);
        data.put("submittedBy", "finance");
        data.put("submittedAt", "2016-05-11T09:00:00Z");
        data.put("approvedBy", "approver");
        data.put("approvedAt", "2016-05-12T10:00:00Z");
        data.put("certification", "complete and correct");
        data.put("illustrative", false);
        data.put("lines", List.of(lines).stream().map(Line::data).toList());
        StringBuilder canonical = new StringBuilder();
        List.of(lines).forEach(line -> canonical.append(line.canonical()).append('\n'));
        data.put(
                "controlTotals",
                Map.of("lines", lines.length, "sums", sums, "digest", Topics.digest(canonical.toString())));
        return topics.append(topics.next(topic + ".return-approved.v1", borough + "/" + period, borough, data));
    }
}
