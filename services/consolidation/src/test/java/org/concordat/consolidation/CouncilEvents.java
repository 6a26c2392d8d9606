package org.concordat.consolidation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the mandates service publishes of boroughs, partnerships and mandates: written from the event catalogue. */
public final class CouncilEvents {

    private final Topics topics;

    public CouncilEvents(Topics topics) {
        this.topics = topics;
    }

    public Topics.Appended borough(String borough, String chart) {
        return topics.append(
                "concordat.mandates.borough-recorded.v1",
                "boroughs/" + borough,
                "",
                Map.of("borough", borough, "name", borough, "onsCode", "E09000013", "chart", chart));
    }

    /** The total 3.1 and these lines below it, on a chart of the partnership's name on which all of its boroughs report. */
    public void partnershipOn(List<String> lines, String code, String... boroughs) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        nodes.add(Map.of("code", "3.1", "title", "3.1", "total", true));
        lines.forEach(line -> nodes.add(Map.of("code", line, "title", line, "total", false, "parent", "3.1")));
        topics.append(
                "concordat.mandates.chart-recorded.v1",
                "charts/" + code,
                "",
                Map.of("chart", code, "title", "Short", "lines", nodes));
        for (String borough : boroughs) {
            borough(borough, code);
        }
        partnership(code, boroughs);
    }

    /** A partnership of these boroughs since 2011. */
    public Topics.Appended partnership(String code, String... boroughs) {
        List<Map<String, String>> members = Arrays.stream(boroughs)
                .map(borough -> Map.of("borough", borough, "from", "2011-06-01"))
                .toList();
        return topics.append(
                "concordat.mandates.partnership-recorded.v1",
                "partnerships/" + code,
                "",
                Map.of("partnership", code, "title", code, "members", members, "serviceScopes", List.of()));
    }

    /** A calendar of a year that asks for June's return, with the terms of its school year: {@code 2016-09-05 2016-12-20}. */
    public Topics.Appended calendar(String borough, String year, String... terms) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of(
                "borough",
                borough,
                "financialYear",
                year,
                "periods",
                List.of(Map.of("period", year + "-P03", "due", year.substring(0, 4) + "-07-15"))));
        if (terms.length > 0) {
            data.put(
                    "terms",
                    Arrays.stream(terms)
                            .map(term -> term.split(" "))
                            .map(days -> Map.of("from", days[0], "until", days[1]))
                            .toList());
        }
        return topics.append("concordat.mandates.calendar-recorded.v1", "calendars/" + borough + "/" + year, "", data);
    }

    /** A mandate for 2016-17 of one rule about all budgets. */
    public Topics.Appended adopted(String borough, String partnership, String detail) {
        return adopted(borough, partnership, "BUDGET", detail);
    }

    /** A mandate for 2016-17 of one rule about a domain. */
    public Topics.Appended adopted(String borough, String partnership, String domain, String detail) {
        return adopted(
                borough,
                partnership,
                List.of(Map.of("partnership", partnership, "domain", domain, "detail", detail)),
                List.of());
    }

    /** A mandate for 2016-17 of these rules, each about the partnership. */
    public Topics.Appended adopted(String borough, String partnership, List<Map<String, Object>> rules) {
        return adopted(borough, partnership, rules, List.of());
    }

    /** The same with what the borough commits to on indicators. */
    public Topics.Appended adopted(
            String borough,
            String partnership,
            List<Map<String, Object>> rules,
            List<Map<String, Object>> commitments) {
        return adopted(
                borough,
                1,
                rules.stream()
                        .map(rule -> {
                            Map<String, Object> of = new LinkedHashMap<>(rule);
                            of.put("partnership", partnership);
                            return of;
                        })
                        .toList(),
                Map.of("kpiCommitments", commitments));
    }

    /**
     * A version of the mandate for 2016-17.
     *
     * @param rules each about the partnership that it names
     * @param further what it says besides, such as what it agrees to
     */
    public Topics.Appended adopted(
            String borough, int version, List<Map<String, Object>> rules, Map<String, Object> further) {
        Map<String, Object> mandate = new LinkedHashMap<>(further);
        mandate.put("mandate", mandate(borough, version));
        mandate.put("borough", borough);
        mandate.put("financialYear", "2016-17");
        mandate.put("version", version);
        mandate.put("title", "Mandate");
        mandate.put("sharing", rules);
        return topics.append("concordat.mandates.mandate-adopted.v1", borough + "/2016-17", borough, mandate);
    }

    /** That mandate's withdrawal, for the test to append as it likes. */
    Topics.Event withdrawal(String borough) {
        return topics.next(
                "concordat.mandates.mandate-withdrawn.v1",
                borough + "/2016-17",
                borough,
                Map.of(
                        "mandate",
                        mandate(borough, 1),
                        "borough",
                        borough,
                        "financialYear",
                        "2016-17",
                        "version",
                        1,
                        "reason",
                        "review"));
    }

    private static String mandate(String borough, int version) {
        return UUID.nameUUIDFromBytes((borough + version).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
