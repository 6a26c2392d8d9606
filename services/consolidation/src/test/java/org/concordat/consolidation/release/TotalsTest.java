package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.release.World.LBHF;
import static org.concordat.consolidation.release.World.RBKC;
import static org.concordat.consolidation.release.World.WCC;
import static org.concordat.consolidation.release.World.contribution;
import static org.concordat.consolidation.release.World.line;
import static org.concordat.consolidation.release.World.row;
import static org.concordat.consolidation.release.World.rule;
import static org.concordat.consolidation.release.World.total;
import static org.concordat.kernel.LineType.EXPENDITURE;
import static org.concordat.kernel.LineType.GRANT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.explanation.ExplanationJson;
import org.concordat.consolidation.export.ViewTable;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.table.RowNode;
import org.concordat.consolidation.view.ViewJson;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.web.table.TableFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final Optional<Fund> GENERAL_FUND = Optional.of(Fund.GENERAL_FUND);
    private static final Optional<Fund> ALL = Optional.empty();

    private final World world = World.of(LBHF, RBKC, WCC);

    private static PostedLine schools(int number, String pounds) {
        return line(number, "3.1.1", Fund.DSG, EXPENDITURE, pounds, pounds, pounds, pounds, pounds, pounds);
    }

    private ReleasedCell net(Optional<Fund> fund) {
        return total(world.view(), fund).figures().cell(BudgetRows.NET, BudgetRows.ACTUAL_TO_DATE);
    }

    @Test
    void each_fund_has_its_total_and_all_have_one() {
        world.in(Edition.SECOND);
        world.borough(LBHF)
                .allowing(SharingDetail.NAMED)
                .with(line(1, "1.1", EXPENDITURE, "10"), line(2, "3.1.1", GRANT, "4"), schools(3, "100"));
        world.borough(RBKC).allowing(SharingDetail.TOTALS).with(line(1, "3.2.1", EXPENDITURE, "20"));

        assertThat(net(GENERAL_FUND).value())
                .as("schools stay out of the headline")
                .contains(Money.of("26"));
        assertThat(net(Optional.of(Fund.DSG)).value()).contains(Money.of("100"));
        assertThat(net(ALL).value()).contains(Money.of("126"));
        assertThat(net(ALL).coverage()).contains(new Coverage(List.of(LBHF, RBKC), List.of(WCC), List.of()));
        ReleasedFigures all = total(world.view(), ALL).figures();
        assertThat(all.cell(BudgetRows.GRANT, BudgetRows.ACTUAL_TO_DATE).value())
                .contains(Money.of("4"));
        assertThat(all.has(BudgetRows.INCOME)).isFalse();
        assertThat(contribution(total(world.view(), ALL), LBHF)
                        .figures()
                        .cell(BudgetRows.NET, BudgetRows.ACTUAL_TO_DATE)
                        .value())
                .contains(Money.of("106"));
        assertThat(world.view().summed()).extracting(RowNode::code).containsExactly("1", "3");
        assertThat(world.view().totals()).hasSize(3);
    }

    @Test
    void a_total_is_as_open_as_the_least_open_line_of_all() {
        world.borough(LBHF)
                .allowing(rule(SharingDetail.NAMED), rule(SharingDetail.WITHHELD, "3.2.1", "commitments"))
                .with(line(1, "1.1", EXPENDITURE, "10"));

        ReleasedFigures all = total(world.view(), GENERAL_FUND).figures();
        assertThat(all.cell(BudgetRows.NET, BudgetRows.COMMITMENTS).status()).isEqualTo(CellStatus.WITHHELD);
        assertThat(all.cell(BudgetRows.NET, BudgetRows.ACTUAL_TO_DATE).value()).contains(Money.of("10"));
    }

    @Test
    void a_total_of_one_borough_that_allows_totals_only_is_withheld() {
        world.borough(LBHF).allowing(SharingDetail.TOTALS).with(line(1, "1.1", EXPENDITURE, "10"));

        assertThat(net(ALL).status()).isEqualTo(CellStatus.WITHHELD);
        assertThat(net(ALL).coverage()).contains(new Coverage(List.of(), List.of(LBHF, RBKC, WCC), List.of()));
    }

    @Test
    void what_one_line_of_one_fund_leaves_out_is_missing_in_the_total_of_all() {
        world.borough(LBHF)
                .allowing(SharingDetail.NAMED)
                .with(
                        line(1, "1.1", EXPENDITURE, "10"),
                        line(2, "3.1.1", Fund.DSG, EXPENDITURE, "1", "1", "1", null, "1", "1"));

        assertThat(net(GENERAL_FUND).value()).contains(Money.of("10"));
        assertThat(net(Optional.of(Fund.DSG)).status()).isEqualTo(CellStatus.MISSING);
        assertThat(net(ALL).status()).isEqualTo(CellStatus.MISSING);
    }

    @Test
    void it_adds_up_the_rows_that_were_asked_for_and_are_shared_each_once() {
        world.borough(LBHF)
                .allowing(SharingDetail.NAMED)
                .with(
                        line(1, "1.1", EXPENDITURE, "1"),
                        line(2, "3.1.1", EXPENDITURE, "20"),
                        line(3, "3.2.1", EXPENDITURE, "300"));

        world.sharing("3.1", "1");
        assertThat(net(ALL).value()).contains(Money.of("21"));
        world.row("3");
        assertThat(net(ALL).value()).contains(Money.of("20"));
        assertThat(world.view().summed()).extracting(RowNode::code).containsExactly("3.1");
        world.fund(Fund.GENERAL_FUND);
        assertThat(world.view().totals())
                .as("of the one fund that was asked for")
                .hasSize(1);
    }

    @Test
    void where_no_row_may_be_asked_for_there_is_no_total() {
        world.borough(LBHF).allowing(SharingDetail.NAMED).with(line(1, "1.1", EXPENDITURE, "1"));

        assertThat(world.sharing("1").row("3").view().totals()).isEmpty();
    }

    @Test
    void the_first_edition_has_none() {
        world.borough(LBHF).allowing(SharingDetail.NAMED).with(line(1, "1.1", EXPENDITURE, "1"));
        String cell = net(ALL).name().orElseThrow().toString();

        assertThat(world.in(Edition.FIRST).view().totals()).isEmpty();
        assertThat(world.explain(cell)).isEmpty();
    }

    @Test
    void a_total_is_explained_with_the_line_that_decided_and_every_line_that_is_in_it() {
        world.borough(LBHF)
                .allowing(rule(SharingDetail.DETAIL), rule(SharingDetail.NAMED, "3.2.1", ""))
                .with(line(1, "1.1", EXPENDITURE, "1"), schools(2, "20"));
        String cell = net(ALL).name().orElseThrow().toString();

        String json =
                new String(ExplanationJson.of(world.explain(cell).orElseThrow()).toArray(), StandardCharsets.UTF_8);

        assertThat(json)
                .contains("\"fund\":\"ALL\"", "\"serviceLine\":\"TOTAL\"", "\"value\":21.00")
                .contains("Actual to date in total, every fund", "added up over the service lines 1, 3")
                .contains("\"line\":1,", "\"line\":2,", "\"fund\":\"DSG\"")
                .contains("decided by service line 3.2.1");
    }

    /** A total's budget of three boroughs and forecast of two have no difference. */
    @Nested
    class OfUnlikeParts {

        private static final String REASON =
                "A difference of unlike parts is not shown: RBKC is in current budget and not in forecast outturn.";

        private final World world = World.of(LBHF, RBKC, WCC);

        OfUnlikeParts() {
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
            assertThat(text(ExplanationJson.of(world.explain(cell).orElseThrow())
                            .toArray()))
                    .contains("NOT_COMBINABLE", REASON);
        }

        @Test
        void a_mandate_that_holds_a_measure_back_makes_unlike_parts_too() {
            world.borough(RBKC)
                    .allowing(rule(SharingDetail.NAMED), rule(SharingDetail.WITHHELD, "", "currentBudget"))
                    .with(line(1, "3.1.1", EXPENDITURE, "20"));
            assertThat(variance().reason().orElseThrow())
                    .contains("RBKC is in forecast outturn and not in current budget");

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
}
