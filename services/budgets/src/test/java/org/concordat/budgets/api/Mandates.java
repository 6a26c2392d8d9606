package org.concordat.budgets.api;

import org.concordat.testing.events.EventTopics;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Speaks on the mandates service's topic, in its place. */
final class Mandates {

    private static @Nullable EventTopics topics;

    private Mandates() {}

    static void recordsChart() {
        publish("charts/section-251", "concordat.mandates.chart-recorded.v1", """
                {"chart": "section-251", "title": "Section 251", "lines": [
                  {"code": "3", "title": "Children", "total": true},
                  {"code": "3.1", "title": "Looked after", "parent": "3", "total": true},
                  {"code": "3.1.1", "title": "Residential", "parent": "3.1", "total": false},
                  {"code": "3.1.2", "title": "Fostering", "parent": "3.1", "total": false},
                  {"code": "3.3.1", "title": "Social work", "parent": "3", "total": false}]}
                """);
    }

    static void recordsBorough(String code) {
        recordsBorough(code, "section-251");
    }

    static void recordsBorough(String code, String chart) {
        publish("boroughs/" + code, "concordat.mandates.borough-recorded.v1", """
                {"borough": "%s", "name": "Borough of %s", "onsCode": "E09000013", "chart": "%s"}
                """.formatted(code, code, chart));
    }

    static void recordsCalendar(String code, String year, String periods) {
        publish(
                "calendars/" + code + "/" + year,
                "concordat.mandates.calendar-recorded.v1",
                "{\"borough\": \"%s\", \"financialYear\": \"%s\", \"periods\": [%s]}".formatted(code, year, periods));
    }

    static void publish(String aggregate, String type, String payload) {
        synchronized (Mandates.class) {
            if (topics == null) {
                topics = new EventTopics(broker());
            }
            topics.append(type, aggregate, "", payload);
        }
    }

    static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
