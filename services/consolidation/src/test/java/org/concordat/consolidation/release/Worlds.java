package org.concordat.consolidation.release;

import static org.concordat.consolidation.release.World.LBHF;
import static org.concordat.consolidation.release.World.LINES;
import static org.concordat.consolidation.release.World.RBKC;
import static org.concordat.consolidation.release.World.WCC;
import static org.concordat.consolidation.release.World.line;
import static org.concordat.consolidation.release.World.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.concordat.consolidation.facts.BudgetFact;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.SharingDetail;
import org.concordat.kernel.SharingRule;
import org.jspecify.annotations.Nullable;

/** Random partnerships: any rules, any lines, boroughs without a mandate, returns that are late or leave figures out. */
class Worlds extends DomainContextBase {

    private static final List<String> NODES = List.of("", "1", "1.1", "3", "3.1", "3.1.1", "3.1.2", "3.2.1");

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.randomValue(Worlds::world);
    }

    static World world(Random random) {
        World world = World.of(LBHF, RBKC, WCC);
        world.boroughs().values().forEach(posted -> {
            if (random.nextInt(8) > 0) {
                posted.allowing(rules(random));
            }
            if (random.nextInt(8) > 0) {
                posted.withLines(lines(random));
            }
            if (random.nextInt(4) == 0) {
                posted.provisional();
            }
        });
        return world;
    }

    private static SharingRule[] rules(Random random) {
        SharingRule[] rules = new SharingRule[1 + random.nextInt(4)];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = rule(
                    SharingDetail.values()[random.nextInt(4)],
                    i == 0 ? "" : NODES.get(random.nextInt(NODES.size())),
                    i > 0 && random.nextBoolean()
                            ? ViewMeasure.all().get(random.nextInt(7)).json()
                            : "");
        }
        return rules;
    }

    private static List<BudgetFact> lines(Random random) {
        List<BudgetFact> lines = new ArrayList<>();
        for (int number = 1; number <= random.nextInt(10); number++) {
            lines.add(anyLine(number, LINES.get(random.nextInt(LINES.size())), random));
        }
        return lines;
    }

    private static BudgetFact anyLine(int number, String serviceLine, Random random) {
        @Nullable String[] pounds = new @Nullable String[6];
        for (int i = 0; i < pounds.length; i++) {
            pounds[i] = random.nextInt(12) == 0 ? null : anyAmount(random);
        }
        return line(
                number,
                serviceLine,
                random.nextInt(3) > 0 ? Fund.GENERAL_FUND : Fund.DSG,
                LineType.values()[random.nextInt(3)],
                pounds);
    }

    private static String anyAmount(Random random) {
        return "%d.%02d".formatted(random.nextInt(2_000_000) - 500_000, random.nextInt(100));
    }

    /** The same partnership, but whatever a mandate withholds is something else entirely. */
    static World withOtherSecrets(World world, Random random) {
        World other = World.of();
        world.boroughs().forEach((borough, posted) -> other.with(borough, posted.copy()));
        world.boroughs().forEach((borough, posted) -> {
            SharingTable sharing = world.sharing(borough);
            if (!sharing.sharesAnything()) {
                replaceAll(other.borough(borough), random);
            } else if (posted.isIn()) {
                other.borough(borough).withLines(otherLines(posted.lines(), sharing, random));
            }
        });
        return other;
    }

    private static void replaceAll(World.Posted posted, Random random) {
        if (random.nextBoolean()) {
            posted.notPosted();
        } else {
            posted.withLines(lines(random)).version(1 + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            posted.illustrative();
        }
    }

    private static List<BudgetFact> otherLines(List<BudgetFact> lines, SharingTable sharing, Random random) {
        List<BudgetFact> others = new ArrayList<>();
        for (BudgetFact fact : lines) {
            int node = org.concordat.consolidation.policy.ChartIndex.of(World.CHART)
                    .find(fact.serviceLine())
                    .orElseThrow();
            if (sharing.most(node) != SharingDetail.WITHHELD) {
                others.add(otherFigures(fact, node, sharing, random));
            } else if (random.nextBoolean()) {
                others.add(anyLine(fact.line(), fact.serviceLine(), random));
            }
        }
        return others;
    }

    private static BudgetFact otherFigures(BudgetFact fact, int node, SharingTable sharing, Random random) {
        @Nullable String[] pounds = new @Nullable String[6];
        for (ViewMeasure measure : ViewMeasure.all()) {
            measure.posted().ifPresent(posted -> {
                var money = fact.figures().money(posted);
                boolean open = sharing.detail(node, measure).atLeast(SharingDetail.TOTALS);
                pounds[measure.ordinal()] = open
                        ? (money == null ? null : money.toString())
                        : random.nextInt(4) == 0 ? null : anyAmount(random);
            });
        }
        return line(fact.line(), fact.serviceLine(), fact.fund(), fact.type(), pounds);
    }

    static Borough any(Random random) {
        return List.of(LBHF, RBKC, WCC).get(random.nextInt(3));
    }
}
