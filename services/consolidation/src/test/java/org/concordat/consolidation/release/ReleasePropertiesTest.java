package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.release.World.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.explanation.ExplanationJson;
import org.concordat.consolidation.export.ViewTable;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.table.Part;
import org.concordat.consolidation.view.ViewJson;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.TableFormat;
import org.jspecify.annotations.Nullable;

@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class ReleasePropertiesTest {

    /** What the boroughs themselves see is where a partnership's figure is added up from, independently. */
    @Property(tries = 100)
    void a_partnership_figure_is_the_sum_of_the_boroughs_in_it_at_every_node(@ForAll World world) {
        Map<Borough, ReleasedView> own = new TreeMap<>();
        world.boroughs().keySet().forEach(borough -> own.put(borough, world.sovereign(borough)));
        for (ReleasedRow row : world.view().rows()) {
            for (Part slot : BudgetRows.TABLE.parts()) {
                for (Measure measure : BudgetRows.TABLE.measures().all()) {
                    if (row.figures().has(slot)
                            && row.figures().cell(slot, measure).hasValue()) {
                        ReleasedCell cell = row.figures().cell(slot, measure);
                        Money sum = cell.coverage().orElseThrow().included().stream()
                                .map(borough -> own(own.get(borough), row, slot, measure))
                                .reduce(Money.ZERO, Money::plus);
                        assertThat(cell.value()).contains(sum);
                    }
                }
            }
        }
    }

    private static Money own(@Nullable ReleasedView view, ReleasedRow row, Part slot, Measure measure) {
        return Objects.requireNonNull(view).rows().stream()
                .filter(own -> own.group() == row.group()
                        && own.node().equals(row.node())
                        && own.figures().has(slot))
                .findFirst()
                .map(own -> own.figures().cell(slot, measure).value().orElseThrow())
                .orElse(Money.ZERO);
    }

    @Property(tries = 100)
    void a_subtotal_is_the_sum_of_the_nodes_right_below_it(@ForAll World world, @ForAll Random random) {
        ReleasedView own = world.sovereign(Worlds.any(random));
        for (ReleasedRow row : own.rows()) {
            List<ReleasedRow> below = own.rows().stream()
                    .filter(other -> other.group() == row.group()
                            && other.node()
                                    .parent()
                                    .equals(Optional.of(row.node().code())))
                    .toList();
            for (Measure measure : BudgetRows.TABLE.measures().all()) {
                ReleasedCell cell = row.figures().cell(BudgetRows.NET, measure);
                if (!below.isEmpty() && cell.hasValue()) {
                    assertThat(cell.value()).contains(sum(below, measure));
                }
            }
        }
    }

    private static Money sum(List<ReleasedRow> rows, Measure measure) {
        return rows.stream()
                .map(row -> row.figures().cell(BudgetRows.NET, measure).value().orElseThrow())
                .reduce(Money.ZERO, Money::plus);
    }

    @Property(tries = 100)
    void net_is_expenditure_less_grant_less_income_and_variance_is_forecast_less_budget(
            @ForAll World world, @ForAll Random random) {
        for (ReleasedRow row : world.sovereign(Worlds.any(random)).rows()) {
            ReleasedFigures figures = row.figures();
            for (Measure measure : BudgetRows.TABLE.measures().all()) {
                figures.cell(BudgetRows.NET, measure)
                        .value()
                        .ifPresent(net -> assertThat(net)
                                .isEqualTo(value(figures, BudgetRows.EXPENDITURE, measure)
                                        .minus(value(figures, BudgetRows.GRANT, measure))
                                        .minus(value(figures, BudgetRows.INCOME, measure))));
            }
            figures.cell(BudgetRows.NET, BudgetRows.VARIANCE)
                    .value()
                    .ifPresent(variance -> assertThat(variance)
                            .isEqualTo(value(figures, BudgetRows.NET, BudgetRows.FORECAST_OUTTURN)
                                    .minus(value(figures, BudgetRows.NET, BudgetRows.CURRENT_BUDGET))));
        }
    }

    private static Money value(ReleasedFigures figures, Part slot, Measure measure) {
        return figures.has(slot) ? figures.cell(slot, measure).value().orElseThrow() : Money.ZERO;
    }

    @Property(tries = 100)
    void a_withheld_figure_leaves_in_no_byte(@ForAll World world, @ForAll Random random) {
        World other = Worlds.withOtherSecrets(world, random);

        ReleasedView view = world.view();
        assertThat(ViewJson.of(other.view(), MoneyUnit.GBP).toArray())
                .isEqualTo(ViewJson.of(view, MoneyUnit.GBP).toArray());
        assertThat(ViewTable.of(other.view(), TableFormat.CSV, MoneyUnit.GBP).toArray())
                .isEqualTo(ViewTable.of(view, TableFormat.CSV, MoneyUnit.GBP).toArray());
        List<String> cells = cells(view);
        Collections.shuffle(cells, random);
        for (String cell : cells.subList(0, Math.min(4, cells.size()))) {
            assertThat(ExplanationJson.of(other.explain(cell).orElseThrow()).toArray())
                    .isEqualTo(ExplanationJson.of(world.explain(cell).orElseThrow())
                            .toArray());
        }
    }

    static List<String> cells(ReleasedView view) {
        List<String> cells = new ArrayList<>();
        for (ReleasedRow row : view.rows()) {
            collect(row.figures(), cells);
            row.contributions().forEach(contribution -> collect(contribution.figures(), cells));
        }
        for (ReleasedRow total : view.totals()) {
            collect(total.figures(), cells);
            total.contributions().forEach(contribution -> collect(contribution.figures(), cells));
        }
        return cells;
    }

    private static void collect(ReleasedFigures figures, List<String> into) {
        IntStream.range(0, BudgetRows.TABLE.parts().size())
                .filter(figures::has)
                .boxed()
                .flatMap(slot -> figures.cells(slot).stream())
                .map(cell -> cell.name().orElseThrow().toString())
                .forEach(into::add);
    }

    @Property(tries = 50)
    void the_order_of_the_lines_never_matters(@ForAll World world, @ForAll Random random) {
        byte[] before = ViewJson.of(world.view(), MoneyUnit.GBP).toArray();
        byte[] own = ViewJson.of(world.sovereign(World.LBHF), MoneyUnit.GBP).toArray();
        world.boroughs().values().stream().filter(World.Posted::isIn).forEach(posted -> {
            List<PostedLine> lines = new ArrayList<>(posted.lines());
            Collections.shuffle(lines, random);
            posted.withLines(lines);
        });
        assertThat(ViewJson.of(world.view(), MoneyUnit.GBP).toArray()).isEqualTo(before);
        assertThat(ViewJson.of(world.sovereign(World.LBHF), MoneyUnit.GBP).toArray())
                .isEqualTo(own);
    }

    @Property(tries = 50)
    void every_member_is_in_exactly_one_list_of_every_coverage(@ForAll World world) {
        for (ReleasedRow row : world.view().rows()) {
            for (ReleasedCell cell : row.figures().whole()) {
                Coverage coverage = cell.coverage().orElseThrow();
                List<Borough> all = new ArrayList<>(coverage.included());
                all.addAll(coverage.withheld());
                all.addAll(coverage.missing());
                assertThat(all).containsExactlyInAnyOrder(World.LBHF, World.RBKC, World.WCC);
                if (cell.status() != CellStatus.NOT_COMBINABLE && cell.status() != CellStatus.SUPPRESSED) {
                    assertThat(cell.hasValue()).isEqualTo(!coverage.included().isEmpty());
                }
            }
        }
    }

    @Property(tries = 20)
    void every_cell_can_be_explained_with_the_value_it_shows(@ForAll World world) {
        ReleasedView view = world.view();
        for (ReleasedRow row : view.rows()) {
            for (ReleasedCell cell : row.figures().whole()) {
                ReleasedExplanation explanation =
                        world.explain(cell.name().orElseThrow().toString()).orElseThrow();
                assertThat(explanation.cell().value()).isEqualTo(cell.value());
                assertThat(explanation.cell().status()).isEqualTo(cell.status());
                assertThat(explanation.sources()).hasSize(3);
            }
        }
        assertThat(row(view, "3").level()).isZero();
    }
}
