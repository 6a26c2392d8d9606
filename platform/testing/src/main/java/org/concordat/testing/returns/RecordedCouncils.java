package org.concordat.testing.returns;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.testing.Broker;
import org.concordat.testing.events.EventTopics;
import org.jspecify.annotations.Nullable;

/** Records boroughs, charts and calendars on the mandates service's topic, in its place. */
public final class RecordedCouncils {

    private static @Nullable EventTopics topics;

    private RecordedCouncils() {}

    /** A chart of service lines with two totals and three lines that take figures: 3.1.1, 3.1.2 and 3.3.1. */
    public static void chart() {
        append("charts/section-251", "concordat.mandates.chart-recorded.v1", """
                {"chart": "section-251", "title": "Section 251", "lines": [
                  {"code": "3", "title": "Children", "total": true},
                  {"code": "3.1", "title": "Looked after", "parent": "3", "total": true},
                  {"code": "3.1.1", "title": "Residential", "parent": "3.1", "total": false},
                  {"code": "3.1.2", "title": "Fostering", "parent": "3.1", "total": false},
                  {"code": "3.3.1", "title": "Social work", "parent": "3", "total": false}]}
                """);
    }

    /** A borough that reports on the chart of that name. */
    public static void borough(String code, String chart) {
        append("boroughs/" + code, "concordat.mandates.borough-recorded.v1", """
                {"borough": "%s", "name": "Borough of %s", "onsCode": "E09000013", "chart": "%s"}
                """.formatted(code, code, chart));
    }

    /** @param periods as JSON objects with their days, a comma between them */
    public static void calendar(String code, String year, String periods) {
        append(
                "calendars/" + code + "/" + year,
                "concordat.mandates.calendar-recorded.v1",
                "{\"borough\": \"%s\", \"financialYear\": \"%s\", \"periods\": [%s]}".formatted(code, year, periods));
    }

    /** A calendar that asks for every month's return, with the terms of its school year. @param terms as JSON objects */
    public static void terms(String code, String year, String terms) {
        String periods = IntStream.rangeClosed(1, 12)
                .mapToObj(month ->
                        "{\"period\": \"%s-P%02d\", \"due\": \"20%s-05-31\"}".formatted(year, month, year.substring(5)))
                .collect(Collectors.joining(", "));
        append(
                "calendars/" + code + "/" + year,
                "concordat.mandates.calendar-recorded.v1",
                "{\"borough\": \"%s\", \"financialYear\": \"%s\", \"terms\": [%s], \"periods\": [%s]}"
                        .formatted(code, year, terms, periods));
    }

    /** An event of the mandates service. @param payload as JSON */
    public static synchronized void append(String aggregate, String type, String payload) {
        if (topics == null) {
            topics = new EventTopics(Broker.start().bootstrapServers());
        }
        topics.append(type, aggregate, "", payload);
    }
}
