package org.concordat.budgets.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.budgets.rules.BudgetRules;
import org.concordat.kernel.Borough;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.returns.columns.ColumnGuide;
import org.concordat.returns.columns.LineJson;
import org.concordat.returns.columns.LineOpenApi;
import org.concordat.returns.columns.LineSql;
import org.concordat.returns.columns.LineTable;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.totals.ControlTotals;
import org.concordat.web.table.writing.Value;
import org.junit.jupiter.api.Test;

/** What follows from the columns of a budget return is what is promised of it. */
class BudgetColumnsTest {

    private static final LineJson<BudgetLine> JSON = new LineJson<>(BudgetColumns.SCHEMA);

    private static BudgetLine full() {
        Map<BudgetMeasure, Money> figures = new EnumMap<>(BudgetMeasure.class);
        for (BudgetMeasure measure : BudgetMeasure.values()) {
            figures.put(measure, Money.ofPence(100L * (measure.ordinal() + 1)));
        }
        return new BudgetLine(
                1,
                Optional.of("FS-0100"),
                Optional.of("Family Services"),
                Optional.of("3.3.1"),
                Fund.DSG,
                LineType.GRANT,
                Optional.of("employees"),
                figures,
                Optional.of("Two more placements"));
    }

    private static String json(Object value) throws JsonProcessingException {
        return new JsonMapper().writeValueAsString(value);
    }

    @Test
    void a_line_is_published_as_its_event_promises() throws JsonProcessingException {
        assertThat(json(JSON.published(full())))
                .isEqualTo(
                        "{\"line\":1,\"costCentre\":\"FS-0100\",\"costCentreTitle\":\"Family Services\",\"serviceLine\":\"3.3.1\",\"fund\":\"DSG\",\"type\":\"GRANT\",\"originalBudget\":1.00,\"currentBudget\":2.00,\"profileToDate\":3.00,\"actualToDate\":4.00,\"commitments\":5.00,\"forecastOutturn\":6.00,\"comment\":\"Two more placements\"}");
    }

    @Test
    void a_line_is_answered_with_its_subjective_group_too() throws JsonProcessingException {
        assertThat(json(JSON.answered(full()))).contains("\"type\":\"GRANT\",\"subjective\":\"employees\",\"original");
        assertThat(json(JSON.answered(Contexts.approved("", "3.1.2"))))
                .isEqualTo("{\"line\":1,\"serviceLine\":\"3.1.2\",\"fund\":\"GENERAL_FUND\",\"type\":\"EXPENDITURE\"}");
    }

    @Test
    void a_recharge_is_published_with_its_counterparty_and_proved_with_it() throws JsonProcessingException {
        BudgetLine without = Contexts.approved("FS", "3.4.4", BudgetMeasure.CURRENT_BUDGET, "12");
        BudgetLine with = Contexts.charged(without, "WCC");

        assertThat(json(JSON.published(with)))
                .isEqualTo(json(JSON.published(without)).replace("}", ",\"counterparty\":\"WCC\"}"));
        assertThat(ControlTotals.of(BudgetColumns.SCHEMA, List.of(with)).digest())
                .isEqualTo("sha256:892436a17f587ae400af65b35e431af84b32a445327235bd89e49761be4e3533")
                .isNotEqualTo(
                        ControlTotals.of(BudgetColumns.SCHEMA, List.of(without)).digest());
    }

    @Test
    void totals_are_published_as_their_event_promises() throws JsonProcessingException {
        ControlTotals totals = ControlTotals.of(
                BudgetColumns.SCHEMA, List.of(Contexts.approved("FS", "3.4.4", BudgetMeasure.CURRENT_BUDGET, "12")));

        assertThat(json(JSON.published(totals)))
                .startsWith(
                        "{\"lines\":1,\"sums\":[{\"fund\":\"GENERAL_FUND\",\"type\":\"EXPENDITURE\",\"measure\":\"currentBudget\",\"reported\":1,\"total\":\"12.00\"}],\"digest\":\"sha256:");
        assertThat(json(JSON.answered(totals))).contains("\"reported\":1,\"total\":12.00}");
    }

