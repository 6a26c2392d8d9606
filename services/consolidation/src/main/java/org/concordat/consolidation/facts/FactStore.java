package org.concordat.consolidation.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.evidence.Evidence;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.consolidation.returns.ReturnEventStore;
import org.concordat.consolidation.returns.ReturnHistory;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.TextColumn;
import org.concordat.consolidation.table.Words;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * The lines of every domain, each in its own table: written once, read by borough, period and posting with one index
 * lookup however long the history is.
 */
@ApplicationScoped
public class FactStore implements Facts {

    /** Lines sent to the database at a time: a return may have 50,000. */
    private static final int BATCH = 5_000;

    /**
     * The lines that an event brought.
     *
     * @param posting aggregate version of the event
     */
    public record Brought(Borough borough, Period period, int version, long posting, List<PostedLine> lines) {

        /** Raw figures belong in no log. */
        @Override
        public String toString() {
            return "Brought[%s, %s, %d lines]".formatted(borough, period, lines.size());
        }
    }

    /** A line with what it belongs to. */
    private record Row(Brought brought, PostedLine line) {}

    private record Column(String name, String type, Function<Row, @Nullable Object> value) {}

    private final DataSource database;
    private final ReturnEventStore returns;
    private final References references;

    FactStore(DataSource database, ReturnEventStore returns, References references) {
        this.database = database;
        this.returns = returns;
        this.references = references;
    }

    @Override
    public Optional<BoroughReturn> standing(Wanted wanted) {
        return wanted.domain().facts().standing().of(wanted, new HeldReturns(wanted));
    }

    @Override
    public Optional<Evidence> evidence(Wanted wanted, String row, int measure) {
        return wanted.domain().facts().standing().evidence(wanted, new HeldReturns(wanted), row, measure);
    }

    /** What the database holds of one borough's returns in one domain. */
    private final class HeldReturns implements StandingLines.Held {

        private final Wanted wanted;

        private HeldReturns(Wanted wanted) {
            this.wanted = wanted;
        }

        @Override
        public Optional<ReturnEvent> standing(Period period) {
            return standing(returns.history(wanted.domain().name(), wanted.borough(), period, wanted.asAt()));
        }

        @Override
        public List<ReturnEvent> standing(Collection<Period> periods) {
            return standing(returns.histories(wanted.domain().name(), wanted.borough(), periods, wanted.asAt()));
        }

        @Override
        public List<ReturnEvent> standing() {
            return standing(returns.histories(wanted.domain().name(), wanted.borough(), wanted.asAt()));
        }

        private List<ReturnEvent> standing(Map<Period, ReturnHistory> histories) {
            return histories.values().stream()
                    .flatMap(history -> standing(history).stream())
                    .toList();
        }

        private Optional<ReturnEvent> standing(ReturnHistory history) {
            return wanted.provisional() ? history.provisional().or(history::approved) : history.approved();
        }

        @Override
        public List<PostedLine> lines(ReturnEvent event) {
            return FactStore.this.lines(wanted.domain(), event, wanted.texts());
        }

        @Override
        public List<StandingLines.HeldLine> saying(String column, Collection<String> texts) {
            LineFormat format = wanted.domain().facts();
            return Rows.all(
                    database,
                    "select %s, period, posting from %s where borough = ? and %s = any(?) order by period, posting, line"
                            .formatted(columns(format.table()), format.store(), column),
                    row -> new StandingLines.HeldLine(
                            Period.parse(row.getString("period")),
                            row.getLong("posting"),
                            line(format.table(), row, true)),
                    wanted.borough().code(),
                    texts.stream());
        }

        @Override
        public List<StandingLines.LatestLine> latest(Collection<String> rows, LocalDate until) {
            LineFormat format = wanted.domain().facts();
            String borough = wanted.borough().code();
            return Rows.all(
                    database,
                    LatestLines.of(
                            format.store(), Words.column(format.table().words().row()), columns(format.table())),
                    row -> new StandingLines.LatestLine(
                            new StandingLines.HeldLine(
                                    Period.parse(row.getString("period")),
                                    row.getLong("posting"),
                                    line(format.table(), row, true)),
                            row.getBoolean("is_all")),
                    borough,
                    rows.stream(),
                    borough,
                    borough,
                    until,
                    until,
                    borough,
                    borough,
                    until);
        }

        @Override
        public <T> List<KeptVersion<T>> kept(KeptTable table, Function<String, T> reading) {
            return references.latest(table, Optional.of(wanted.borough()), wanted.asAt(), reading);
        }

        @Override
        public <T> T folded(FoldedStore.Held<T> held) {
            return held.read(database, wanted.borough(), wanted.asAt());
        }

        private static String columns(DomainTable table) {
            return read(table, true).collect(Collectors.joining(", "));
        }
    }

