package org.concordat.budgets.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.ReadLine;
import org.concordat.returns.reading.PrintedTotal;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.reading.ReturnRefused;
import org.concordat.returns.reading.TableSaid;
import org.concordat.returns.reading.profile.ProfileColumn;
import org.concordat.returns.reading.profile.RowWords;
import org.concordat.returns.reading.profile.TableProfile;
import org.junit.jupiter.api.Test;

/** Sheets of finance teams' own, read by the profiles that describe them. */
class OwnSheetTest {

    private static final RowWords NO_WORDS =
            new RowWords(Set.of("Total"), Set.of("Sub-total"), Set.of("n/a"), Set.of("nil", "-"), Map.of());

    /** As Westminster's business plan prints it, with the service's name in place of a code. */
    private static final TableProfile WESTMINSTER = new TableProfile(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(MoneyUnit.GBP_MILLION),
            List.of(
                    column("Service", "serviceLine"),
                    column("Budget", "currentBudget"),
                    column("Actual", "actualToDate")),
            Set.of(),
            false,
            Map.of("fund", "GENERAL_FUND", "type", "EXPENDITURE"),
            false,
            new RowWords(
                    Set.of("TOTAL AS PUBLISHED"),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Map.of(
                            "serviceLine",
                            Map.of(
                                    "Family Services", "3.3.1",
                                    "Safeguarding Review and Quality Assurance", "3.3.3",
                                    "Education and Disability", "2.1.2",
                                    "Children's Services Commissioning", "3.3.2",
                                    "Finance and Resources", "9.2"))));

    /** A row a team; what is spent, what comes in, and what follows from them. */
    private static final TableProfile WIDE = new TableProfile(
            Optional.empty(),
            Optional.empty(),
            Optional.of("Team"),
            Optional.of(MoneyUnit.GBP_THOUSAND),
            List.of(
                    column("Team", "costCentre"),
                    of("Gross", "EXPENDITURE", false),
                    of("Grants", "GRANT", true),
                    of("Other income", "INCOME", true)),
            Set.of("Total income", "Net"),
            false,
            Map.of("fund", "GENERAL_FUND"),
            false,
            NO_WORDS);

    private static ProfileColumn column(String header, String column) {
        return new ProfileColumn(header, column, Optional.empty(), false, Map.of());
    }

    private static ProfileColumn of(String header, String type, boolean creditsNegative) {
        return new ProfileColumn(header, "currentBudget", Optional.empty(), creditsNegative, Map.of("type", type));
    }

    private static ReadReturn<BudgetLine> read(TableProfile profile, String csv) {
        return Contexts.READER.read(
                csv.getBytes(StandardCharsets.UTF_8),
                ReturnFormat.CSV,
                Optional.of("2016-17-P03"),
                Optional.empty(),
                new TableSaid(Optional.of(profile), Map.of()));
    }

    private static List<String> lines(ReadReturn<BudgetLine> read) {
        return read.lines().stream().map(OwnSheetTest::words).toList();
    }

    private static String words(ReadLine<BudgetLine> line) {
        return "%s %s %s %s %s"
                .formatted(
                        line.at(),
                        line.get(BudgetColumns.COST_CENTRE)
                                .or(() -> line.get(BudgetColumns.SERVICE_LINE))
                                .orElse(""),
                        line.get(BudgetColumns.TYPE).map(Enum::name).orElse(""),
                        line.get(BudgetColumns.of(BudgetMeasure.CURRENT_BUDGET))
                                .map(Money::toString)
                                .orElse(""),
                        line.get(BudgetColumns.of(BudgetMeasure.ACTUAL_TO_DATE))
                                .map(Money::toString)
                                .orElse(""))
                .strip();
    }

