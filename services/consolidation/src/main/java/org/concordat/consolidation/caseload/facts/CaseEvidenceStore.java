package org.concordat.consolidation.caseload.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.concordat.consolidation.caseload.Resting;
import org.concordat.consolidation.evidence.Evidence;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.kernel.Borough;

/** Which cases add to a figure, by their changes, and what is known of them. */
final class CaseEvidenceStore {

    private CaseEvidenceStore() {}

    /** As it was known at the moment. Within a transaction that names the borough. */
    static Evidence evidence(DataSource database, Borough borough, Instant asAt, Resting resting) {
        Cases cases = cases(database, borough, asAt, resting);
        return CaseEvidence.of(cases.all(), known(database, borough, cases.subjects()), asAt, resting);
    }

    /** @param all how many add to the figure @param subjects those of them of which something became known last */
    private record Cases(int all, Set<String> subjects) {}

    private record Found(String subject, int all) {}

    private static Cases cases(DataSource database, Borough borough, Instant asAt, Resting resting) {
        List<Found> found = Rows.all(
                database,
                """
                with asked (first, last, how) as (select ?::date, ?::date, ?),
                added as (
                    select subject, max(known_at) as known_at, sum(part * times) as part, sum(whole * times) as whole
                    from case_change cross join asked
                    cross join lateral (
                        select case how when 'NIGHTS' then last - greatest(day, first) + 1 else 1 end as times) as many
                    where borough = ? and measure = any(?) and known_at <= ? and day <= last
                      and (how <> 'WITHIN' or day >= first)
                    group by subject, measure, holder, value)
                select subject, count(*) over () as cases from added
                group by subject having bool_or(part <> 0 or whole <> 0)
                order by max(known_at) desc, subject limit ?
                """,
                row -> new Found(row.getString("subject"), row.getInt("cases")),
                resting.days().first().toString(),
                resting.days().last().toString(),
                resting.how().name(),
                borough.code(),
                resting.measures().stream(),
                asAt,
                CaseEvidence.CASES_MAX);
        Set<String> subjects = new LinkedHashSet<>();
        found.forEach(one -> subjects.add(one.subject()));
        return new Cases(found.isEmpty() ? 0 : found.getFirst().all(), subjects);
    }

    /** All that is known of the cases by now, by whom they are about. */
    private static Map<String, List<CaseChanges.Known>> known(
            DataSource database, Borough borough, Set<String> subjects) {
        try (Connection connection = database.getConnection()) {
            return CaseEventStore.known(borough.code(), subjects, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("reading cases of " + borough, e);
        }
    }
}
