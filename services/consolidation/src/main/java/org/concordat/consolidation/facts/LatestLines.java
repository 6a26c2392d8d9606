package org.concordat.consolidation.facts;

/**
 * Asks for the lines of each row and part that are about its latest days. Parts are found one after the other, and days from
 * the latest back, each by a look into the index: what lies before is not read.
 */
final class LatestLines {

    /** A recorded term may end up to a school year from the day by which its lines are found. */
    private static final int DAYS_AROUND = 732;

    private LatestLines() {}

    /**
     * Parameters: the borough, the rows, the borough twice, the day twice, the borough twice, the day.
     *
     * @param table of the domain's lines @param row its column of the row @param columns to be read
     */
    static String of(String table, String row, String columns) {
        return """
                with recursive parts (of_row, of_part) as (
                    select asked.of_row, (
                        select min(part) from %1$s where borough = ? and %2$s = asked.of_row)
                    from unnest(?::text[]) as asked (of_row)
                    union all
                    select parts.of_row, (
                        select min(part) from %1$s
                        where borough = ? and %2$s = parts.of_row and part > parts.of_part)
                    from parts where parts.of_part is not null
                ), found as materialized (
                    select of_row, of_part, coalesce((
                        select min(last_day) from (
                            select distinct last_day from %1$s
                            where borough = ? and %2$s = of_row and part = of_part and last_day <= ?
                            order by last_day desc limit %4$d) as days), ?::date) - %5$d as since
                    from parts where of_part is not null
                ), bounded as materialized (
                    select of_row, of_part, since, (
                        select max(last_day) from %1$s
                        where borough = ? and %2$s = of_row and part = of_part and last_day < since) is null as is_all
                    from found
                )
                select about.*, is_all from bounded, lateral (
                    select %3$s, period, posting from %1$s
                    where borough = ? and %2$s = of_row and part = of_part
                        and last_day >= since and last_day <= ?::date + %5$d
                    offset 0 -- each part by itself: never the whole table beside all parts
                ) as about
                order by period, posting, about.line
                """.formatted(table, row, columns, StandingLines.LATEST_DAYS, DAYS_AROUND);
    }
}
