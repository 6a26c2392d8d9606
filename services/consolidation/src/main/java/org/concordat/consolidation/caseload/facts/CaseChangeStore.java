package org.concordat.consolidation.caseload.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
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
        List<String> ofNothing = Rows.all(
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
                summed as (
                    insert into case_sum (borough, known_span, known_from, span, first_day, measure, team, holder, value,
                                          part, whole, part_days, changes)
                    select ?, known_span, known_from, span, first_day, measure, team, holder, of_value,
                           sum(part), sum(whole), sum(part * (day - first_day)), sum(changes)
                    from added cross join lateral concordat_case_spans(day, known_at, value)
                    group by known_span, known_from, span, first_day, measure, team, holder, of_value
                    order by known_span, known_from, span, holder, first_day, measure, team, of_value
                    on conflict (borough, known_span, known_from, span, holder, first_day, measure, team, value)
                    do update
                    set part = case_sum.part + excluded.part, whole = case_sum.whole + excluded.whole,
                        part_days = case_sum.part_days + excluded.part_days,
                        changes = case_sum.changes + excluded.changes)
                select distinct subject from kept where changes < 0
                """,
                row -> row.getString(1),
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
        // What comes to nothing leaves no trace: then the rows are the same in whichever order lanes were read.
        if (!ofNothing.isEmpty()) {
            Rows.insert(
                    connection,
                    "delete from case_change where borough = ? and subject = any(?) and part = 0 and whole = 0",
                    borough,
                    ofNothing.stream());
            Rows.insert(connection, "delete from case_sum where borough = ? and changes = 0", borough);
        }
    }

    private static Stream<Object> each(List<CaseChange> changes, Function<CaseChange, Object> value) {
        return changes.stream().map(value);
    }
}
