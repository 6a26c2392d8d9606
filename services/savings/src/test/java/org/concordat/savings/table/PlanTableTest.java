package org.concordat.savings.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.kernel.savings.plan.AttributionKind;
import org.concordat.kernel.savings.plan.Counting;
import org.concordat.kernel.savings.plan.Decision;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.kernel.savings.plan.InitiativeKind;
import org.concordat.kernel.savings.plan.Recurrence;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.TableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTableTest {

    private static final PlanSaid NOTHING = new PlanSaid(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static PlanSaid said(Counting counting) {
        return new PlanSaid(
                Optional.empty(),
                Optional.of(Fund.GENERAL_FUND),
                Optional.empty(),
                Optional.of(counting),
                Optional.of(Recurrence.RECURRING),
                Optional.of(AttributionKind.BOROUGH),
                Optional.empty(),
                Optional.of(new Decision(Decision.Status.AWAITING, Optional.empty(), Optional.empty())));
    }

    @Test
    void the_published_table_of_hammersmith_and_fulham_casts_and_says_where_dsg_is_in_its_totals() {
        ReadPlan read = PlanTable.read(paper("lbhf-savings-2011-15.csv"), TableFormat.CSV, NOTHING);

        assertThat(read.rows()).hasSize(15);
        assertThat(read.findings())
                .extracting(Finding::code)
                .containsOnly("RING_FENCED_IN_TOTAL")
                .hasSize(4);
        assertThat(read.findings().getLast().message())
                .contains("2014-15", "5297 (£5,297,000.00)", "620 (£620,000.00)", "4677 (£4,677,000.00)");
        PrintedInitiative middle = row(read, "SOCIAL-CARE-MIDDLE-MANAGEMENT-SAVINGS");
        assertThat(middle.amounts()).containsEntry(PlanColumn.EXISTING_PLAN, new BigDecimal("340"));
        assertThat(middle.years()).containsEntry(FinancialYear.parse("2014-15"), new BigDecimal("330"));
        assertThat(row(read, "EXCLUDE-DSG-SAVINGS").kind()).contains(InitiativeKind.EXCLUSION);
    }

    @Test
    void westminsters_rows_of_a_year_become_initiatives_and_what_was_delivered_is_passed_over() {
        ReadPlan read = PlanTable.read(paper("wcc-savings.csv"), TableFormat.CSV, said(Counting.IN_YEAR));

        assertThat(read.rows()).hasSize(10);
        assertThat(read.findings()).extracting(Finding::code).containsOnly("COLUMN_OF_DELIVERY");
        assertThat(row(read, "COMMISSIONING-CONTRACTS").years())
                .containsEntry(FinancialYear.parse("2016-17"), new BigDecimal("0.564"))
                .containsEntry(FinancialYear.parse("2017-18"), new BigDecimal("0.604"));
        assertThat(row(read, "EARLY-HELP-CHILDRENS-TRANSFORMATION").unit()).isEqualTo(MoneyUnit.GBP_MILLION);
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX", "ODS"})
    void what_was_read_as_printed_is_written_as_printed_and_reads_the_same(TableFormat format) {
        Map<String, Initiative> plan =
                plan(PlanTable.read(paper("lbhf-savings-2011-15.csv"), TableFormat.CSV, said(Counting.CUMULATIVE)));

        byte[] written = written(new PlanSheet(plan, MoneyUnit.GBP_THOUSAND), format);

        assertThat(plan(PlanTable.read(written, format, said(Counting.CUMULATIVE))))
                .isEqualTo(plan);
        if (format == TableFormat.CSV) {
            String text = new String(written, StandardCharsets.UTF_8);
            assertThat(text)
                    .contains("2011-12_gbp_thousand,2012-13_gbp_thousand")
                    .contains(",TOTAL,,,,,,,,1075,1550,4283,5297,,2227,2460,")
                    .contains(",CUMULATIVE,RECURRING,760,760,1520,1520,,1520,,");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "a total that rows do not make; initiative,2016-17_gbp_thousand; A,10; B,20; TOTAL,31.9; PLAN_TOTAL_DIFFERS",
                "a total that rounding explains; initiative,2016-17_gbp_thousand; A,10; B,20; TOTAL,31; ''",
                "a column of nothing; initiative,colour,2016-17_gbp_thousand; A,red,10; B,red,20; TOTAL,,30; UNKNOWN_COLUMN",
                "two units; initiative,2016-17_gbp_thousand,2017-18_gbp_million; A,10,1; B,20,1; TOTAL,30,2; UNIT_DIFFERS",
                "no unit; initiative,2016-17; A,10; B,20; TOTAL,30; UNIT_MISSING",
                "an initiative twice; initiative,2016-17_gbp_thousand; A,10; a,20; TOTAL,30; INITIATIVE_TWICE",
                "a year twice; initiative,2016-17_gbp_thousand,2016/17_gbp_thousand; A,10,1; B,20,1; TOTAL,30,2; COLUMN_TWICE",
                "no year at all; initiative,2016-18_gbp_thousand; A,10; B,20; TOTAL,30; NOT_A_YEAR",
                "no title; initiative,2016-17_gbp_thousand; A,10; ,20; TOTAL,30; TITLE_MISSING",
                "no titles; fund,2016-17_gbp_thousand; DSG,10; DSG,20; DSG,30; COLUMN_MISSING",
                "targets of no year; initiative,target_gbp_thousand; A,10; B,20; TOTAL,30; COLUMN_MISSING",
                "a fund of none; initiative,fund,2016-17_gbp_thousand; A,purse,10; B,DSG,20; TOTAL,,30; UNKNOWN_CODE",
                "an amount of words; initiative,2016-17_gbp_thousand; A,ten; B,20; TOTAL,20; AMOUNT_NOT_A_NUMBER",
                "a day of none; initiative,decision,decision_date; A,agreed,May; B,,; C,,; NOT_A_DATE"
            })
    void what_is_no_plan_is_refused_where_it_stands(
            String name, String header, String first, String second, String third, String code) {
        byte[] body = String.join("\r\n", header, first, second, third).getBytes(StandardCharsets.UTF_8);
        if (code.isEmpty()) {
            assertThat(PlanTable.read(body, TableFormat.CSV, NOTHING).findings())
                    .extracting(Finding::code)
                    .containsExactly("PLAN_TOTAL_ROUNDED");
            return;
        }
        Problem refused = catchThrowableOfType(Problem.class, () -> PlanTable.read(body, TableFormat.CSV, NOTHING));
        assertThat(refused.code()).isEqualTo("plan-unreadable");
        assertThat(refused.findings()).extracting(Finding::code).contains(code);
    }

    @Test
    void what_neither_the_row_nor_the_request_says_is_missed_and_what_an_initiative_has_stays() {
        ReadPlan read = PlanTable.read(
                "initiative,2016-17_gbp_thousand\r\nA,10".getBytes(StandardCharsets.UTF_8), TableFormat.CSV, NOTHING);
        List<Finding> missing = new java.util.ArrayList<>();
        PrintedInitiative row = read.rows().getFirst();

        assertThat(row.onto(Optional.empty(), NOTHING, Optional.empty(), LocalDate.EPOCH, missing::add))
                .isEmpty();
        assertThat(missing)
                .extracting(Finding::code)
                .containsExactly(
                        "FUND_MISSING",
                        "COUNTING_MISSING",
                        "RECURRENCE_MISSING",
                        "DECISION_MISSING",
                        "ATTRIBUTION_MISSING");
        Initiative before = row.onto(
                        Optional.empty(), said(Counting.IN_YEAR), Optional.empty(), LocalDate.EPOCH, missing::add)
                .orElseThrow();
        assertThat(row.onto(Optional.of(before), NOTHING, Optional.empty(), LocalDate.EPOCH, missing::add))
                .contains(before);
    }

    @Test
    void a_row_whose_effect_stands_in_one_of_the_two_columns_is_of_that_class() {
        Map<String, Initiative> plan =
                plan(PlanTable.read(paper("lbhf-savings-2011-15.csv"), TableFormat.CSV, said(Counting.CUMULATIVE)));

        assertThat(plan)
                .extractingByKey("FINANCE-STAFF")
                .extracting(Initiative::savingsClass)
                .isEqualTo(Optional.of(SavingsClass.ADDITIONAL));
        assertThat(plan)
                .extractingByKey("EDUCATION-SERVICES-GF")
                .extracting(Initiative::savingsClass)
                .isEqualTo(Optional.of(SavingsClass.EXISTING_PLAN));
    }

    private static Map<String, Initiative> plan(ReadPlan read) {
        Map<String, Initiative> plan = new TreeMap<>();
        read.rows()
                .forEach(row -> plan.put(
                        row.reference(),
                        row.onto(
                                        Optional.empty(),
                                        said(Counting.CUMULATIVE),
                                        Optional.empty(),
                                        LocalDate.EPOCH,
                                        finding -> {
                                            throw new AssertionError(finding);
                                        })
                                .orElseThrow()));
        return plan;
    }

    private static PrintedInitiative row(ReadPlan read, String reference) {
        return read.rows().stream()
                .filter(row -> row.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] written(PlanSheet sheet, TableFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableWriter.write(format, "Plan", sheet.header(), sheet.rows(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] paper(String name) {
        try (InputStream file =
                Objects.requireNonNull(PlanTableTest.class.getResourceAsStream("/papers/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
