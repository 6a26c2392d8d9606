package org.concordat.consolidation.caseload.facts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.consolidation.jdbc.Rows;

/**
 * Changes of cases and their sums: the tables {@code case_change} and {@code case_sum}, of which the second says nothing
 * that is not in the first. Which sums a change is in, the database says ({@code concordat_case_spans}).
 */
final class CaseChangeStore {

    private CaseChangeStore() {}

    /** @param changes of one borough, whose cases nobody else changes meanwhile */
    static void add(String borough, List<CaseChange> changes, Connection connection) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        // Sums are of all cases: always in one order, so that two who add to them do not wait for each other.
        List<Nothing> nothing = Rows.all(
                connection,
                """
                with arrived as (
                    select subject, measure, team, holder, day::date as day, value::integer as value,
                           part::bigint as part, whole::bigint as whole, known_at::timestamptz as known_at
                    from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                        as t (subject, measure, team, holder, day, value, part, whole, known_at)),
                kept as (
                    insert into case_change (
                        borough, subject, measure, team, holder, day, value, part, whole, known_at)
                    select ?, subject, measure, team, holder, day, value, part, whole, known_at from arrived
                    on conflict (borough, subject, measure, team, holder, day, value, known_at) do update
                    set part = case_change.part + excluded.part, whole = case_change.whole + excluded.whole
                    -- One more where there was none (which has no xmax), one less where it comes to nothing.
                    returning subject, measure, team, holder, day, value, known_at,
                              (xmax = 0)::integer - (part = 0 and whole = 0)::integer as changes),
                added as (
                    select measure, team, holder, day, value, known_at, part, whole, 0 as changes from arrived
                    union all
                    select measure, team, holder, day, value, known_at, 0, 0, changes from kept),
                months as ( -- many changes are of one month, and of one day
                    select measure, team, holder, value, date_trunc('month', day::timestamp)::date as month,
                           date_trunc('day', known_at at time zone 'UTC') at time zone 'UTC' as known_on,
                           sum(part) as part, sum(whole) as whole,
                           sum(part * (day - date_trunc('month', day::timestamp)::date)) as part_days,
                           sum(changes) as changes
                    from added group by measure, team, holder, value, month, known_on),
                summed as (
                    insert into case_sum (borough, known_span, known_from, span, first_day, measure, team, holder, value,
                                          part, whole, part_days, changes)
                    select ?, known_span, known_from, span, first_day, measure, team, holder, of_value,
                           sum(part), sum(whole), sum(part_days + part * (month - first_day)), sum(changes)
                    from months cross join lateral concordat_case_spans(month, known_on, value)
                    group by known_span, known_from, span, first_day, measure, team, holder, of_value
                    order by known_span, known_from, span, holder, first_day, measure, team, of_value
                    on conflict (borough, known_span, known_from, span, holder, first_day, measure, team, value)
                    do update
                    set part = case_sum.part + excluded.part, whole = case_sum.whole + excluded.whole,
                        part_days = case_sum.part_days + excluded.part_days,
                        changes = case_sum.changes + excluded.changes
                    returning known_span, known_from, span, first_day, measure, team, holder, value, changes)
                select subject, null, null, null, null, null, null, null, null
                from kept where changes < 0 group by subject
                union all
                select null, known_span, known_from::text, span, first_day::text, measure, team, holder, value::text
                from summed where changes = 0
                """,
                Nothing::of,
                each(changes, change -> change.of().subject()),
                each(changes, change -> change.addend().measure()),
                each(changes, change -> change.addend().team()),
                each(changes, change -> change.addend().holder()),
                each(changes, change -> change.addend().day()),
                each(changes, change -> change.addend().value()),
                each(changes, change -> change.amount().part()),
                each(changes, change -> change.amount().whole()),
                each(changes, CaseChange::knownAt),
                borough,
                borough);
        delete(borough, nothing, connection);
    }

    /** What comes to nothing. */
    private sealed interface Nothing {

        /** Some changes of a case. @param subject whose */
        record Changes(String subject) implements Nothing {}

        /** A sum. @param key by which it is told from all others of the borough, a text for each column */
        record Sum(List<String> key) implements Nothing {}

        int KEY_COLUMNS = 8;

        static Nothing of(ResultSet row) throws SQLException {
            String subject = row.getString(1);
            if (subject != null) {
                return new Changes(subject);
            }
            List<String> key = new ArrayList<>(KEY_COLUMNS);
            for (int column = 0; column < KEY_COLUMNS; column++) {
                key.add(row.getString(column + 2));
            }
            return new Sum(key);
        }
    }

    /** It leaves no trace: then the rows are the same in whichever order lanes were read. */
    private static void delete(String borough, List<Nothing> nothing, Connection connection) throws SQLException {
        List<String> subjects = new ArrayList<>();
        List<List<String>> sums = new ArrayList<>();
        for (Nothing one : nothing) {
            switch (one) {
                case Nothing.Changes changes -> subjects.add(changes.subject());
                case Nothing.Sum sum -> sums.add(sum.key());
            }
        }
        if (!subjects.isEmpty()) {
            Rows.insert(
                    connection,
                    "delete from case_change where borough = ? and subject = any(?) and part = 0 and whole = 0",
                    borough,
                    subjects.stream());
        }
        if (!sums.isEmpty()) {
            Stream<Object> keys = IntStream.range(0, Nothing.KEY_COLUMNS)
                    .mapToObj(column -> sums.stream().map(key -> key.get(column)));
            Rows.insert(connection, """
                    delete from case_sum as s
                    using unnest(?, ?, ?, ?, ?, ?, ?, ?)
                        as t (known_span, known_from, span, first_day, measure, team, holder, value)
                    where s.borough = ? and s.changes = 0
                      and s.known_span = t.known_span and s.known_from = t.known_from::date and s.span = t.span
                      and s.holder = t.holder and s.first_day = t.first_day::date and s.measure = t.measure
                      and s.team = t.team and s.value = t.value::integer
                    """, Stream.concat(keys, Stream.of(borough)).toArray());
        }
    }

    private static Stream<Object> each(List<CaseChange> changes, Function<CaseChange, Object> value) {
        return changes.stream().map(value);
    }
}
