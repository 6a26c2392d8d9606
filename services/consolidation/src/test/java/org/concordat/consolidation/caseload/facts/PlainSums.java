package org.concordat.consolidation.caseload.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.concordat.consolidation.caseload.ReportedDays;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.work.Workload;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.kernel.Borough;

/** What all changes come to, one by one: straight sums over {@code case_change}. */
final class PlainSums {

    private PlainSums() {}

    /** Of every measure of which anything was known at all by then, but for what is of single workers. */
    static List<MeasureSums> of(DataSource database, Borough borough, Instant asAt, ReportedDays now) {
        ReportedDays before = now.before();
        return Rows.all(
                database,
                """
                with asked (before_first, before_last, first, last) as (select ?::date, ?::date, ?::date, ?::date)
                select measure, team, value,
                       coalesce(sum(part) filter (where day <= last), 0) as part_at_end,
                       coalesce(sum(whole) filter (where day <= last), 0) as whole_at_end,
                       coalesce(sum(part) filter (where day between first and last), 0) as part_within,
                       coalesce(sum(whole) filter (where day between first and last), 0) as whole_within,
                       coalesce(sum(part * (last - greatest(day, first) + 1)) filter (where day <= last), 0) as nights,
                       coalesce(sum(part) filter (where day <= before_last), 0) as before_part_at_end,
                       coalesce(sum(whole) filter (where day <= before_last), 0) as before_whole_at_end,
                       coalesce(sum(part) filter (where day between before_first and before_last), 0) as before_part_within,
                       coalesce(sum(whole) filter (where day between before_first and before_last), 0) as before_whole_within,
                       coalesce(sum(part * (before_last - greatest(day, before_first) + 1))
                                filter (where day <= before_last), 0) as before_nights
                from case_change cross join asked
                where borough = ? and known_at <= ? and holder = ''
                group by measure, team, value
                order by measure, team, value
                """,
                row -> new MeasureSums(
                        row.getString("measure"),
                        row.getString("team"),
                        row.getInt("value"),
                        of(row, ""),
                        of(row, "before_")),
                before.first().toString(),
                before.last().toString(),
                now.first().toString(),
                now.last().toString(),
                borough.code(),
                asAt);
    }

    /** What came about in each month of a stretch and of the one before it, by measure and team. */
    static List<CaseSumsStore.InMonth> byMonth(DataSource database, Borough borough, Instant asAt, ReportedDays now) {
        return Rows.all(
                database,
                """
                select measure, team, date_trunc('month', day)::date as month, sum(part) as part, sum(whole) as whole
                from case_change
                where borough = ? and known_at <= ? and day between ?::date and ?::date
                group by measure, team, date_trunc('month', day) having sum(part) <> 0 or sum(whole) <> 0
                """,
                row -> new CaseSumsStore.InMonth(
                        row.getString("measure"),
                        row.getString("team"),
                        row.getObject("month", LocalDate.class),
                        new Amount(row.getLong("part"), row.getLong("whole"))),
                borough.code(),
                asAt,
                now.before().first().toString(),
                now.last().toString());
    }

    /** What each worker has of these measures at the end of a day. */
    static List<Workload.Stock> byWorker(
            DataSource database, Borough borough, Instant asAt, LocalDate day, Collection<String> measures) {
        return Rows.all(
                database,
                """
                select measure, team, holder, sum(part) as part, sum(whole) as whole from case_change
                where borough = ? and known_at <= ? and day <= ?::date and measure = any(?) and holder <> ''
                group by measure, team, holder having sum(part) <> 0 or sum(whole) <> 0
                order by measure, team, holder
                """,
                row -> new Workload.Stock(
                        row.getString("measure"),
                        row.getString("team"),
                        row.getString("holder"),
                        new Amount(row.getLong("part"), row.getLong("whole"))),
                borough.code(),
                asAt,
                day.toString(),
                measures.stream());
    }

    private static MeasureSums.Of of(ResultSet row, String which) throws SQLException {
        return new MeasureSums.Of(
                amount(row, which, "at_end"), amount(row, which, "within"), row.getLong(which + "nights"));
    }

    private static Amount amount(ResultSet row, String which, String what) throws SQLException {
        return new Amount(row.getLong(which + "part_" + what), row.getLong(which + "whole_" + what));
    }
}
