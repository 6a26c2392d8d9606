package org.concordat.journeys;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The domains that take returns, each with a return of one line that has one figure to know it by. */
public enum Reporting {
    BUDGETS("budgets", "BUDGET", "budget", "\"unit\":\"GBP\",") {
        @Override
        String line(String pounds) {
            return Suite.line("3.1.1", "1000.00", pounds);
        }
    },
    /** A count of an indicator that is shipped. */
    KPIS("kpis", "KPI", "kpis", "") {
        @Override
        String line(String pounds) {
            return "{\"kpi\":\"CIN-CONTACTS\",\"value\":%s,\"comment\":\"A story\"}".formatted(shown(pounds));
        }

        @Override
        String shown(String pounds) {
            return new BigDecimal(pounds).movePointRight(2).toBigIntegerExact().toString();
        }
    },
    /** A saving that no plan has. */
    SAVINGS("savings", "SAVINGS", "savings", "\"unit\":\"GBP\",") {
        @Override
        String line(String pounds) {
            return """
                    {"initiative":"STORY","title":"A story","fund":"GENERAL_FUND","class":"ADDITIONAL",\
                    "serviceLine":"3.1.1","target":%s,"delivered":%s,"atRisk":0,"comment":"A story"}""".formatted(pounds, pounds);
        }
    };

    private final String service;
    private final String sharing;
    private final String view;
    private final String unit;

    Reporting(String service, String sharing, String view, String unit) {
        this.service = service;
        this.sharing = sharing;
        this.view = view;
        this.unit = unit;
    }

    /** The line of a return, as JSON. */
    abstract String line(String pounds);

    /** The figure as a view shows it. */
    String shown(String pounds) {
        return pounds;
    }

    public String service() {
        return service;
    }

    /** A rule by which a mandate lets the three boroughs' partnership see it. */
    String rule(String detail) {
        return "{\"partnership\":\"tri-borough\",\"domain\":\"%s\",\"detail\":\"%s\"}".formatted(sharing, detail);
    }

    /** Such rules for every domain. */
    public static String rules(String detail) {
        return Arrays.stream(values()).map(domain -> domain.rule(detail)).collect(Collectors.joining(","));
    }

    /** Posts a return; answers its id. */
    String draft(Suite suite, String borough, String period, String pounds) {
        return suite.draft(
                service, borough, "{\"period\":\"%s\",%s\"lines\":[%s]}".formatted(period, unit, line(pounds)));
    }

    /** Posts and submits. */
    public String submitted(Suite suite, String borough, String period, String pounds) {
        String id = draft(suite, borough, period, pounds);
        Suite.ok(suite.submit(service, borough, id));
        return id;
    }

    /** Posts, submits and approves. */
    public void approved(Suite suite, String borough, String period, String pounds) {
        Suite.ok(suite.approve(service, borough, submitted(suite, borough, period, pounds)));
    }

    /** The address of the three boroughs' view. */
    public String ofPartnership(String period) {
        return "/v1/partnerships/tri-borough/views/%s?period=%s".formatted(view, period);
    }

    /** The address of a borough's own view. */
    public String ofBorough(String borough, String period) {
        return "/v1/boroughs/%s/views/%s?period=%s".formatted(borough, view, period);
    }

    /** The partnership's view as the SMT reads it. */
    Response view(Suite suite, String period) {
        return suite.get("smt", "consolidation", ofPartnership(period));
    }
}
