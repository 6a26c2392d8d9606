package org.concordat.consolidation.savings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.Topics;

/** Delivery returns of one borough and period, as the savings service would publish them: from the event catalogue. */
public final class DeliveryReturns {

    private static final List<String> MEASURES = List.of(
            "target",
            "delivered",
            "onTrack",
            "atRisk",
            "undeliverable",
            "overDelivery",
            "forecast",
            "inYearPressure",
            "mitigation");

    /** What a line says, but for its number. */
    public static final class Line {

        private final Map<String, Object> data = new LinkedHashMap<>();

        private Line(String initiative) {
            data.put("initiative", initiative);
            data.put("title", "Title of " + initiative);
            data.put("fund", "GENERAL_FUND");
            data.put("class", "EXISTING_PLAN");
        }

        /** Of the general fund and in the existing plan, on no service line. */
        public static Line of(String initiative) {
            return new Line(initiative);
        }

        public Line with(String field, String text) {
            data.put(field, text);
            return this;
        }

        public Line on(String serviceLine) {
            return with("serviceLine", serviceLine);
        }

        public Line ofDsg() {
            return with("fund", "DSG");
        }

        public Line additional() {
            return with("class", "ADDITIONAL");
        }

        public Line figure(String measure, String pounds) {
            data.put(measure, new BigDecimal(pounds).setScale(2));
            return this;
        }

        private String text(String field) {
            Object value = data.get(field);
            return value == null ? "" : value.toString();
        }

        private String canonical(int number) {
            return Stream.of(
                            Stream.of(Integer.toString(number)),
                            Stream.of("initiative", "fund", "class", "serviceLine")
                                    .map(this::text),
                            MEASURES.stream().map(this::text),
                            Stream.of(text("assurance")))
                    .flatMap(texts -> texts)
                    .collect(Collectors.joining("|", "", "\n"));
        }
    }

    private final Topics topics;
    private final String borough;
    private final String period;
    private final UUID id = UUID.randomUUID();

    public DeliveryReturns(Topics topics, String borough, String period) {
        this.topics = topics;
        this.borough = borough;
        this.period = period;
    }

    public Topics.Appended approved(int version, Line... lines) {
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
        data.put("unit", "GBP");
        data.put("illustrative", false);
        List<Map<String, Object>> numbered = new ArrayList<>();
        StringBuilder canonical = new StringBuilder();
        for (int number = 1; number <= lines.length; number++) {
            Map<String, Object> line = new LinkedHashMap<>(Map.of("line", number));
            line.putAll(lines[number - 1].data);
            numbered.add(line);
            canonical.append(lines[number - 1].canonical(number));
        }
        data.put("lines", numbered);
        data.put(
                "controlTotals",
                Map.of("lines", lines.length, "sums", sums(lines), "digest", Topics.digest(canonical.toString())));
        return topics.append(
                topics.next("concordat.savings.return-approved.v1", borough + "/" + period, borough, data));
    }

    private static List<Map<String, Object>> sums(Line... lines) {
        List<Map<String, Object>> sums = new ArrayList<>();
        Arrays.stream(lines)
                .collect(Collectors.groupingBy(line -> List.of(line.text("fund"), line.text("class"))))
                .forEach((group, of) -> MEASURES.forEach(measure -> {
                    List<BigDecimal> reported = of.stream()
                            .filter(line -> line.data.containsKey(measure))
                            .map(line -> (BigDecimal) line.data.get(measure))
                            .toList();
                    if (!reported.isEmpty()) {
                        sums.add(Map.of(
                                "fund",
                                group.get(0),
                                "class",
                                group.get(1),
                                "measure",
                                measure,
                                "reported",
                                reported.size(),
                                "total",
                                reported.stream()
                                        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)
                                        .toPlainString()));
                    }
                }));
        return sums;
    }
}
