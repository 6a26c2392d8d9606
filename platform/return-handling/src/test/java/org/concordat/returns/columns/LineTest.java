package org.concordat.returns.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.madeup.Inspection;
import org.concordat.returns.madeup.Inspection.Outcome;
import org.concordat.returns.madeup.MadeUpContext;
import org.concordat.returns.madeup.MadeUpForm;
import org.concordat.returns.madeup.Visits;
import org.concordat.returns.totals.ControlTotals;
import org.concordat.testing.PostgresServer;
import org.concordat.web.table.writing.TableWriter;
import org.concordat.web.table.writing.Value;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Test;

/** A line of every kind, and one of nothing, in everything that follows from the columns. */
class LineTest {

    private static final Inspection FULL = new Inspection(
            1,
            Optional.of("North"),
            Optional.of("Northern team"),
            Optional.of(Outcome.PARTLY_PASSED),
            Optional.of("W1"),
            Optional.of(1_200L),
            Optional.of(new BigDecimal("12.5")),
            Optional.of(Money.of("21510000")),
            Optional.of(LocalDate.of(2016, 6, 30)),
            Optional.of("dry, \"mostly\""));

    private static final Inspection EMPTY = new Inspection(
            2,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final LineJson<Inspection> JSON = new LineJson<>(Inspection.SCHEMA);

    private static String json(Object value) throws JsonProcessingException {
        return new JsonMapper().writeValueAsString(value);
    }

    @Test
    void is_answered_with_every_column_and_published_with_those_that_are() throws JsonProcessingException {
        assertThat(json(JSON.answered(FULL)))
                .isEqualTo(
                        "{\"line\":1,\"team\":\"North\",\"teamTitle\":\"Northern team\",\"outcome\":\"PARTLY_PASSED\",\"ward\":\"W1\",\"visits\":1200,\"share\":12.5,\"spent\":21510000.00,\"lastVisit\":\"2016-06-30\",\"remark\":\"dry, \\\"mostly\\\"\"}");
        assertThat(json(JSON.published(FULL)))
                .isEqualTo(
                        "{\"line\":1,\"team\":\"North\",\"teamTitle\":\"Northern team\",\"outcome\":\"PARTLY_PASSED\",\"visits\":1200,\"share\":12.5,\"spent\":21510000.00,\"lastVisit\":\"2016-06-30\"}");
        assertThat(json(List.of(JSON.answered(EMPTY), JSON.published(EMPTY)))).isEqualTo("[{\"line\":2},{\"line\":2}]");
    }

    @Test
    void has_totals_as_numbers_in_answers_and_as_texts_in_events() throws JsonProcessingException {
        ControlTotals totals = new ControlTotals(
                1,
                List.of(new ControlTotals.Sum(Map.of("outcome", "FAILED"), "spent", 1, new BigDecimal("21510000.00"))),
                "sha256:0");

        assertThat(json(JSON.answered(totals)))
                .isEqualTo(
                        "{\"lines\":1,\"sums\":[{\"outcome\":\"FAILED\",\"measure\":\"spent\",\"reported\":1,\"total\":21510000.00}],\"digest\":\"sha256:0\"}");
        assertThat(json(JSON.published(totals))).contains("\"total\":\"21510000.00\"");
    }

    @Test
    void stands_in_a_table_behind_what_only_tells_people_something() throws IOException {
        LineTable<Inspection> table = new LineTable<>(Inspection.SCHEMA, Inspection.SCHEMA.columns());

        assertThat(csv(table.header(), table.rows(MadeUpContext.YEAR.month(3), List.of(FULL, EMPTY))))
                .isEqualTo("period,unit,team_title,team,outcome,ward,visits,share,spent,last_visit,remark\r\n"
                        + "2016-17-P03,GBP,Northern team,North,PARTLY_PASSED,W1,1200,12.5,21510000.00,2016-06-30,\"dry, \"\"mostly\"\"\"\r\n"
                        + "2016-17-P03,GBP,,,,,,,,,\r\n");
    }

    @Test
    void has_no_unit_where_there_is_no_money_and_a_template_is_filled_in_no_further_than_it_says() throws IOException {
        LineTable<Visits> table = new LineTable<>(Visits.SCHEMA, Visits.SCHEMA.columns());
        Visits line = new Visits(1, Optional.of("North"), Optional.of(5L), Optional.of("snow"));

        assertThat(csv(table.header(), table.template(MadeUpContext.YEAR.month(3), Stream.of(line))))
                .isEqualTo("period,team,visits,comment\r\n2016-17-P03,North,,\r\n");
    }

    private static String csv(List<String> header, Stream<List<Value>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.csv(header, rows, out);
        return out.toString(StandardCharsets.UTF_8).substring(1);
    }

    @Test
    void comes_back_from_the_database_as_it_was() throws SQLException {
        PostgresServer postgres = PostgresServer.start();
        LineSql<Inspection> sql = new LineSql<>(Inspection.SCHEMA);
        Borough borough = new Borough("LBHF");
        UUID id = UUID.randomUUID();
        List<Inspection> held = new ArrayList<>();
        try (Connection connection = postgres.connectAsSuperuser("postgres")) {
            connection.createStatement().execute("""
                    create temp table return_line (borough text, return_id uuid, line int, remark text, team text,
                        team_title text, outcome text, ward text, visits bigint, share numeric(6, 3),
                        spent numeric(14, 2), last_visit date, primary key (borough, return_id, line))
                    """);
            try (PreparedStatement insert = connection.prepareStatement(sql.insert())) {
                for (Inspection line : List.of(EMPTY, FULL)) {
                    sql.bind(insert, borough, id, line);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement select = connection.prepareStatement(sql.select())) {
                select.setString(1, borough.code());
                select.setObject(2, id);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    held.add(sql.read(rows));
                }
            }
        }

        assertThat(held).containsExactly(FULL, EMPTY);
    }

    @Test
    void is_explained_column_by_column() {
        List<ColumnGuide> guide = ColumnGuide.of(MadeUpForm.INSPECTIONS);

        assertThat(guide)
                .extracting(ColumnGuide::name)
                .containsExactlyElementsOf(
                        Inspection.SCHEMA.columns().stream().map(Column::name).toList());
        assertThat(guide.get(2))
                .isEqualTo(new ColumnGuide(
                        "outcome",
                        "outcome",
                        "Outcome",
                        "choice",
                        null,
                        List.of("PASSED", "PARTLY_PASSED", "FAILED"),
                        "How it ended.",
                        "every return",
                        "no",
                        List.of("SENT", "PUBLISHED", "PROVEN", "GROUP", "NEVER_MIXED")));
        assertThat(guide)
                .extracting(column -> column.kind() + ": " + column.bounds())
                .contains(
                        "code: at most 20 characters",
                        "text: at most 200 characters",
                        "count: a whole number from 0 to 1,000,000,000",
                        "number: from 0 to 100, at most 2 decimals",
                        "amount: whole pence, below £100,000,000,000, of any sign",
                        "day: written as 2016-06-30");
    }

    @Test
    void is_described_in_the_openapi_document() {
        Schema line = LineOpenApi.line(Inspection.SCHEMA);

        assertThat(line.getProperties().keySet())
                .containsExactly(
                        "line",
                        "team",
                        "teamTitle",
                        "outcome",
                        "ward",
                        "visits",
                        "share",
                        "spent",
                        "lastVisit",
                        "remark");
        assertThat(property(line, "outcome").getEnumeration()).containsExactly("PASSED", "PARTLY_PASSED", "FAILED");
        assertThat(property(line, "visits").getDescription()).isEqualTo("How many there were.");
        Schema sums = property(LineOpenApi.totals(Inspection.SCHEMA), "sums");
        assertThat(sums.getItems().getProperties().keySet())
                .containsExactly("outcome", "ward", "measure", "reported", "total");
    }

    private static Schema property(Schema schema, String name) {
        return Objects.requireNonNull(schema.getProperties().get(name));
    }

    @Test
    void a_schema_says_no_name_twice_and_none_that_stands_beside_its_columns() {
        Column<Visits, String> again = new Column<>(
                "visits", "Visits", "Again.", new Kind.Code(5), Set.of(Column.Use.SENT), line -> Optional.empty());
        Column<Visits, String> period = new Column<>(
                "period", "Period", "Beside.", new Kind.Code(5), Set.of(Column.Use.SENT), line -> Optional.empty());
        Column<Visits, String> sum = new Column<>(
                "sum", "Sum", "No number.", new Kind.Code(5), Set.of(Column.Use.ADDED_UP), line -> Optional.empty());
        for (Column<Visits, String> wrong : List.of(again, period, sum)) {
            assertThatThrownBy(() -> new LineSchema<>(
                            List.of(Visits.TEAM, Visits.VISITS, wrong),
                            Visits.TEAM,
                            Visits::number,
                            (number, values) -> new Visits(1, Optional.empty(), Optional.empty(), Optional.empty())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
