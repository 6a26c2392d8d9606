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
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.facts.LineTotals;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;
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
                            ? BudgetRows.TABLE.measures().get(random.nextInt(7)).name()
                            : "");
        }
        return rules;
    }

    private static List<PostedLine> lines(Random random) {
        List<PostedLine> lines = new ArrayList<>();
        for (int number = 1; number <= random.nextInt(10); number++) {
            lines.add(anyLine(number, LINES.get(random.nextInt(LINES.size())), random));
        }
        return lines;
    }

    private static PostedLine anyLine(int number, String serviceLine, Random random) {
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

    private static List<PostedLine> otherLines(List<PostedLine> lines, SharingTable sharing, Random random) {
        List<PostedLine> others = new ArrayList<>();
        for (PostedLine fact : lines) {
            int node = org.concordat.consolidation.table.RowTree.of(World.CHART)
                    .find(fact.row())
                    .orElseThrow();
            if (sharing.most(node) != SharingDetail.WITHHELD) {
                others.add(otherFigures(fact, node, sharing, random));
            } else if (random.nextBoolean()) {
                others.add(anyLine(fact.line(), fact.row(), random));
            }
        }
        return others;
    }

    private static PostedLine otherFigures(PostedLine fact, int node, SharingTable sharing, Random random) {
        @Nullable String[] pounds = new @Nullable String[6];
        for (int measure : BudgetRows.TABLE.measures().posted()) {
            boolean reported = fact.amounts().reports(measure);
            boolean open = sharing.detail(node, measure).atLeast(SharingDetail.TOTALS);
            pounds[measure] = open
                    ? (reported ? LineTotals.text(fact.amounts().quantity(measure)) : null)
                    : random.nextInt(4) == 0 ? null : anyAmount(random);
        }
        return line(fact.line(), fact.row(), Fund.values()[fact.group()], LineType.values()[fact.part() - 1], pounds);
    }

    static Borough any(Random random) {
        return List.of(LBHF, RBKC, WCC).get(random.nextInt(3));
    }
}
