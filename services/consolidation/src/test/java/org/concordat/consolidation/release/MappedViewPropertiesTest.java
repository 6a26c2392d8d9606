package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.export.ViewTable;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.policy.JoinedTable;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.table.Part;
import org.concordat.consolidation.table.RowTree;
import org.concordat.consolidation.view.ViewJson;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.web.table.TableFormat;

/** Whatever the charts and the mapping between them. */
class MappedViewPropertiesTest {

    @Property(tries = 300)
    void the_sums_of_the_mapped_view_are_the_boroughs_own(@ForAll Random random) {
        MappedWorld world = MappedWorld.open(random);
        ReleasedView view = world.view();
        List<ReleasedView> own =
                MappedWorld.MEMBERS.stream().map(world::sovereign).toList();
        for (Fund fund : Fund.values()) {
            for (Part part : BudgetRows.TABLE.parts()) {
                for (Measure measure : BudgetRows.TABLE.measures().all()) {
                    Money boroughs = own.stream()
                            .map(each -> top(each, fund, part, measure, row -> Optional.of(row.figures())))
                            .reduce(Money.ZERO, Money::plus);
                    assertThat(top(view, fund, part, measure, row -> Optional.of(row.figures())))
                            .as("%s %s %s", fund, part.code(), measure.name())
                            .isEqualTo(boroughs);
                }
            }
        }
    }

    @Property(tries = 200)
    void no_borough_loses_or_gains_a_penny_by_being_mapped(@ForAll Random random) {
        MappedWorld world = MappedWorld.open(random);
        ReleasedView view = world.view();
        for (Borough borough : MappedWorld.MEMBERS) {
            ReleasedView own = world.sovereign(borough);
            for (Fund fund : Fund.values()) {
                for (Part part : BudgetRows.TABLE.parts()) {
                    assertThat(top(
                                    view,
                                    fund,
                                    part,
                                    BudgetRows.FORECAST_OUTTURN,
                                    row -> Optional.of(
                                            World.contribution(row, borough).figures())))
                            .isEqualTo(top(
                                    own, fund, part, BudgetRows.FORECAST_OUTTURN, row -> Optional.of(row.figures())));
                }
            }
        }
    }

    @Property(tries = 200)
    void the_total_at_the_foot_is_the_sum_of_the_boroughs_own_with_what_is_not_mapped(@ForAll Random random) {
        MappedWorld world = MappedWorld.open(random);
        Money boroughs = MappedWorld.MEMBERS.stream()
                .map(borough -> foot(world.sovereign(borough)))
                .reduce(Money.ZERO, Money::plus);
        assertThat(foot(world.view())).isEqualTo(boroughs);
    }

    private static Money foot(ReleasedView view) {
        return view.totals()
                .getLast()
                .figures()
                .cell(BudgetRows.NET, BudgetRows.FORECAST_OUTTURN)
                .value()
                .orElseThrow();
    }

    /** Of the rows with nothing above them. */
    private static Money top(
            ReleasedView view,
            Fund fund,
            Part part,
            Measure measure,
            Function<ReleasedRow, Optional<ReleasedFigures>> figures) {
        return view.rows().stream()
                .filter(row ->
                        row.group() == fund.ordinal() && row.node().parent().isEmpty())
                .flatMap(row -> figures.apply(row).stream())
                .filter(of -> of.has(part))
                .map(of -> of.cell(part, measure).value().orElseThrow())
                .reduce(Money.ZERO, Money::plus);
    }

    @Property(tries = 200)
    void a_single_line_stands_at_its_row_under_its_own_code(@ForAll Random random) {
        MappedWorld world = MappedWorld.open(random);
        for (ReleasedRow row : world.view().rows()) {
            for (ReleasedContribution contribution : row.contributions()) {
                contribution
                        .lines()
                        .forEach(line -> assertThat(world.rowOf(contribution.borough(), line.row()))
                                .isEqualTo(row.node().code()));
            }
        }
        for (Borough borough : MappedWorld.MEMBERS) {
            assertThat(world.view().rows().stream()
                            .mapToLong(row ->
                                    World.contribution(row, borough).lines().size())
                            .sum())
                    .isEqualTo(world.sovereign(borough).rows().stream()
                            .mapToLong(row -> row.lines().size())
                            .sum());
        }
    }