    @Test
    void westminsters_table_is_read_as_it_is_printed() {
        ReadReturn<BudgetLine> read = read(WESTMINSTER, """
                Children's Services Business Plan,,
                Revenue budget (£m),,
                ,,
                Service,Budget £m,"Actual
                £m"
                Family Services,21.51,22.27
                Safeguarding Review and Quality Assurance,0.98,0.95
                Education and Disability,5.32,5.82
                Children's Services Commissioning,5.75,4.84
                Finance and Resources,2.28,1.58
                TOTAL AS PUBLISHED,35.85,35.45
                """);

        assertThat(read.findings()).isEmpty();
        assertThat(read.unit()).contains(MoneyUnit.GBP_MILLION);
        assertThat(lines(read))
                .containsExactly(
                        "row 5 3.3.1 EXPENDITURE 21510000.00 22270000.00",
                        "row 6 3.3.3 EXPENDITURE 980000.00 950000.00",
                        "row 7 2.1.2 EXPENDITURE 5320000.00 5820000.00",
                        "row 8 3.3.2 EXPENDITURE 5750000.00 4840000.00",
                        "row 9 9.2 EXPENDITURE 2280000.00 1580000.00");
        assertThat(read.controlTotals())
                .extracting(PrintedTotal::at, PrintedTotal::measure, PrintedTotal::total)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "row 10, Budget £m (B10)", "currentBudget", new BigDecimal("35.85")),
                        org.assertj.core.groups.Tuple.tuple(
                                "row 10, Actual\n£m (C10)", "actualToDate", new BigDecimal("35.45")));
        assertThat(read.controlTotals().getFirst().group())
                .isEqualTo(Map.of("fund", "GENERAL_FUND", "type", "EXPENDITURE"));
    }

    @Test
    void a_row_with_several_lines_becomes_several_lines_each_at_its_own_column() {
        ReadReturn<BudgetLine> read = read(WIDE, """
                Monitor,,,,,
                Team,Gross (£000),Grants (£000),Other income (£000),Total income (£000),Net (£000)
                Adults,,,,,
                FS-0100,100,-30,-5.5,-35.5,64.5
                RE-0100,40,nil,n/a,0,40
                Sub-total,140,-30,-5.5,-35.5,104.5
                Total,140,-30,-5.5,-35.5,104.5
                """);

        assertThat(read.findings())
                .extracting(Finding::code, Finding::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ROWS_WITHOUT_FIGURES", "row 3"));
        assertThat(lines(read))
                .containsExactly(
                        "row 4 FS-0100 EXPENDITURE 100000.00",
                        "row 4 FS-0100 GRANT 30000.00",
                        "row 4 FS-0100 INCOME 5500.00",
                        "row 5 RE-0100 EXPENDITURE 40000.00",
                        "row 5 RE-0100 GRANT 0.00");
        assertThat(read.lines().get(2).at(BudgetColumns.of(BudgetMeasure.CURRENT_BUDGET)))
                .isEqualTo("row 4, Other income (£000) (D4)");
        assertThat(read.controlTotals().stream()
                        .collect(Collectors.toMap(total -> total.group().get("type"), PrintedTotal::total)))
                .containsEntry("EXPENDITURE", new BigDecimal("140"))
                .containsEntry("GRANT", new BigDecimal("30"))
                .containsEntry("INCOME", new BigDecimal("5.5"));
        assertThat(Contexts.READER.again(Contexts.READER.kept(read))).isEqualTo(read);
    }

    @Test
    void a_column_may_have_a_unit_of_its_own() {
        TableProfile mixed = new TableProfile(
                Optional.empty(),
                Optional.of(2),
                Optional.empty(),
                Optional.of(MoneyUnit.GBP_THOUSAND),
                List.of(
                        column("CC", "costCentre"),
                        column("Budget", "currentBudget"),
                        new ProfileColumn("Actual", "actualToDate", Optional.of(MoneyUnit.GBP), false, Map.of())),
                Set.of(),
                true,
                Map.of("fund", "DSG", "type", "EXPENDITURE"),
                false,
                NO_WORDS);

        ReadReturn<BudgetLine> read =
                read(mixed, "June\ncc,BUDGET,actual (£),RAG\nFS-0100,1250,\"1,290,500.25\",red\n");

        assertThat(read.findings()).isEmpty();
        assertThat(lines(read)).containsExactly("row 3 FS-0100 EXPENDITURE 1250000.00 1290500.25");
    }

    @Test
    void what_is_wrong_in_a_cell_is_found_where_it_stands_in_their_sheet() {
        ReadReturn<BudgetLine> read = read(WIDE, """
                Team,Gross (£000),Grants (£000),Other income (£000),Total income (£000),Net (£000)
                FS-0100,12k,-30,,,
                """);

        assertThat(read.findings())
                .extracting(Finding::code, Finding::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("AMOUNT_HAS_SUFFIX", "row 2, Gross (£000) (B2)"));
    }

    @Test
    void a_sheet_that_is_not_as_described_is_refused_with_what_differs() {
        String header = "Team,Gross (£000),Grants (£000),Other income (£000),Total income (£000),Net (£000)\n";
        String row = "FS-0100,1,2,3,4,5\n";

        assertThat(refusal(header.replace("Grants (£000)", "Grants (£m)") + row))
                .containsExactly("UNIT_CONTRADICTORY");
        assertThat(refusal(header.replace("Grants (£000)", "Subsidies") + row)).containsExactly("COLUMN_NOT_FOUND");
        assertThat(refusal(header.replace("Net (£000)", "Gross") + row)).containsExactly("COLUMN_TWICE");
        assertThat(refusal(header.replace("Net (£000)", "Variance") + row)).containsExactly("UNKNOWN_COLUMN");
        assertThat(refusal("Squad" + header.substring(4) + row)).containsExactly("HEADER_NOT_FOUND");
    }

    private static List<String> refusal(String csv) {
        List<Finding> findings = new java.util.ArrayList<>();
        assertThatThrownBy(() -> read(WIDE, csv))
                .isInstanceOfSatisfying(ReturnRefused.class, refused -> findings.addAll(refused.findings()));
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void a_sheet_is_found_by_its_name_and_other_sheets_are_passed_over() throws java.io.IOException {
        TableProfile profile = new TableProfile(
                Optional.of("monitor*2016"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MoneyUnit.GBP),
                List.of(column("CC", "costCentre"), column("Budget", "currentBudget")),
                Set.of(),
                false,
                Map.of("fund", "DSG", "type", "INCOME"),
                false,
                NO_WORDS);
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", null)) {
            for (String name : List.of("Cover", "Monitoring June 2016", "Monitoring July 2016")) {
                var sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "Prepared by finance");
                sheet.range(0, 0, 0, 1).merge();
                sheet.value(1, 0, "CC");
                sheet.value(1, 1, "Budget");
                sheet.value(2, 0, name.replace(" ", "-"));
                sheet.value(2, 1, 5);
            }
        }

        ReadReturn<BudgetLine> read = Contexts.READER.read(
                out.toByteArray(),
                ReturnFormat.XLSX,
                Optional.of("2016-17-P03"),
                Optional.empty(),
                new TableSaid(Optional.of(profile), Map.of()));

        assertThat(read.findings()).isEmpty();
        assertThat(lines(read)).containsExactly("row 3 Monitoring-June-2016 INCOME 5.00");
    }

    @Test
    void the_type_and_the_fund_that_nobody_says_are_errors_here_as_well() {
        TableProfile silent = new TableProfile(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Arrays.asList(column("CC", "costCentre"), column("Budget", "currentBudget")),
                Set.of(),
                false,
                Map.of(),
                false,
                NO_WORDS);

        assertThatThrownBy(() -> read(silent, "CC,Budget\nFS-0100,73\n"))
                .isInstanceOfSatisfying(
                        ReturnRefused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .containsExactly("UNIT_MISSING"));
        assertThat(read(silent, "CC,Budget (£)\nFS-0100,73\n").findings())
                .extracting(Finding::code)
                .containsExactly("FUND_MISSING", "TYPE_MISSING");
    }
}
