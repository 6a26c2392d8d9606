package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.release.World.LBHF;
import static org.concordat.consolidation.release.World.RBKC;
import static org.concordat.consolidation.release.World.WCC;
import static org.concordat.consolidation.release.World.line;
import static org.concordat.consolidation.release.World.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.concordat.consolidation.explanation.ExplanationJson;
import org.concordat.consolidation.export.ViewTable;
import org.concordat.consolidation.question.CellAddress;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.view.ViewJson;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.web.table.TableFormat;
import org.junit.jupiter.api.Test;

/** What people outside read: the shape of the answers and their words. */
class WrittenViewTest {

    private final World world = World.of(LBHF, RBKC, WCC);

    WrittenViewTest() {
        world.borough(LBHF)
                .allowing(rule(SharingDetail.DETAIL))
                .with(
                        line(1, "3.1.1", Fund.GENERAL_FUND, LineType.EXPENDITURE, "1", "10", "3", "0.05", "5", "12"),
                        line(2, "3.1.1", Fund.GENERAL_FUND, LineType.INCOME, "1", "10", "3", "-4.10", "5", "12"))
                .version(2)
                .illustrative();
        world.borough(RBKC).allowing(rule(SharingDetail.NAMED), rule(SharingDetail.TOTALS, "3.1", ""));
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return new ObjectMapper().readTree(bytes);
    }

    @Test
    void the_head_says_whose_view_it_is_and_what_it_rests_on() throws IOException {
        JsonNode head = json(
                ViewJson.of(world.period("2016-17-Q1").view(), MoneyUnit.GBP).toArray());

        assertThat(head.at("/partnership").asText()).isEqualTo("tri-borough");
        assertThat(head.at("/period").asText()).isEqualTo("2016-17-Q1");
        assertThat(head.at("/position").asText()).isEqualTo("2016-17-P03");
        assertThat(head.at("/asAt").asText()).isEqualTo("2016-07-15T09:00:00.123Z");
        assertThat(head.at("/audience").asText()).isEqualTo("PARTNERSHIP");
        assertThat(head.at("/mandates/0").toString())
                .isEqualTo(
                        "{\"borough\":\"LBHF\",\"id\":\"mandate-LBHF\",\"version\":2,\"title\":\"Mandate of LBHF\"}");
        assertThat(head.at("/illustrative").toString()).isEqualTo("[\"LBHF\"]");
        assertThat(head.at("/restated/0/version").asInt()).isEqualTo(2);
        assertThat(head.at("/coverage").toString())
                .isEqualTo("{\"included\":[\"LBHF\"],\"withheld\":[\"WCC\"],\"missing\":[\"RBKC\"]}");
    }

