package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.release.World.LBHF;
import static org.concordat.consolidation.release.World.RBKC;
import static org.concordat.consolidation.release.World.WCC;
import static org.concordat.consolidation.release.World.contribution;
import static org.concordat.consolidation.release.World.line;
import static org.concordat.consolidation.release.World.row;
import static org.concordat.consolidation.release.World.rule;
import static org.concordat.kernel.LineType.EXPENDITURE;

import java.nio.charset.StandardCharsets;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.explanation.ExplanationJson;
import org.concordat.consolidation.export.ViewTable;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.view.ViewJson;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.web.table.TableFormat;
import org.junit.jupiter.api.Test;

/** A total's budget of three boroughs and forecast of two have no difference. */
class UnlikePartsTest {

    private static final String REASON =
            "A difference of unlike parts is not shown: RBKC is in current budget and not in forecast outturn.";

    private final World world = World.of(LBHF, RBKC, WCC);

    UnlikePartsTest() {
        world.borough(LBHF)
                .allowing(SharingDetail.NAMED)
                .with(line(1, "3.1.1", Fund.GENERAL_FUND, EXPENDITURE, "1", "10", "3", "4", "5", "12"));
        world.borough(RBKC)
                .allowing(SharingDetail.NAMED)
                .with(line(1, "3.1.1", Fund.GENERAL_FUND, EXPENDITURE, "1", "20", "3", "4", "5", null));
        world.borough(WCC)
                .allowing(SharingDetail.NAMED)
                .with(line(1, "3.1.1", Fund.GENERAL_FUND, EXPENDITURE, "1", "30", "3", "4", "5", "33"));
    }

    private ReleasedCell variance() {
        return row(world.view(), "3.1.1").figures().cell(BudgetRows.NET, BudgetRows.VARIANCE);
    }

    @Test
    void it_is_not_combinable_and_says_who_is_in_one_and_not_in_the_other() {
        assertThat(variance().status()).isEqualTo(CellStatus.NOT_COMBINABLE);
        assertThat(variance().value()).isEmpty();
        assertThat(variance().reason()).contains(REASON);
        assertThat(contribution(row(world.view(), "3.1.1"), WCC)
                        .figures()
                        .cell(BudgetRows.NET, BudgetRows.VARIANCE)
                        .value())
                .as("each borough's own stands")
                .contains(Money.of("3"));
    }

    @Test
    void the_reason_is_in_every_form_of_the_answer() {
        String cell = variance().name().orElseThrow().toString();

        assertThat(text(ViewJson.of(world.view(), MoneyUnit.GBP).toArray()))
                .contains("\"value\":null,\"status\":\"NOT_COMBINABLE\",\"reason\":\"" + REASON + "\"");
        assertThat(text(ViewTable.of(world.view(), TableFormat.CSV, MoneyUnit.GBP)
                        .toArray()))
                .contains(",[z],", "[z] variance: " + REASON);
        assertThat(text(ExplanationJson.of(world.explain(cell).orElseThrow()).toArray()))
                .contains("NOT_COMBINABLE", REASON);
    }

    @Test
    void a_mandate_that_holds_a_measure_back_makes_unlike_parts_too() {
        world.borough(RBKC)
                .allowing(rule(SharingDetail.NAMED), rule(SharingDetail.WITHHELD, "", "currentBudget"))
                .with(line(1, "3.1.1", EXPENDITURE, "20"));
        assertThat(variance().reason().orElseThrow()).contains("RBKC is in forecast outturn and not in current budget");

        world.borough(RBKC).allowing(rule(SharingDetail.NAMED), rule(SharingDetail.WITHHELD, "", "variance"));
        assertThat(variance().reason().orElseThrow())
                .as("both totals are of three, their difference may not be")
                .contains("RBKC is in forecast outturn and current budget and not in variance");
    }

    @Test
    void like_parts_have_a_difference_whoever_is_missing_in_both() {
        world.borough(RBKC).notPosted();

        assertThat(variance().value()).contains(Money.of("5"));
        assertThat(variance().reason()).isEmpty();
    }

    @Test
    void where_neither_has_anybody_the_difference_is_missing_and_not_unlike() {
        world.borough(LBHF).notPosted();
        world.borough(RBKC).notPosted();
        world.borough(WCC).notPosted();

        assertThat(variance().status()).isEqualTo(CellStatus.MISSING);
    }

    @Test
    void the_first_edition_shows_what_it_showed() {
        world.in(Edition.FIRST);

        assertThat(variance().value()).contains(Money.of("5"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
