package org.concordat.consolidation.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.Period;
import org.jspecify.annotations.Nullable;

/** The figures: written once, read by borough, period and posting with one index lookup however long the history is. */
@ApplicationScoped
public class FactStore implements Facts {

    /** Lines sent to the database at a time: a return may have 50,000. */
    private static final int BATCH = 5_000;

    private final DataSource database;
    private final ReturnStore returns;

    FactStore(DataSource database, ReturnStore returns) {
        this.database = database;
        this.returns = returns;
    }

    @Override
    public Optional<BoroughReturn> budget(Borough borough, Period position, Instant asAt, boolean provisional) {
        ReturnHistory history = returns.history(borough, position, asAt);
        Optional<ReturnEvent> standing = provisional ? history.provisional().or(history::approved) : history.approved();
        return standing.map(event -> new BoroughReturn(version(event), lines(event)));
    }

    /** The lines that a submission or an approval stands for, by line number. */
    public List<BudgetFact> lines(ReturnEvent event) {
        return Rows.all(
                database,
                """
                select line, cost_centre, cost_centre_title, service_line, fund, type, original_budget, current_budget,
                       profile_to_date, actual_to_date, commitments, forecast_outturn, comment
                from budget_fact where borough = ? and period = ? and posting = ? order by line
                """,
                FactStore::fact,
                event.borough().code(),
                event.period().toString(),
                event.posting().orElseThrow().key());
    }

    private static BudgetFact fact(ResultSet row) throws SQLException {
        @Nullable BigDecimal[] pounds = new @Nullable BigDecimal[BudgetMeasure.values().length];
        for (BudgetMeasure measure : BudgetMeasure.values()) {
            pounds[measure.ordinal()] = row.getBigDecimal(measure.column());
        }
        return new BudgetFact(
                row.getInt("line"),
                row.getString("cost_centre"),
                row.getString("cost_centre_title"),
                row.getString("service_line"),
                Fund.valueOf(row.getString("fund")),
                LineType.valueOf(row.getString("type")),
                Figures.ofPounds(pounds),
                row.getString("comment"));
    }

    private static ReturnVersion version(ReturnEvent event) {
        ReturnEvent.Posting posting = event.posting().orElseThrow();
        return new ReturnVersion(
                event.borough(),
                event.period(),
                event.returnId().toString(),
                event.version(),
                event.approval().isPresent() ? ReturnVersion.Status.APPROVED : ReturnVersion.Status.SUBMITTED,
                event.knownAt(),
                event.eventId(),
                event.aggregateVersion(),
                posting.submittedBy(),
                event.approval().map(ReturnEvent.Approval::approvedBy),
                posting.illustrative());
    }

    /** Appends the lines that an event brought. */
    public void append(
            Borough borough, Period period, int version, long posting, List<BudgetFact> lines, Connection connection)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into budget_fact (
                    borough, period, posting, version, line, cost_centre, cost_centre_title, service_line, fund, type,
                    original_budget, current_budget, profile_to_date, actual_to_date, commitments, forecast_outturn,
                    comment)
                select ?, ?, ?, ?, posted.* from unnest(
                    ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[],
                    ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[]) posted
                """)) {
            for (int from = 0; from < lines.size(); from += BATCH) {
                List<BudgetFact> some = lines.subList(from, Math.min(from + BATCH, lines.size()));
                insert.setString(1, borough.code());
                insert.setString(2, period.toString());
                insert.setLong(3, posting);
                insert.setInt(4, version);
                bindColumns(insert, 5, some);
                insert.executeUpdate();
            }
        }
    }

    private static void bindColumns(PreparedStatement insert, int first, List<BudgetFact> lines) throws SQLException {
        int at = first;
        insert.setArray(at++, column(insert, "integer", lines, BudgetFact::line));
        insert.setArray(at++, column(insert, "text", lines, BudgetFact::costCentre));
        insert.setArray(at++, column(insert, "text", lines, BudgetFact::costCentreTitle));
        insert.setArray(at++, column(insert, "text", lines, BudgetFact::serviceLine));
        insert.setArray(at++, column(insert, "text", lines, line -> line.fund().name()));
        insert.setArray(at++, column(insert, "text", lines, line -> line.type().name()));
        for (BudgetMeasure measure : BudgetMeasure.values()) {
            insert.setArray(at++, column(insert, "numeric", lines, line -> pounds(line.figures(), measure)));
        }
        insert.setArray(at, column(insert, "text", lines, BudgetFact::comment));
    }

    private static @Nullable BigDecimal pounds(Figures figures, BudgetMeasure measure) {
        Money figure = figures.money(measure);
        return figure == null ? null : figure.pounds();
    }

    private static Array column(
            PreparedStatement insert, String type, List<BudgetFact> lines, Function<BudgetFact, @Nullable Object> value)
            throws SQLException {
        return insert.getConnection()
                .createArrayOf(type, lines.stream().map(value).toArray());
    }
}