    @Test
    void a_cell_says_its_value_status_coverage_and_name() throws IOException {
        byte[] bytes = ViewJson.of(world.view(), MoneyUnit.GBP).toArray();
        JsonNode row = json(bytes).at("/rows/4");

        assertThat(row.at("/serviceLine").asText()).isEqualTo("3.1.1");
        JsonNode cell = row.at("/byType/EXPENDITURE/actualToDate");
        assertThat(cell.at("/value").decimalValue()).isEqualByComparingTo("0.05");
        assertThat(cell.at("/status").asText()).isEqualTo("SHOWN");
        assertThat(cell.at("/coverage/missing/0").asText()).isEqualTo("RBKC");
        assertThat(CellAddress.parse(cell.at("/cell").asText())).isPresent();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"value\":-4.10,", "\"value\":0.05,");
        assertThat(row.at("/contributions/RBKC/measures/actualToDate/status").asText())
                .isEqualTo("WITHHELD");
        assertThat(row.at("/contributions/RBKC/measures/actualToDate/value").isNull())
                .isTrue();
        assertThat(row.at("/contributions/LBHF/costCentres/0/costCentre").asText())
                .isEqualTo("CC-1");
    }

    @Test
    void a_variance_says_in_a_word_what_it_means_by_type() throws IOException {
        JsonNode row = json(ViewJson.of(world.view(), MoneyUnit.GBP).toArray()).at("/rows/4");

        JsonNode expenditure = row.at("/byType/EXPENDITURE/variance");
        assertThat(expenditure.at("/value").decimalValue()).isEqualByComparingTo("2");
        assertThat(expenditure.at("/word").asText()).isEqualTo("overspend");
        assertThat(expenditure.at("/favourable").asBoolean()).isFalse();
        JsonNode income = row.at("/byType/INCOME/variance");
        assertThat(income.at("/word").asText()).isEqualTo("over-recovery");
        assertThat(income.at("/favourable").asBoolean()).isTrue();
        JsonNode net = row.at("/measures/variance");
        assertThat(net.at("/word").asText()).isEqualTo("on budget");
        assertThat(net.has("favourable")).isFalse();
    }

    @Test
    void a_table_of_the_first_edition_says_in_every_row_what_it_rests_on() {
        world.in(Edition.FIRST);
        List<String> rows = new String(
                        ViewTable.of(world.view(), TableFormat.CSV, MoneyUnit.GBP)
                                .toArray(),
                        StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(rows.get(1))
                .contains("tri-borough,2016-17-P03,2016-07-15T09:00:00.123Z,")
                .contains("LBHF mandate-LBHF v2; RBKC mandate-RBKC v2,LBHF v2,LBHF,GENERAL_FUND,1,");
        assertThat(rows).anyMatch(row -> row.contains("COST_CENTRE,LBHF,,1,CC-1,Cost centre 1,"));
        assertThat(rows).anyMatch(row -> row.contains("included LBHF; withheld WCC; missing RBKC"));
    }

    @Test
    void a_workbook_is_the_same_bytes_whenever_it_is_written() {
        byte[] first =
                ViewTable.of(world.view(), TableFormat.XLSX, MoneyUnit.GBP).toArray();
        // The clock in a workbook's properties counts milliseconds.
        Awaitility.await().pollDelay(Duration.ofMillis(5)).until(() -> true);
        assertThat(ViewTable.of(world.view(), TableFormat.XLSX, MoneyUnit.GBP).toArray())
                .isEqualTo(first);
    }

    @Test
    void an_explanation_names_the_return_and_the_rule_of_each_borough() throws IOException {
        String cell = json(ViewJson.of(world.view(), MoneyUnit.GBP).toArray())
                .at("/rows/4/measures/actualToDate/cell")
                .asText();

        JsonNode explanation =
                json(ExplanationJson.of(world.explain(cell).orElseThrow()).toArray());

        assertThat(explanation.at("/formula").asText()).contains("expenditure − grant − income");
        JsonNode lbhf = explanation.at("/boroughs/0");
        assertThat(lbhf.at("/part").asText()).isEqualTo("INCLUDED");
        assertThat(lbhf.at("/return/version").asInt()).isEqualTo(2);
        assertThat(lbhf.at("/return/event").asText()).isEqualTo("event-LBHF");
        assertThat(lbhf.at("/rule/pointer").asText()).isEqualTo("/sharing/0");
        assertThat(lbhf.at("/lines/1/value").decimalValue()).isEqualByComparingTo("-4.10");
        assertThat(lbhf.at("/mandate/version").asInt()).isEqualTo(2);
        JsonNode rbkc = explanation.at("/boroughs/1");
        assertThat(rbkc.at("/part").asText()).isEqualTo("MISSING");
        assertThat(rbkc.at("/rule/pointer").asText()).isEqualTo("/sharing/1");
        JsonNode wcc = explanation.at("/boroughs/2");
        assertThat(wcc.at("/part").asText()).isEqualTo("WITHHELD");
        assertThat(wcc.at("/why").asText()).startsWith("No mandate was in force");
        assertThat(wcc.has("return")).isFalse();
    }

    @Test
    void a_contribution_that_is_withheld_is_explained_by_its_rule_alone() throws IOException {
        world.borough(RBKC).with(line(1, "3.1.1", LineType.EXPENDITURE, "99"));
        String cell = json(ViewJson.of(world.view(), MoneyUnit.GBP).toArray())
                .at("/rows/4/contributions/RBKC/measures/actualToDate/cell")
                .asText();

        JsonNode explanation =
                json(ExplanationJson.of(world.explain(cell).orElseThrow()).toArray());

        assertThat(explanation.at("/status").asText()).isEqualTo("WITHHELD");
        assertThat(explanation.at("/boroughs")).hasSize(1);
        assertThat(explanation.at("/boroughs/0/detail").asText()).isEqualTo("TOTALS");
        assertThat(explanation.at("/boroughs/0").has("return")).isFalse();
        assertThat(explanation.at("/boroughs/0").has("lines")).isFalse();
    }
}
