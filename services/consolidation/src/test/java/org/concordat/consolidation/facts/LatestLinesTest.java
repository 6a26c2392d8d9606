package org.concordat.consolidation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.consolidation.Database;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.kernel.span.Frequency;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.kernel.span.Span;
import org.concordat.testing.RealServers;
import org.junit.jupiter.api.Test;

/** What the database does to find the latest lines. What the tests write is rolled back. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class LatestLinesTest {

    private static final String ASKED = LatestLines.of("kpi_fact", "kpi", "line, kpi");
    private static final Pattern READ = Pattern.compile("on kpi_fact.*\\(actual .*?rows=([\\d.]+) loops=(\\d+)\\)");

    @Test
    void it_costs_the_same_however_long_the_history_is() throws SQLException {
        List<String> shorter = plan(10);
        List<String> longer = plan(30);

        assertThat(longer).noneMatch(step -> step.contains("Seq Scan on kpi_fact"));
        assertThat(longer).anyMatch(step -> step.contains("using kpi_fact_latest on kpi_fact"));
        assertThat(read(longer))
                .as("%s%n%s", String.join("\n", shorter), String.join("\n", longer))
                .isEqualTo(read(shorter));
    }

    @Test
    void the_last_day_of_a_span_is_what_the_span_says() throws SQLException {
        Map<String, LocalDate> expected = new TreeMap<>();
        for (Frequency frequency : Frequency.values()) {
            frequency
                    .endingWithin(LocalDate.parse("2015-01-01"), LocalDate.parse("2021-12-31"), SchoolTerms.USUAL)
                    .forEach(span -> expected.put(span.toString(), span.end()));
        }
        expected.put("2016-02-29", new Span.AsAt(LocalDate.parse("2016-02-29")).end());
        expected.put("AY2016-17-T2of6", LocalDate.parse("2017-08-31"));
        assertThat(expected).hasSizeGreaterThan(400);
        Map<String, LocalDate> found = new TreeMap<>();
        try (Connection connection = Database.asApplication();
                PreparedStatement ask = connection.prepareStatement(
                        "select span, concordat_last_day(span) from unnest(?::text[]) as asked (span)")) {
            ask.setArray(1, connection.createArrayOf("text", expected.keySet().toArray()));
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getObject(2, LocalDate.class));
                }
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    /** Of two parts with a result for each day. */
    private static List<String> plan(int years) throws SQLException {
        try (Connection connection = Database.asSuperuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into kpi_fact (borough, period, posting, line, version, kpi, span, team, value)
                    select 'LLPLAN', '2016-17-P12', day, part, 1, 'LL-PLAN',
                        (date '2017-03-31' - day)::text, 'team ' || part, day
                    from generate_series(1, 365 * %d) as day, generate_series(1, 2) as part
                    """.formatted(years));
            statement.execute("analyze kpi_fact");
            statement.execute("set local role consolidation");
            statement.execute("select set_config('concordat.boroughs', 'LLPLAN', true)");
            List<String> plan = new ArrayList<>();
            try (PreparedStatement explain = connection.prepareStatement("explain (analyze, timing off) " + ASKED)) {
                String borough = "LLPLAN";
                Date until = Date.valueOf("2017-03-31");
                explain.setString(1, borough);
                explain.setArray(2, connection.createArrayOf("text", new String[] {"LL-PLAN"}));
                explain.setString(3, borough);
                explain.setString(4, borough);
                explain.setDate(5, until);
                explain.setDate(6, until);
                explain.setString(7, borough);
                explain.setString(8, borough);
                explain.setDate(9, until);
                try (ResultSet row = explain.executeQuery()) {
                    while (row.next()) {
                        plan.add(row.getString(1));
                    }
                }
            }
            connection.rollback();
            return plan;
        }
    }

    /** Rows of the table that the steps of a plan read, all of them together. */
    private static long read(List<String> plan) {
        long read = 0;
        for (String step : plan) {
            Matcher found = READ.matcher(step);
            if (found.find()) {
                read += Math.round(Double.parseDouble(found.group(1)) * Long.parseLong(found.group(2)));
            }
        }
        assertThat(read).isPositive();
        return read;
    }
}
