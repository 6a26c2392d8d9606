package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A made-up figure that loses its mark is noticed, in whatever form it is answered. */
class MadeUpFiguresTest {

    private static final Set<String> MADE_UP = Set.of("LBHF", "RBKC");
    private static final String VIEW = """
            {"partnership": "tri-borough", "illustrative": [%s], "rows": [
              {"serviceLine": "3.1.1",
               "measures": {"currentBudget":
                 {"value": 30.00, "status": "SHOWN", "coverage": {"included": ["LBHF", "RBKC", "WCC"]}}},
               "contributions": {
                 "RBKC": {"measures": {"currentBudget": {"value": 10.00, "status": "SHOWN"}}},
                 "WCC": {"measures": {"currentBudget": {"value": 10.00, "status": "SHOWN"}}}}}]}
            """;
    private static final String SOVEREIGN = """
            {"borough": "LBHF", "illustrative": [%s], "rows": [
              {"serviceLine": "3.1.1", "measures": {"currentBudget": {"value": 10.00, "status": "SHOWN"}},
               "costCentres": [{"measures": {"currentBudget": {"value": 10.00, "status": "SHOWN"}}}]}]}
            """;
    private static final String EXPLANATION = """
            {"value": 20.00, "status": "SHOWN", "formula": "the sum", "boroughs": [
              {"borough": "LBHF", "part": "INCLUDED", "return": {"version": 1, "illustrative": %s}},
              {"borough": "WCC", "part": "INCLUDED", "return": {"version": 1, "illustrative": false}}]}
            """;
    private static final String CSV = """
            view,illustrative,service_line,row,borough,current_budget,current_budget_coverage
            tri-borough,%s,3.1.1,PARTNERSHIP,,30.00,included LBHF RBKC WCC
            tri-borough,%s,3.1.1,BOROUGH,RBKC,10.00,
            tri-borough,,3.1.1,BOROUGH,WCC,10.00,
            tri-borough,,3.1.2,PARTNERSHIP,,,missing LBHF RBKC
            """;

    @Test
    void a_view_that_marks_all_is_in_order_and_each_lost_mark_is_found_in_totals_and_contributions() {
        assertThat(json(VIEW.formatted("\"LBHF\", \"RBKC\""))).isEmpty();
        assertThat(json(VIEW.formatted("\"LBHF\"")))
                .containsExactlyInAnyOrder(
                        "rows/0/measures/currentBudget: RBKC is made up and not marked",
                        "rows/0/contributions/RBKC/measures/currentBudget: RBKC is made up and not marked");
        assertThat(json(VIEW.formatted(""))).hasSize(3);
    }

    @Test
    void a_sovereign_view_that_loses_its_mark_is_found_down_to_the_cost_centre() {
        assertThat(json(SOVEREIGN.formatted("\"LBHF\""))).isEmpty();
        assertThat(json(SOVEREIGN.formatted(""))).hasSize(2);
    }

    @Test
    void an_explanation_that_loses_its_mark_is_found() {
        assertThat(json(EXPLANATION.formatted("true"))).isEmpty();
        assertThat(json(EXPLANATION.formatted("false")))
                .containsExactly("boroughs/LBHF: LBHF is made up and not marked");
        assertThat(json(EXPLANATION.replace(", \"illustrative\": %s", ""))).hasSize(1);
    }

    @Test
    void a_return_that_loses_its_mark_is_found() {
        String returns = "{\"items\": [{\"id\": \"1\", \"borough\": \"RBKC\", \"illustrative\": %s}]}";
        assertThat(json(returns.formatted("true"))).isEmpty();
        assertThat(json(returns.formatted("false"))).containsExactly("1: RBKC is made up and not marked");
    }

    @Test
    void a_row_of_a_table_that_loses_its_mark_is_found() {
        assertThat(csv("LBHF; RBKC", "RBKC")).isEmpty();
        assertThat(csv("LBHF", "RBKC")).containsExactly("3.1.1 PARTNERSHIP : RBKC is made up and not marked");
        assertThat(csv("LBHF; RBKC", "")).containsExactly("3.1.1 BOROUGH RBKC: RBKC is made up and not marked");
        assertThat(csv("", "RBKC")).hasSize(2);
    }

    @Test
    void a_row_of_a_workbook_that_loses_its_mark_is_found() throws IOException {
        assertThat(MadeUpFigures.unmarkedInWorkbook(workbook("LBHF; RBKC"), MADE_UP))
                .isEmpty();
        assertThat(MadeUpFigures.unmarkedInWorkbook(workbook(""), MADE_UP)).hasSize(3);
    }

    @Test
    void an_answer_without_any_made_up_figure_proves_nothing() {
        assertThatThrownBy(() -> json("{\"rows\": [], \"illustrative\": []}"))
                .hasMessageContaining("no made-up figure");
        assertThatThrownBy(() -> json("{\"value\": null, \"status\": \"MISSING\", \"formula\": \"\"}"))
                .hasMessageContaining("no made-up figure");
        assertThatThrownBy(() -> MadeUpFigures.unmarkedInCsv("view,illustrative,borough\n", MADE_UP))
                .hasMessageContaining("no made-up figure");
    }

    private static java.util.List<String> json(String answer) {
        return MadeUpFigures.unmarkedInJson(answer, MADE_UP);
    }

    private static java.util.List<String> csv(String total, String contribution) {
        return MadeUpFigures.unmarkedInCsv(CSV.formatted(total, contribution), MADE_UP);
    }

    private static byte[] workbook(String mark) throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("view");
                int line = 0;
                for (String text : CSV.formatted(mark, mark).split("\n")) {
                    String[] cells = text.split(",", -1);
                    for (int column = 0; column < cells.length; column++) {
                        sheet.value(line, column, cells[column]);
                    }
                    line++;
                }
            }
            return bytes.toByteArray();
        }
    }
}
