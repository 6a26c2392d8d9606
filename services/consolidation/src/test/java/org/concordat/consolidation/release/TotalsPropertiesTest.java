package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.table.Part;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.sharing.SharingDetail;

/** Totals at the foot cast, whoever asks and whatever was posted. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class TotalsPropertiesTest {

    private static final List<Measure> MEASURES = BudgetRows.TABLE.measures().all();

    @Property(tries = 100)
    void a_boroughs_total_is_the_sum_of_its_lines_and_of_its_highest_rows(@ForAll World world, @ForAll Random random) {
        Borough borough = Worlds.any(random);
        ReleasedView own = world.sovereign(borough);
        for (Optional<Fund> fund : funds()) {
            for (Part part : BudgetRows.TABLE.parts()) {
                for (Measure measure : MEASURES) {
                    if (isShown(own, fund, part, measure)) {
                        Money total = value(World.total(own, fund), part, measure);
                        assertThat(total).isEqualTo(ofRows(own, fund, part, measure));
                        if (measure.isPosted()) {
                            assertThat(total)
                                    .isEqualTo(ofLines(world.borough(borough).lines(), fund, part, measure));
                        }
                    }
                }
            }
        }
    }

    @Property(tries = 100)
    void a_partnerships_total_is_the_sum_of_what_its_highest_rows_show_of_the_same_boroughs(@ForAll World world) {
        ReleasedView view = world.view();
        for (Optional<Fund> fund : funds()) {
            for (Measure measure : MEASURES) {
                if (isShown(view, fund, BudgetRows.NET, measure)) {
                    ReleasedRow total = World.total(view, fund);
                    boolean sameBoroughs = highest(view, fund).stream()
                            .map(row -> row.figures().cell(BudgetRows.NET, measure))
                            .allMatch(cell -> cell.hasValue()
                                    && cell.coverage()
                                            .equals(total.figures()
                                                    .cell(BudgetRows.NET, measure)
                                                    .coverage()));
                    if (sameBoroughs) {
                        assertThat(value(total, BudgetRows.NET, measure))
                                .isEqualTo(ofRows(view, fund, BudgetRows.NET, measure));
                    }
                }
            }
        }
    }

    @Property(tries = 100)
    void whoever_is_in_a_partnerships_total_allows_it_on_every_line_and_brings_what_its_own_total_says(
            @ForAll World world) {
        ReleasedView view = world.view();
        RowTree rows = RowTree.of(World.CHART);
        for (Optional<Fund> fund : funds()) {
            for (Measure measure : MEASURES) {
                if (isShown(view, fund, BudgetRows.NET, measure)) {
                    ReleasedCell cell = World.total(view, fund).figures().cell(BudgetRows.NET, measure);
                    List<Borough> in = cell.coverage().orElseThrow().included();
                    int number = BudgetRows.TABLE.measures().number(measure);
                    assertThat(in)
                            .allSatisfy(borough -> assertThat(IntStream.range(0, rows.size()))
                                    .allMatch(row ->
                                            world.sharing(borough).isAtLeast(SharingDetail.TOTALS, row, number)));
                    assertThat(cell.value())
                            .contains(in.stream()
                                    .map(borough -> own(world.sovereign(borough), fund, measure))
                                    .reduce(Money.ZERO, Money::plus));
                }
            }
        }
    }

    private static Money own(ReleasedView view, Optional<Fund> fund, Measure measure) {
        return isShown(view, fund, BudgetRows.NET, measure)
                ? value(World.total(view, fund), BudgetRows.NET, measure)
                : Money.ZERO;
    }

    @Property(tries = 50)
    void the_total_of_all_funds_is_the_sum_of_the_funds(@ForAll World world, @ForAll Random random) {
        ReleasedView own = world.sovereign(Worlds.any(random));
        for (Measure measure : MEASURES) {
            if (isShown(own, Optional.empty(), BudgetRows.NET, measure)) {
                Money sum = own.totals().stream()
                        .filter(total -> total.group() < Fund.values().length)
                        .map(total -> value(total, BudgetRows.NET, measure))
                        .reduce(Money.ZERO, Money::plus);
                assertThat(value(World.total(own, Optional.empty()), BudgetRows.NET, measure))
                        .isEqualTo(sum);
            }
        }
    }

    private static List<Optional<Fund>> funds() {
        List<Optional<Fund>> funds =
                new ArrayList<>(Arrays.stream(Fund.values()).map(Optional::of).toList());
        funds.add(Optional.empty());
        return funds;
    }

    private static boolean isShown(ReleasedView view, Optional<Fund> fund, Part part, Measure measure) {
        int group = fund.map(Fund::ordinal).orElse(Fund.values().length);
        return view.totals().stream()
                .filter(total -> total.group() == group && total.figures().has(part))
                .anyMatch(total -> total.figures().cell(part, measure).hasValue());
    }

    private static Money value(ReleasedRow row, Part part, Measure measure) {
        return row.figures().has(part)
                ? row.figures().cell(part, measure).value().orElseThrow()
                : Money.ZERO;
    }

    private static List<ReleasedRow> highest(ReleasedView view, Optional<Fund> fund) {
        return view.rows().stream()
                .filter(row -> fund.map(of -> row.group() == of.ordinal()).orElse(true)
                        && row.node().parent().isEmpty())
                .toList();
    }

    private static Money ofRows(ReleasedView view, Optional<Fund> fund, Part part, Measure measure) {
        return highest(view, fund).stream()
                .map(row -> value(row, part, measure))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money ofLines(List<PostedLine> lines, Optional<Fund> fund, Part part, Measure measure) {
        int number = BudgetRows.TABLE.measures().number(measure);
        return lines.stream()
                .filter(line -> fund.map(of -> line.group() == of.ordinal()).orElse(true))
                .filter(line -> part.isWhole()
                        || BudgetRows.TABLE.parts().get(line.part()).equals(part))
                .map(line -> signed(line, Money.ofPence(line.amounts().at(number)), part))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money signed(PostedLine line, Money amount, Part part) {
        return part.isWhole() && BudgetRows.TABLE.parts().get(line.part()).sign() < 0 ? amount.negate() : amount;
    }
}