    @Test
    void a_table_has_the_columns_that_were_always_sent() {
        assertThat(new LineTable<>(BudgetColumns.SCHEMA, Contexts.FORM.columns(Contexts.P03)).header())
                .containsExactly(
                        "period",
                        "unit",
                        "cost_centre_title",
                        "cost_centre",
                        "service_line",
                        "fund",
                        "type",
                        "subjective",
                        "original_budget",
                        "current_budget",
                        "profile_to_date",
                        "actual_to_date",
                        "commitments",
                        "forecast_outturn",
                        "comment",
                        "counterparty");
    }

    @Test
    void an_opening_budget_is_a_table_of_its_original_budgets_and_their_months() {
        assertThat(new LineTable<>(BudgetColumns.SCHEMA, Contexts.FORM.columns(Contexts.YEAR.opening())).header())
                .containsExactly(
                        "period",
                        "unit",
                        "cost_centre_title",
                        "cost_centre",
                        "service_line",
                        "fund",
                        "type",
                        "subjective",
                        "original_budget",
                        "profile_april",
                        "profile_may",
                        "profile_june",
                        "profile_july",
                        "profile_august",
                        "profile_september",
                        "profile_october",
                        "profile_november",
                        "profile_december",
                        "profile_january",
                        "profile_february",
                        "profile_march",
                        "comment",
                        "counterparty");
    }

    @Test
    void a_monthly_profile_is_answered_and_neither_published_nor_added_up_for_others() throws JsonProcessingException {
        BudgetLine planned = OpeningRulesTest.opened("FS", "3.4.4", "1200", "100");

        assertThat(json(JSON.answered(planned))).contains("\"profileApril\":100.00", "\"profileMarch\":100.00");
        assertThat(json(JSON.published(planned)))
                .isEqualTo(
                        "{\"line\":1,\"costCentre\":\"FS\",\"serviceLine\":\"3.4.4\",\"fund\":\"GENERAL_FUND\",\"type\":\"EXPENDITURE\",\"originalBudget\":1200.00}");
        ControlTotals totals = ControlTotals.of(BudgetColumns.SCHEMA, List.of(planned));
        assertThat(totals.sums()).extracting(ControlTotals.Sum::measure).containsExactly("originalBudget");
        assertThat(totals.digest())
                .isEqualTo(ControlTotals.of(
                                BudgetColumns.SCHEMA,
                                List.of(Contexts.approved("FS", "3.4.4", BudgetMeasure.ORIGINAL_BUDGET, "1200")))
                        .digest());
    }

    @Test
    void the_first_month_begins_with_the_opening_budget_and_an_opening_budget_with_the_lines_of_the_year_before() {
        CostCentres chart = new CostCentres(
                List.of(new ChartMapping("FS", "Family Services", "3.4.4", LocalDate.of(2012, 4, 1), Optional.empty())),
                Contexts.P01.end());
        List<BudgetLine> opened = List.of(OpeningRulesTest.opened("FS", "3.4.4", "1200", "100"));
        List<BudgetLine> outturn = List.of(Contexts.approved(
                "FS", "3.4.4", BudgetMeasure.ORIGINAL_BUDGET, "5", BudgetMeasure.CURRENT_BUDGET, "7"));

        assertThat(template(chart, Contexts.YEAR.opening(), opened, Contexts.P01))
                .containsExactly("2016-17-P01,GBP,,FS,3.4.4,GENERAL_FUND,EXPENDITURE,,1200.00,1200.00,,,,,,");
        assertThat(template(chart, Contexts.YEAR.opening(), opened, Contexts.YEAR.opening()))
                .containsExactly(
                        "2016-17-P00,GBP,,FS,3.4.4,GENERAL_FUND,EXPENDITURE,,1200.00" + ",100.00".repeat(12) + ",,");
        assertThat(template(chart, Contexts.YEAR.previous().outturn(), outturn, Contexts.YEAR.opening()))
                .containsExactly("2016-17-P00,GBP,,FS,3.4.4,GENERAL_FUND,EXPENDITURE,," + ",".repeat(14));
    }

    private static List<String> template(CostCentres chart, Period last, List<BudgetLine> lines, Period period) {
        BudgetForm form = new BudgetForm(references(chart, new ApprovedLines<>(last, lines)), BudgetRules.ALL);
        return new LineTable<>(BudgetColumns.SCHEMA, form.columns(period))
                .template(period, form.template(new Borough("LBHF"), period))
                .map(BudgetColumnsTest::row)
                .toList();
    }

