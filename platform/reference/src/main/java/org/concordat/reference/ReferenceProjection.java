package org.concordat.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.InvalidValue;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.ReceivedEvent;

/**
 * Keeps the reference tables as the mandates service last recorded them. Each event carries the whole of what it is
 * about, so the latest aggregate version wins and a duplicate or an older one changes nothing.
 */
@ApplicationScoped
class ReferenceProjection implements EventProjection {

    private final ObjectMapper json;

    ReferenceProjection(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Set<String> topics() {
        return Set.of("concordat.mandates");
    }

    @Override
    public void apply(List<ReceivedEvent> events, Connection connection) throws SQLException {
        for (ReceivedEvent event : events) {
            apply(event, connection);
        }
    }

    private void apply(ReceivedEvent event, Connection connection) throws SQLException {
        try {
            switch (event.type()) {
                case "concordat.mandates.borough-recorded.v1" -> borough(event, connection);
                case "concordat.mandates.chart-recorded.v1" -> chart(event, connection);
                case "concordat.mandates.calendar-recorded.v1" -> calendar(event, connection);
                // What a borough shares and with whom is no business of its own books.
                case "concordat.mandates.partnership-recorded.v1",
                        "concordat.mandates.apportionment-pool-recorded.v1",
                        "concordat.mandates.chart-mapping-recorded.v1",
                        "concordat.mandates.foreword-recorded.v1",
                        "concordat.mandates.paper-recorded.v1",
                        "concordat.mandates.mandate-adopted.v1",
                        "concordat.mandates.mandate-withdrawn.v1" -> {}
                default -> throw new CannotApply("unknown event type " + event.type());
            }
        } catch (InvalidValue | JsonProcessingException e) {
            throw new CannotApply(String.valueOf(e.getMessage()));
        }
    }

    /** Versions are counted by what an event says on its outside, and must be of the same thing as its data. */
    private static void about(String aggregate, ReceivedEvent event) {
        if (!event.aggregate().equals(aggregate)) {
            throw new CannotApply("the event is about %s, its data about %s".formatted(event.aggregate(), aggregate));
        }
    }

    private static void borough(ReceivedEvent event, Connection connection) throws SQLException {
        BoroughRecorded recorded = event.as(BoroughRecorded.class);
        about("boroughs/" + recorded.borough(), event);
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into known_borough as known (code, name, chart, recorded_version) values (?, ?, ?, ?)
                on conflict (code) do update
                set name = excluded.name, chart = excluded.chart, recorded_version = excluded.recorded_version
                where known.recorded_version < excluded.recorded_version
                """)) {
            upsert.setString(1, recorded.borough());
            upsert.setString(2, recorded.name());
            upsert.setString(3, recorded.chart());
            upsert.setLong(4, event.aggregateVersion());
            upsert.executeUpdate();
        }
    }

    private void chart(ReceivedEvent event, Connection connection) throws SQLException, JsonProcessingException {
        ChartRecorded recorded = event.as(ChartRecorded.class);
        about("charts/" + recorded.chart(), event);
        // Built here so that a chart that is none is parked, not met later by a return.
        recorded.asChart();
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into known_chart as known (chart, lines, recorded_version) values (?, ?::jsonb, ?)
                on conflict (chart) do update set lines = excluded.lines, recorded_version = excluded.recorded_version
                where known.recorded_version < excluded.recorded_version
                """)) {
            upsert.setString(1, recorded.chart());
            upsert.setString(2, json.writeValueAsString(recorded.lines()));
            upsert.setLong(3, event.aggregateVersion());
            upsert.executeUpdate();
        }
    }

    private void calendar(ReceivedEvent event, Connection connection) throws SQLException, JsonProcessingException {
        CalendarRecorded recorded = event.as(CalendarRecorded.class);
        about("calendars/%s/%s".formatted(recorded.borough(), recorded.financialYear()), event);
        recorded.asCalendar();
        recorded.asTerms();
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into known_calendar as known (code, financial_year, periods, terms, recorded_version)
                values (?, ?, ?::jsonb, ?::jsonb, ?)
                on conflict (code, financial_year) do update
                set periods = excluded.periods, terms = excluded.terms, recorded_version = excluded.recorded_version
                where known.recorded_version < excluded.recorded_version
                """)) {
            upsert.setString(1, recorded.borough());
            upsert.setString(2, recorded.financialYear());
            upsert.setString(3, json.writeValueAsString(recorded.everyPeriod()));
            upsert.setString(4, recorded.terms() == null ? null : json.writeValueAsString(recorded.terms()));
            upsert.setLong(5, event.aggregateVersion());
            upsert.executeUpdate();
        }
    }
}