    /** The lines that a submission or an approval stands for, by line number, with all they say. */
    public List<PostedLine> lines(Domain domain, ReturnEvent event) {
        return lines(domain, event, true);
    }

    private List<PostedLine> lines(Domain domain, ReturnEvent event, boolean texts) {
        DomainTable table = domain.facts().table();
        return Rows.all(
                database,
                "select %s from %s where borough = ? and period = ? and posting = ? order by line"
                        .formatted(
                                read(table, texts).collect(Collectors.joining(", ")),
                                domain.facts().store()),
                row -> line(table, row, texts),
                event.borough().code(),
                event.period().toString(),
                event.posting().orElseThrow().key());
    }

    private static Stream<String> read(DomainTable table, boolean texts) {
        return Stream.of(
                        Stream.of("line", Words.column(table.words().row())),
                        table.hasGroups() ? Stream.of(Words.column(table.words().group())) : Stream.<String>empty(),
                        table.hasParts() ? Stream.of(Words.column(table.words().part())) : Stream.<String>empty(),
                        table.measures().posted().stream()
                                .flatMap(number ->
                                        FigureForm.columns(table.measures().get(number)).stream())
                                .map(FigureForm.Column::name),
                        texts ? table.everyText().map(TextColumn::column) : Stream.<String>empty())
                .flatMap(Function.identity());
    }

    private static PostedLine line(DomainTable table, ResultSet row, boolean texts) throws SQLException {
        int column = 1;
        int number = row.getInt(column++);
        String key = row.getString(column++);
        int group = table.hasGroups() ? table.group(row.getString(column++)).orElseThrow() : 0;
        int part = table.hasParts() ? table.part(row.getString(column++)).orElseThrow() : 0;
        LineAmounts.Builder amounts = new LineAmounts.Builder(table.measures());
        for (int measure : table.measures().posted()) {
            Measure of = table.measures().get(measure);
            Long first = FigureForm.read(of.kind(), row, column);
            int width = of.kind().width();
            Long second = width > 1 ? FigureForm.read(of.kind(), row, column + 1) : Long.valueOf(0);
            if (first != null && second != null) {
                amounts.report(measure, first, second);
            }
            column += width;
        }
        List<@Nullable String> said = new ArrayList<>(table.textCount());
        for (int text = 0; texts && text < table.textCount(); text++) {
            said.add(row.getString(column++));
        }
        return new PostedLine(
                number, key, group, part, amounts.build(), texts ? said : Collections.nCopies(table.textCount(), null));
    }

    /** Appends the lines that events of one domain brought, all of them together. */
    public void append(Domain domain, List<Brought> brought, Connection connection) throws SQLException {
        List<Row> rows = brought.stream()
                .flatMap(of -> of.lines().stream().map(line -> new Row(of, line)))
                .toList();
        List<Column> columns = columns(domain.facts().table());
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String arrays =
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement("insert into %s (%s) select * from unnest(%s)"
                .formatted(domain.facts().store(), names, arrays))) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                List<Row> some = rows.subList(from, Math.min(from + BATCH, rows.size()));
                for (int i = 0; i < columns.size(); i++) {
                    Column column = columns.get(i);
                    insert.setArray(
                            i + 1,
                            connection.createArrayOf(
                                    column.type(),
                                    some.stream().map(column.value()).toArray()));
                }
                insert.executeUpdate();
            }
        }
    }

    private static List<Column> columns(DomainTable table) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("borough", "text", row -> row.brought().borough().code()));
        columns.add(new Column("period", "text", row -> row.brought().period().toString()));
        columns.add(new Column("posting", "bigint", row -> row.brought().posting()));
        columns.add(new Column("version", "integer", row -> row.brought().version()));
        columns.add(new Column("line", "integer", row -> row.line().line()));
        columns.add(new Column(
                Words.column(table.words().row()), "text", row -> row.line().row()));
        if (table.hasGroups()) {
            columns.add(new Column(
                    Words.column(table.words().group()),
                    "text",
                    row -> table.groups().get(row.line().group()).code()));
        }
        if (table.hasParts()) {
            columns.add(new Column(
                    Words.column(table.words().part()),
                    "text",
                    row -> table.parts().get(row.line().part()).code()));
        }
        for (int measure : table.measures().posted()) {
            Measure of = table.measures().get(measure);
            List<FigureForm.Column> held = FigureForm.columns(of);
            for (int i = 0; i < held.size(); i++) {
                int place = table.measures().first(measure) + i;
                columns.add(new Column(
                        held.get(i).name(),
                        held.get(i).type(),
                        row -> row.line().amounts().reports(measure)
                                ? FigureForm.stored(
                                        of.kind(), row.line().amounts().at(place))
                                : null));
            }
        }
        for (int text = 0; text < table.textCount(); text++) {
            int number = text;
            columns.add(new Column(
                    table.text(text).column(), "text", row -> row.line().texts().get(number)));
        }
        return columns;
    }
}