    @Test
    void the_database_the_guide_and_the_openapi_document_have_the_same_columns() {
        List<ColumnGuide> guide = ColumnGuide.of(Contexts.FORM);

        assertThat(new LineSql<>(BudgetColumns.SCHEMA).insert())
                .isEqualTo(
                        "insert into return_line (borough, return_id, line, cost_centre, cost_centre_title, service_line,"
                                + " fund, type, subjective, original_budget, current_budget, profile_to_date, actual_to_date,"
                                + " commitments, forecast_outturn, profile_april, profile_may, profile_june, profile_july,"
                                + " profile_august, profile_september, profile_october, profile_november, profile_december,"
                                + " profile_january, profile_february, profile_march, comment, counterparty) values (?, ?, ?"
                                + ", ?".repeat(26)
                                + ")");
        assertThat(LineOpenApi.line(BudgetColumns.SCHEMA).getProperties().keySet())
                .containsExactlyElementsOf(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("line"),
                                guide.stream().map(ColumnGuide::name))
                        .toList());
        assertThat(guide).allSatisfy(column -> assertThat(column.meaning()).endsWith("."));
    }

    @Test
    void a_template_has_last_budgets_where_the_cost_centre_is_in_force_and_the_rest_of_the_chart_empty() {
        LocalDate from = LocalDate.of(2012, 4, 1);
        Period period = Contexts.P03;
        CostCentres chart = new CostCentres(
                List.of(
                        new ChartMapping("FS", "Family Services", "3.4.4", from, Optional.empty()),
                        new ChartMapping("EDU", "Education", "3.1.1", from, Optional.empty()),
                        new ChartMapping("OLD", "Closed", "3.1.2", from, Optional.of(LocalDate.of(2015, 3, 31)))),
                period.end());
        List<BudgetLine> lastApproved = List.of(
                Contexts.approved("fs", "3.4.4", BudgetMeasure.CURRENT_BUDGET, "5", BudgetMeasure.ACTUAL_TO_DATE, "4"),
                Contexts.approved("OLD", "3.1.2", BudgetMeasure.CURRENT_BUDGET, "6"),
                Contexts.approved("", "3.1.2", BudgetMeasure.CURRENT_BUDGET, "7"));
        BudgetForm form =
                new BudgetForm(references(chart, new ApprovedLines<>(Contexts.P02, lastApproved)), BudgetRules.ALL);

        List<String> rows = new LineTable<>(BudgetColumns.SCHEMA, Contexts.FORM.columns(Contexts.P03))
                .template(period, form.template(new Borough("LBHF"), period))
                .map(BudgetColumnsTest::row)
                .toList();

        assertThat(rows)
                .containsExactly(
                        "2016-17-P03,GBP,,fs,3.4.4,GENERAL_FUND,EXPENDITURE,,,5.00,,,,,,",
                        "2016-17-P03,GBP,,,3.1.2,GENERAL_FUND,EXPENDITURE,,,7.00,,,,,,",
                        "2016-17-P03,GBP,Education,EDU,3.1.1,GENERAL_FUND,EXPENDITURE,,,,,,,,,");
    }

    private static String row(List<Value> row) {
        return String.join(
                ",",
                row.stream()
                        .map(value -> switch (value) {
                            case Value.Text text -> text.text();
                            case Value.Pounds pounds -> pounds.money().toString();
                            case Value.Numeric numeric -> numeric.number().toPlainString();
                            case Value.Day day -> day.date().toString();
                            case Value.Nothing nothing -> "";
                        })
                        .toList());
    }

    private static BudgetReferences references(CostCentres chart, ApprovedLines<BudgetLine> lastApproved) {
        return new BudgetReferences() {
            @Override
            public BudgetContext context(Borough borough, Period period) {
                throw new AssertionError("a template is made without it");
            }

            @Override
            public CostCentres costCentres(Borough borough, Period period) {
                return chart;
            }

            @Override
            public Optional<ApprovedLines<BudgetLine>> lastApproved(Borough borough, Period period) {
                return Optional.of(lastApproved);
            }
        };
    }
}
