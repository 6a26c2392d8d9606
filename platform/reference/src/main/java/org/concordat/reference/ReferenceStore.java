package org.concordat.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.returns.ReportingCalendar;
import org.concordat.web.problem.Problem;

/** Reads what is known of a borough, or refuses in words that say what to do. */
@ApplicationScoped
public class ReferenceStore {

    private static final TypeReference<List<ChartRecorded.Line>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<CalendarRecorded.Due>> PERIODS = new TypeReference<>() {};
    private static final TypeReference<List<CalendarRecorded.Term>> TERMS = new TypeReference<>() {};
    private static final int RETRY_AFTER_SECONDS = 5;

    private final DataSource database;
    private final ObjectMapper json;
    private final Instance<AskedPeriods> asked;
    private final KnownChartCache charts;

    ReferenceStore(DataSource database, ObjectMapper json, Instance<AskedPeriods> asked, KnownChartCache charts) {
        this.database = database;
        this.json = json;
        this.asked = asked;
        this.charts = charts;
    }

    /** The borough with its chart of service lines. */
    public KnownCouncil council(Borough borough) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select b.name, b.chart, c.lines
                        from known_borough b left join known_chart c on c.chart = b.chart
                        where b.code = ?
                        """)) {
            select.setString(1, borough.code());
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw Problem.notFound(
                            "borough-not-set-up",
                            ("%s is not set up yet: an administrator records it with PUT /v1/boroughs/%s of the"
                                            + " mandates service, and it is known here moments later.")
                                    .formatted(borough, borough));
                }
                String chart = found.getString("chart");
                String lines = found.getString("lines");
                if (lines == null) {
                    throw Problem.unavailable(
                            "chart-not-known-yet",
                            "The chart of service lines '%s' that %s reports on has not arrived from the mandates service."
                                    .formatted(chart, borough),
                            RETRY_AFTER_SECONDS);
                }
                return new KnownCouncil(borough, found.getString("name"), chart, charts.get(lines, this::parsed));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading what is known of " + borough, e);
        }
    }

    /** All that are known, in no order. */
    public Set<Borough> boroughs() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select code from known_borough");
                ResultSet found = select.executeQuery()) {
            Set<Borough> boroughs = new HashSet<>();
            while (found.next()) {
                boroughs.add(new Borough(found.getString(1)));
            }
            return boroughs;
        } catch (SQLException e) {
            throw new IllegalStateException("reading which boroughs are known", e);
        }
    }

    private Chart parsed(String lines) {
        try {
            return ChartRecorded.asChart(json.readValue(lines, LINES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reading a chart of service lines", e);
        }
    }

    /** The borough's calendar of the year, or the usual one when it recorded none, as far as it is about this domain. */
    public ReportingCalendar calendar(Borough borough, FinancialYear year) {
        ReportingCalendar calendar = ofEveryDomain(borough, year);
        return asked.stream().anyMatch(AskedPeriods::asksForOpening) ? calendar : calendar.withoutOpening();
    }

    /** The borough's school terms by the calendars of all years that it has recorded; the usual ones besides. */
    public SchoolTerms terms(Borough borough) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select financial_year, terms from known_calendar where code = ? and terms is not null")) {
            select.setString(1, borough.code());
            Map<FinancialYear, List<CalendarRecorded.Term>> byYear = new HashMap<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    byYear.put(FinancialYear.parse(found.getString(1)), json.readValue(found.getString(2), TERMS));
                }
            }
            return CalendarRecorded.asTerms(byYear);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("reading the school terms of " + borough, e);
        }
    }

    private ReportingCalendar ofEveryDomain(Borough borough, FinancialYear year) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select periods from known_calendar where code = ? and financial_year = ?")) {
            select.setString(1, borough.code());
            select.setString(2, year.toString());
            try (ResultSet found = select.executeQuery()) {
                Optional<String> recorded = found.next() ? Optional.of(found.getString(1)) : Optional.empty();
                return recorded.isEmpty()
                        ? ReportingCalendar.standard(year)
                        : CalendarRecorded.asCalendar(year, json.readValue(recorded.get(), PERIODS));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("reading the calendar of " + borough + " " + year, e);
        }
    }
}
