package org.concordat.consolidation.caseload.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.concordat.consolidation.caseload.ReportedDays;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.work.Workload;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.kernel.Borough;

/**
 * Sums of the changes of cases, as they were known at a moment: of a few sums that are kept ({@code case_sum}), so that it
 * takes no longer when there is more history.
 */
final class CaseSumsStore {

    /** How much has become known of a borough's cases. @param bundles of events, by which one state is told from another */
    record Told(int bundles, Instant knownAt) {}

    private CaseSumsStore() {}

    /** From which day on months are summed and no years, and from which days one by one, up to the last. */
    private record Grain(LocalDate months, LocalDate days, LocalDate last) {

        /** For sums within the stretch and of all days before it; also of one that is not made of months. */
        static Grain of(LocalDate first, LocalDate last) {
            boolean isOfMonths = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
            return new Grain(first.withDayOfYear(1), isOfMonths ? last.plusDays(1) : first.withDayOfMonth(1), last);
        }
    }

    /** None of a borough that has told nothing of cases. */
    static Optional<Told> told(DataSource database, Borough borough, Instant asAt) {
        return Rows.first(
                database,
                """
                select sum(aggregate_version) as bundles, max(known_at) as known_at
                from generate_series(0, ?) as lane cross join lateral (
                    select aggregate_version, known_at from event_applied
                    where borough = ? and topic = 'concordat.caseload'
                      and aggregate = ? || '/cases/' || lpad(lane::text, 2, '0') and known_at <= ?
                    order by known_at desc, aggregate_version desc limit 1) as latest
                having count(*) > 0
                """,
                row -> new Told(row.getInt("bundles"), Rows.instant(row, "known_at")),
                CaseEventStore.LANES - 1,
                borough.code(),
                borough.code(),
                asAt);
    }

    /**
     * Of every measure and team of which anything was known at all by then, but for what is of single workers. What is
     * within a stretch is told of each value, what is at its end of all values together.
     */
    static List<MeasureSums> sums(DataSource database, Borough borough, Instant asAt, ReportedDays now) {
        ReportedDays before = now.before();
        Grain grain = Grain.of(before.first(), now.last());
        return Rows.all(
                database,
                """
                with asked (before_first, before_last, first, last) as (select ?::date, ?::date, ?::date, ?::date),
                summed as (
                    select measure, team, value,
                           coalesce(sum(part) filter (where day <= last), 0) as part_at_end,
                           coalesce(sum(whole) filter (where day <= last), 0) as whole_at_end,
                           coalesce(sum(part) filter (where day between first and last), 0) as part_within,
                           coalesce(sum(whole) filter (where day between first and last), 0) as whole_within,
                           coalesce(sum(part * (last - greatest(day, first) + 1)
                                        - case when day >= first then part_days else 0 end)
                                    filter (where day <= last), 0) as nights,
                           coalesce(sum(part) filter (where day <= before_last), 0) as before_part_at_end,
                           coalesce(sum(whole) filter (where day <= before_last), 0) as before_whole_at_end,
                           coalesce(sum(part) filter (where day between before_first and before_last), 0)
                               as before_part_within,
                           coalesce(sum(whole) filter (where day between before_first and before_last), 0)
                               as before_whole_within,
                           coalesce(sum(part * (before_last - greatest(day, before_first) + 1)
                                        - case when day >= before_first then part_days else 0 end)
                                    filter (where day <= before_last), 0) as before_nights,
                           sum(sum(changes)) over (partition by measure, team) as known
                    from concordat_case_pieces(?, ?, ?::date, ?::date, ?::date) cross join asked
                    where holder = ''
                    group by measure, team, value)
                select * from summed where known > 0 order by measure, team, value
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
                asAt,
                grain.months().toString(),
                grain.days().toString(),
                grain.last().toString());
    }

    /** What came about in a month. @param month its first day */
    record InMonth(String measure, String team, LocalDate month, Amount amount) {}

    /** What came about in each month of a stretch and of the one before it, by measure and team. */
    static List<InMonth> byMonth(DataSource database, Borough borough, Instant asAt, ReportedDays now) {
        Grain grain = Grain.of(now.before().first(), now.last());
        return Rows.all(
                database,
                """
                select measure, team, date_trunc('month', day)::date as month, sum(part) as part, sum(whole) as whole
                from concordat_case_pieces(?, ?, ?::date, ?::date, ?::date) where day between ?::date and ?::date
                group by measure, team, date_trunc('month', day) having sum(part) <> 0 or sum(whole) <> 0
                """,
                row -> new InMonth(
                        row.getString("measure"),
                        row.getString("team"),
                        row.getObject("month", LocalDate.class),
                        new Amount(row.getLong("part"), row.getLong("whole"))),
                borough.code(),
                asAt,
                grain.months().toString(),
                grain.days().toString(),
                grain.last().toString(),
                now.before().first().toString(),
                now.last().toString());
    }

    /** What each worker has of these measures at the end of a day. */
    static List<Workload.Stock> byWorker(
            DataSource database, Borough borough, Instant asAt, LocalDate day, Collection<String> measures) {
        Grain grain = Grain.of(day.withDayOfMonth(1), day);
        return Rows.all(
                database,
                """
                select measure, team, holder, sum(part) as part, sum(whole) as whole
                from concordat_case_pieces(?, ?, ?::date, ?::date, ?::date)
                where day <= ?::date and measure = any(?) and holder <> ''
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
                grain.months().toString(),
                grain.days().toString(),
                grain.last().toString(),
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
