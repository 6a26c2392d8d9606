package org.concordat.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.returns.reading.ReturnFormat.CSV;
import static org.concordat.returns.reading.ReturnFormat.JSON;
import static org.concordat.returns.reading.ReturnFormat.XLSX;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.ReadLine;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.madeup.Inspection;
import org.concordat.returns.madeup.MadeUpForm;
import org.concordat.returns.madeup.Visits;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    private static final Optional<String> PERIOD = Optional.of("2016-17-P03");
    private static final Optional<String> POUNDS = Optional.of("GBP");

    private static <L> ReadReturn<L> read(ReturnForm<L, ?> form, String body, ReturnFormat format) {
        return new ReturnReader<>(form)
                .read(
                        body.getBytes(StandardCharsets.UTF_8),
                        format,
                        format == JSON ? Optional.empty() : PERIOD,
                        format == JSON || !form.schema().hasAmounts() ? Optional.empty() : POUNDS);
    }

    private static ReadReturn<Inspection> inspections(String csv) {
        return read(MadeUpForm.INSPECTIONS, csv, CSV);
    }

    @Test
    void reads_a_value_of_every_kind_from_each_format() throws IOException {
        ReadReturn<Inspection> csv = inspections("""
                team,outcome,ward,visits,share,spent,last_visit,remark
                North,partly passed,W1,"1,200",12.50,£3.20,2016-06-30,"dry, mostly"
                """);
        ReadReturn<Inspection> json = read(MadeUpForm.INSPECTIONS, """
                {"period": "2016-17-P03", "lines": [{"team": "North", "outcome": "PARTLY_PASSED", "ward": "W1",
                 "visits": 1200, "share": 12.5, "spent": "3.20", "lastVisit": "2016-06-30", "remark": "dry, mostly"}]}
                """, JSON);
        ReadReturn<Inspection> xlsx = new ReturnReader<>(MadeUpForm.INSPECTIONS).read(workbook(), XLSX, PERIOD, POUNDS);

        for (ReadReturn<Inspection> read : List.of(csv, json, xlsx)) {
            assertThat(read.findings()).isEmpty();
            assertThat(Inspection.SCHEMA.line(1, read.lines().getFirst()))
                    .isEqualTo(new Inspection(
                            1,
                            Optional.of("North"),
                            Optional.empty(),
                            Optional.of(Inspection.Outcome.PARTLY_PASSED),
                            Optional.of("W1"),
                            Optional.of(1_200L),
                            Optional.of(new BigDecimal("12.5")),
                            Optional.of(Money.of("3.20")),
                            Optional.of(LocalDate.of(2016, 6, 30)),
                            Optional.of("dry, mostly")));
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("visits");
            List<String> header =
                    List.of("Team", "Outcome", "Ward", "Visits", "Share", "Spent", "Last visit", "Remark");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            sheet.value(1, 0, "North");
            sheet.value(1, 1, "Partly passed");
            sheet.value(1, 2, "W1");
            sheet.value(1, 3, 1200);
            sheet.value(1, 4, 12.5);
            sheet.value(1, 5, 3.2);
            sheet.value(1, 6, LocalDate.of(2016, 6, 30));
            sheet.style(1, 6).format("dd/mm/yyyy").set();
            sheet.value(1, 7, "dry, mostly");
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            visits     | twelve      | NUMBER_NOT_A_NUMBER
            visits     | £12         | NUMBER_IS_AMOUNT
            visits     | 12k         | NUMBER_HAS_SUFFIX
            visits     | -           | NUMBER_AMBIGUOUS
            share      | 12%         | NUMBER_IS_PERCENTAGE
            share      | 30/06/2016  | NUMBER_IS_DATE
            share      | 1e3         | NUMBER_IN_SCIENTIFIC_NOTATION
            spent      | 12k         | AMOUNT_HAS_SUFFIX
            last_visit | 03/04/2016  | DAY_NOT_A_DAY
            last_visit | 30 June     | DAY_NOT_A_DAY
            last_visit | 2016-06-31  | DAY_UNKNOWN
            last_visit | =A1         | TEXT_IS_FORMULA
            ward       | 2016-06-30  | TEXT_IS_DATE
            team       | abcdefghijklmnopqrstu | TEXT_TOO_LONG
            """)
    void a_cell_that_is_no_value_of_its_kind_is_found_where_it_stands(String column, String cell, String code) {
        String other = column.equals("team") ? "ward" : "team";
        ReadReturn<Inspection> read = inspections("%s,%s\nNorth,%s\n".formatted(other, column, cell));

        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.at()).isEqualTo("row 2, %s (B2)".formatted(column));
            assertThat(finding.isError()).isTrue();
            assertThat(finding.message()).doesNotContain("%s").endsWith(".");
        });
        ReadLine<Inspection> line = read.lines().getFirst();
        assertThat(Inspection.SCHEMA.columns())
                .filteredOn(line::isUnreadable)
                .extracting(found -> found.column())
                .containsExactly(column);
        assertThat(Inspection.SCHEMA.columns())
                .filteredOn(found -> line.get(found).isPresent())
                .extracting(found -> found.column())
                .containsExactly(other);
    }

    @Test
    void a_number_beyond_its_kind_is_printed_but_not_stored() {
        ReadLine<Inspection> line = inspections("team,visits,share,spent\nNorth,1.5,100.01,0.001\n")
                .lines()
                .getFirst();

        assertThat(line.printed(Inspection.VISITS)).contains(new BigDecimal("1.5"));
        assertThat(line.get(Inspection.VISITS)).isEmpty();
        assertThat(line.get(Inspection.SHARE)).isEmpty();
        assertThat(line.get(Inspection.SPENT)).isEmpty();
    }

    @Test
    void only_amounts_are_in_the_unit_of_the_return() {
        ReadLine<Inspection> line = new ReturnReader<>(MadeUpForm.INSPECTIONS)
                .read(
                        "team,visits,spent\nNorth,5,5\n".getBytes(StandardCharsets.UTF_8),
                        CSV,
                        PERIOD,
                        Optional.of("GBP_THOUSAND"))
                .lines()
                .getFirst();

        assertThat(line.get(Inspection.VISITS)).contains(5L);
        assertThat(line.get(Inspection.SPENT)).contains(Money.of("5000"));
    }

    @Test
    void a_choice_that_is_none_refuses_the_return_and_names_the_choices() {
        assertRefused(
                () -> inspections("team,outcome\nNorth,good\n"), "UNKNOWN_OUTCOME", "PASSED, PARTLY_PASSED, FAILED");
    }

    @Test
    void a_domain_without_amounts_takes_no_unit() {
        assertThat(read(MadeUpForm.VISITS, "team,visits\nNorth,5\n", CSV).unit())
                .isEmpty();
        assertRefused(
                () -> read(MadeUpForm.VISITS, "team,unit\nNorth,GBP\n", CSV),
                "UNKNOWN_COLUMN",
                "team, visits, comment, period");
        assertRefused(
                () -> read(MadeUpForm.VISITS, "{\"period\":\"2016-17-P03\",\"unit\":\"GBP\",\"lines\":[{}]}", JSON),
                "UNKNOWN_FIELD",
                "controlTotals");
        assertRefused(
                () -> new ReturnReader<>(MadeUpForm.VISITS)
                        .read("team\nNorth\n".getBytes(StandardCharsets.UTF_8), CSV, PERIOD, Optional.of("GBP")),
                "UNIT_WITHOUT_AMOUNTS",
                "visits return");
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String code, String words) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ReturnRefused.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.code()).isEqualTo(code);
                                    assertThat(finding.message()).contains(words);
                                }));
    }

    @Test
    void a_title_for_people_is_passed_over_in_a_table_and_no_field_in_json() {
        assertThat(inspections("team_title,team\nNorthern team,North\n")
                        .lines()
                        .getFirst()
                        .get(Inspection.TEAM_TITLE))
                .isEmpty();
        assertRefused(
                () -> read(
                        MadeUpForm.INSPECTIONS, "{\"period\":\"2016-17-P03\",\"lines\":[{\"teamTitle\":\"x\"}]}", JSON),
                "UNKNOWN_FIELD",
                "lastVisit");
    }

    @Test
    void a_row_of_totals_is_of_its_groups() {
        ReadReturn<Inspection> read = inspections(
                "team,outcome,ward,visits,spent\nNorth,FAILED,W1,5,1\nTotal,failed,W1,5,1.00\nTOTAL,,,5,\n");

        assertThat(read.lines()).hasSize(1);
        assertThat(read.controlTotals())
                .extracting(
                        PrintedTotal::group,
                        PrintedTotal::measure,
                        total -> total.total().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Map.of("outcome", "FAILED", "ward", "W1"), "visits", "5"),
                        org.assertj.core.groups.Tuple.tuple(Map.of("outcome", "FAILED", "ward", "W1"), "spent", "1"),
                        org.assertj.core.groups.Tuple.tuple(Map.of(), "visits", "5"));
    }

    @ParameterizedTest
    @CsvSource({"share,5", "last_visit,2016-06-30"})
    void a_row_of_totals_names_nothing_else(String column, String cell) {
        ReadReturn<Inspection> read = inspections("team,visits,%s\nNorth,5,\nTOTAL,5,%s\n".formatted(column, cell));

        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("CONTROL_TOTAL_TOO_NARROW");
            assertThat(finding.message()).startsWith("A total row adds up an outcome and a ward; it may not name a ");
        });
        assertThat(read.controlTotals()).isEmpty();
    }

    @Test
    void a_file_that_is_wrong_in_every_cell_gives_a_hundred_findings_and_the_number_of_the_rest() {
        ReadReturn<Visits> read = read(MadeUpForm.VISITS, "team,visits\n" + "North,many\n".repeat(50_000), CSV);

        assertThat(read.findings()).hasSize(FirstFindings.MOST);
        assertThat(read.further()).isEqualTo(new FirstFindings.Further(49_900, true));
        assertThatThrownBy(() -> read(MadeUpForm.INSPECTIONS, "team,outcome\n" + "North,good\n".repeat(50_000), CSV))
                .isInstanceOfSatisfying(
                        ReturnRefused.class,
                        refused -> assertThat(refused.findings())
                                .hasSize(FirstFindings.MOST + 1)
                                .last()
                                .extracting(Finding::message)
                                .isEqualTo("There are 49900 further findings, shown once these are dealt with."));
    }

    @Test
    void four_megabytes_of_empty_lines_are_counted_and_not_built() {
        String body = "{\"period\":\"2016-17-P03\",\"lines\":[" + "{},".repeat(1_400_000) + "{}]}";

        assertThatThrownBy(() -> read(MadeUpForm.VISITS, body, JSON))
                .isInstanceOfSatisfying(ReturnRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("too-many-lines");
                    assertThat(refused.kind()).isEqualTo(ReturnRefused.Kind.TOO_LARGE);
                    assertThat(refused).hasMessageContaining("1,400,001 lines");
                });
    }

    @Test
    void what_somebody_sends_does_not_come_back_a_hundred_times() {
        String name = "x".repeat(190);
        String fields = IntStream.range(0, 4_000)
                .mapToObj(i -> "\"%s%d\":1".formatted(name, i))
                .collect(Collectors.joining(","));
        String csv = IntStream.range(0, 200)
                .mapToObj(i -> "%d%s".formatted(i, "x".repeat(400)))
                .collect(Collectors.joining(","));

        assertSmall(() -> read(MadeUpForm.VISITS, "{\"lines\":[{" + fields + "}]}", JSON));
        assertSmall(() -> read(MadeUpForm.VISITS, csv + "\n1\n", CSV));
        assertSmall(() -> read(
                MadeUpForm.INSPECTIONS,
                "{\"period\":\"%s\",\"unit\":\"%<s\",\"lines\":[{}]}".formatted("x".repeat(900_000)),
                JSON));
    }

    private static void assertSmall(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(ReturnRefused.class, refused -> {
            assertThat(String.valueOf(refused.getMessage()).length()
                            + refused.findings().stream()
                                    .mapToInt(finding -> finding.at().length()
                                            + finding.message().length())
                                    .sum())
                    .isLessThan(500_000);
            assertThat(refused.findings()).hasSizeLessThanOrEqualTo(FirstFindings.MOST + 1);
        });
    }

    @Test
    void what_is_kept_is_of_its_form() {
        ReturnReader<Visits> visits = new ReturnReader<>(MadeUpForm.VISITS);
        byte[] kept = visits.kept(read(MadeUpForm.VISITS, "team,visits\nNorth,5\n", CSV));

        assertThatThrownBy(() -> new ReturnReader<>(MadeUpForm.INSPECTIONS).again(kept))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> visits.again(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
    }
}
