package org.concordat.consolidation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.messaging.EventJson;

/** Calendars of boroughs as they were known. What a version says never changes, so it is read once. */
@ApplicationScoped
class CalendarEventStore {

    private static final String TABLE = "calendar_known";

    private final DataSource database;
    private final KeptCache contents;

    CalendarEventStore(DataSource database, KeptCache contents) {
        this.database = database;
        this.contents = contents;
    }

    private record Version(String aggregate, long version) {

        static Version of(ResultSet row) throws SQLException {
            return new Version(row.getString("aggregate"), row.getLong("aggregate_version"));
        }

        /** Of {@code calendars/LBHF/2016-17}. */
        FinancialYear year() {
            return FinancialYear.parse(aggregate.substring(aggregate.lastIndexOf('/') + 1));
        }
    }

    Optional<CalendarKnown> calendar(Borough borough, FinancialYear year, Instant asAt) {
        return Rows.first(database, """
                        select aggregate, aggregate_version from calendar_known
                        where aggregate = ? and known_at <= ? order by aggregate_version desc limit 1
                        """, Version::of, "calendars/%s/%s".formatted(borough, year), asAt)
                .map(this::content);
    }

    SchoolTerms terms(Borough borough, Instant asAt) {
        return SchoolTerms.of(Rows.all(database, """
                                select distinct on (aggregate) aggregate, aggregate_version from calendar_known
                                where content ->> 'borough' = ? and known_at <= ?
                                order by aggregate, aggregate_version desc
                                """, Version::of, borough.code(), asAt).stream()
                .collect(Collectors.toMap(
                        Version::year, version -> content(version).terms())));
    }

    private CalendarKnown content(Version version) {
        return contents.get(
                new KeptCache.Key(TABLE, "", version.aggregate(), version.version()),
                key -> ReferenceContent.calendar(version.year(), EventJson.kept(text(version))));
    }

    private String text(Version version) {
        return Rows.first(
                        database,
                        "select content from calendar_known where aggregate = ? and aggregate_version = ?",
                        row -> row.getString(1),
                        version.aggregate(),
                        version.version())
                .orElseThrow();
    }
}