    @Property(tries = 300)
    void a_row_shows_no_more_than_the_rule_for_every_own_line_in_it_and_so_does_every_total_above(
            @ForAll Random random) {
        MappedWorld world = MappedWorld.sharing(random);
        JoinedTable table = world.table();
        for (JoinedTable.Member member : table.members()) {
            SharingTable own = world.own(member.borough());
            RowTree ownRows = RowTree.of(world.chartOf(member.borough()));
            for (String line : MappedWorld.linesOf(world.chartOf(member.borough()))) {
                int ownRow = ownRows.find(line).orElseThrow();
                int row = table.rows().find(world.rowOf(member.borough(), line)).orElseThrow();
                for (int measure = 0; measure < BudgetRows.TABLE.measures().size(); measure++) {
                    SharingDetail most = own.detail(ownRow, measure);
                    for (int above = row;
                            above >= 0;
                            above = table.rows().parent(above).orElse(-1)) {
                        assertThat(most.atLeast(member.sharing().detail(above, measure)))
                                .as(
                                        "%s %s at %s",
                                        member.borough(),
                                        line,
                                        table.rows().node(above).code())
                                .isTrue();
                    }
                }
            }
        }
    }

    /** Whose lines can stand in a row is in the mapping, for everybody to read: others there are known to be zero. */
    @Property(tries = 300)
    void a_total_with_the_lines_of_one_borough_alone_is_shown_only_where_its_figure_may_be(@ForAll Random random) {
        MappedWorld world = MappedWorld.sharing(random);
        JoinedTable table = world.table();
        for (ReleasedRow row : world.view().rows()) {
            int node = table.rows().find(row.node().code()).orElseThrow();
            for (int measure = 0; measure < BudgetRows.TABLE.measures().size(); measure++) {
                ReleasedCell cell = row.figures().whole().get(measure);
                List<Borough> included = cell.coverage().orElseThrow().included();
                List<Borough> withLines = included.stream()
                        .filter(borough -> MappedWorld.linesOf(world.chartOf(borough)).stream()
                                .map(line -> table.rows()
                                        .find(world.rowOf(borough, line))
                                        .orElseThrow())
                                .anyMatch(at -> table.rows().within(at, node)))
                        .toList();
                if (cell.hasValue() && withLines.size() < 2) {
                    int figure = measure;
                    assertThat(table.members())
                            .filteredOn(member -> row.node().code().equals(RowTree.NOT_MAPPED)
                                    ? included.contains(member.borough())
                                    : withLines.contains(member.borough()))
                            .allSatisfy(member -> assertThat(member.sharing().detail(node, figure))
                                    .as("%s at %s", member.borough(), row.node().code())
                                    .isGreaterThanOrEqualTo(SharingDetail.NAMED));
                }
            }
        }
    }

    @Property(tries = 300)
    void an_amount_that_its_own_lines_rule_withholds_leaves_in_no_byte(@ForAll Random random) {
        MappedWorld world = MappedWorld.sharing(random);
        ReleasedView view = world.view();
        ReleasedView other = world.withOtherSecrets(random).view();
        assertThat(ViewJson.of(other, MoneyUnit.GBP).toArray())
                .isEqualTo(ViewJson.of(view, MoneyUnit.GBP).toArray());
        assertThat(ViewTable.of(other, TableFormat.CSV, MoneyUnit.GBP).toArray())
                .isEqualTo(ViewTable.of(view, TableFormat.CSV, MoneyUnit.GBP).toArray());
    }
}
