package org.concordat.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.returns.columns.LineJson;
import org.concordat.returns.columns.LineTable;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.madeup.Inspection;
import org.concordat.returns.madeup.MadeUpContext;
import org.concordat.returns.madeup.MadeUpForm;
import org.concordat.returns.rules.ReturnRules;
import org.concordat.returns.totals.ControlTotals;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.TableWriter;

class RoundTripTest {

    private static final Period PERIOD = MadeUpContext.YEAR.month(3);
    private static final ReturnReader<Inspection> READER = new ReturnReader<>(MadeUpForm.INSPECTIONS);
    private static final ReturnRules<Inspection, MadeUpContext> RULES = new ReturnRules<>(MadeUpForm.INSPECTIONS);
    private static final JsonMapper JSON = new JsonMapper();

    @Provide
    Arbitrary<List<Inspection>> lines() {
        Arbitrary<String> code = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withChars("é-' ")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(text -> "c" + text.strip());
        Arbitrary<String> prose = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("é£€\n")
                .ofMinLength(1)
                .ofMaxLength(60)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        Arbitrary<Inspection> line = Combinators.combine(
                        code,
                        Arbitraries.of(Inspection.Outcome.class).optional(),
                        code.optional(),
                        Arbitraries.longs().between(0, 1_000_000_000).optional(),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("100"))
                                .ofScale(2)
                                .map(number -> org.concordat.returns.form.Kind.plain(number))
                                .optional(),
                        Arbitraries.longs()
                                .between(-9_999_999_999_999L, 9_999_999_999_999L)
                                .map(Money::ofPence)
                                .optional(),
                        day().optional(),
                        prose.optional())
                .as((team, outcome, ward, visits, share, spent, lastVisit, remark) -> new Inspection(
                        1,
                        Optional.of(team),
                        Optional.empty(),
                        outcome,
                        ward,
                        visits,
                        share,
                        spent,
                        lastVisit,
                        remark));
        return line.list().ofMinSize(1).ofMaxSize(12).map(RoundTripTest::numbered);
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.integers()
                .between(0, 40_000)
                .map(days -> LocalDate.of(1950, 1, 1).plusDays(days));
    }

    private static List<Inspection> numbered(List<Inspection> lines) {
        List<Inspection> numbered = new ArrayList<>();
        for (Inspection line : lines) {
            numbered.add(new Inspection(
                    numbered.size() + 1,
                    line.team(),
                    line.teamTitle(),
                    line.outcome(),
                    line.ward(),
                    line.visits(),
                    line.share(),
                    line.spent(),
                    line.lastVisit(),
                    line.remark()));
        }
        return numbered;
    }

    @Property(tries = 60)
    void a_return_that_was_written_is_read_back_as_the_same_lines_with_the_same_proof(
            @ForAll("lines") List<Inspection> lines, @ForAll("written") ReturnFormat format) throws IOException {
        ReadReturn<Inspection> read = READER.read(written(lines, format), format, Optional.empty(), Optional.empty());

        List<Inspection> placed = RULES.place(read, MadeUpContext.standard()).placed();

        assertThat(read.findings()).isEmpty();
        assertThat(placed).isEqualTo(lines);
        assertThat(ControlTotals.of(Inspection.SCHEMA, placed)).isEqualTo(ControlTotals.of(Inspection.SCHEMA, lines));
    }

    private static byte[] written(List<Inspection> lines, ReturnFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LineTable<Inspection> table = new LineTable<>(Inspection.SCHEMA, Inspection.SCHEMA.columns());
        switch (format) {
            case CSV -> TableWriter.write(TableFormat.CSV, "r", table.header(), table.rows(PERIOD, lines), out);
            case XLSX -> TableWriter.write(TableFormat.XLSX, "r", table.header(), table.rows(PERIOD, lines), out);
            case JSON -> out.writeBytes(json(lines));
            case TSV, XLSM, ODS -> throw new IllegalArgumentException("nothing is written as " + format);
        }
        return out.toByteArray();
    }

    @Provide
    Arbitrary<ReturnFormat> written() {
        return Arbitraries.of(ReturnFormat.JSON, ReturnFormat.CSV, ReturnFormat.XLSX);
    }

    /** What is answered, without what only an answer has. */
    private static byte[] json(List<Inspection> lines) {
        LineJson<Inspection> json = new LineJson<>(Inspection.SCHEMA);
        ObjectNode root = JSON.createObjectNode().put("period", PERIOD.toString());
        ArrayNode array = root.putArray("lines");
        for (Inspection line : lines) {
            ObjectNode node = JSON.valueToTree(json.answered(line));
            node.remove("line");
            Inspection.SCHEMA.columns().stream()
                    .filter(column -> !column.is(Use.SENT))
                    .map(Column::name)
                    .forEach(node::remove);
            array.add(node);
        }
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Property(tries = 60)
    void a_reading_that_was_kept_is_the_same_again(
            @ForAll("lines") List<Inspection> lines, @ForAll("written") ReturnFormat format) throws IOException {
        ReadReturn<Inspection> read = READER.read(written(lines, format), format, Optional.empty(), Optional.empty());

        assertThat(READER.again(READER.kept(read))).isEqualTo(read);
    }

    @Property(tries = 60)
    void a_reading_of_anything_that_can_be_read_is_the_same_again(@ForAll("cells") List<List<String>> rows) {
        StringBuilder csv = new StringBuilder("team,visits,share,spent,last_visit,ward\n");
        rows.forEach(row -> csv.append(String.join(",", row)).append('\n'));
        csv.append("TOTAL,5,,,,W1\n");
        ReadReturn<Inspection> read = READER.read(
                csv.toString().getBytes(StandardCharsets.UTF_8),
                ReturnFormat.CSV,
                Optional.of(PERIOD.toString()),
                Optional.of("GBP_THOUSAND"));

        assertThat(READER.again(READER.kept(read))).isEqualTo(read);
    }

    @Provide
    Arbitrary<List<List<String>>> cells() {
        return Arbitraries.of(
                        "A", "5", "-", "1e9", "12k", "=A1", "2016-06-30", "#REF!", "0.001", "99999999999999", "£4")
                .list()
                .ofSize(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }
}
