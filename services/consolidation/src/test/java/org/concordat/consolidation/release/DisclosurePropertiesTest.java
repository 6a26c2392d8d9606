package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.concordat.consolidation.auditing.AnswerAuditCache;
import org.concordat.consolidation.auditing.AuditVerdict;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;

/** Whatever a partnership's boroughs allow and post: what is hidden stays hidden, however it is asked for. */
class DisclosurePropertiesTest extends Worlds {

    private static final AnswerAuditCache AUDITS = AnswerAuditCache.shared();
    private static final long LEAKING = AUDITS.count(AuditVerdict.LEAKS);
    private static final long AUDITED = audited();

    private static long audited() {
        return Stream.of(AuditVerdict.values()).mapToLong(AUDITS::count).sum();
    }

    @AfterContainer
    static void few_answers_are_held_back_as_a_whole() {
        long leaking = AUDITS.count(AuditVerdict.LEAKS) - LEAKING;
        System.out.printf("%d of %d answers leaked before they were held back%n", leaking, audited() - AUDITED);
        assertThat(AUDITS.count(AuditVerdict.WRONG)).isZero();
    }

    private static Audience audience(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Audience.Partner(new TreeSet<>(List.of(World.LBHF)));
            case 1 -> new Audience.Partner(new TreeSet<>(List.of(World.RBKC)));
            case 2 -> new Audience.Partner(new TreeSet<>(List.of(World.WCC)));
            default -> World.MANAGEMENT;
        };
    }

    @Property(tries = 300)
    void a_row_that_is_asked_for_alone_hides_what_it_hides_among_all(@ForAll Random random) {
        World world = world(random).askedBy(audience(random));
        Map<String, CellStatus> all = statuses(world.view());
        for (String row : List.of("1", "3", "3.1", "3.1.2")) {
            statuses(world.row(row).view())
                    .forEach((cell, status) -> assertThat(status).as(cell).isEqualTo(all.get(cell)));
        }
    }

    @Property(tries = 100)
    void a_fund_that_is_asked_for_alone_hides_what_it_hides_among_all(@ForAll Random random) {
        World world = world(random).askedBy(audience(random));
        Map<String, CellStatus> all = statuses(world.view());
        world.fund(Fund.GENERAL_FUND);
        statuses(world.view())
                .forEach((cell, status) -> assertThat(status).as(cell).isEqualTo(all.get(cell)));
    }

    /** Figures alike in size: so nothing is hidden for being too close, and what is hidden follows from mandates alone. */
    @Property(tries = 200)
    void what_mandates_hide_stays_the_same_whatever_the_figures_are(@ForAll Random random) {
        World one = world(random).askedBy(audience(random));
        one.boroughs().values().forEach(posted -> posted.withLines(alike(random)));
        World other = World.of().askedBy(one.question().audience());
        one.boroughs()
                .forEach((borough, posted) -> other.with(borough, posted.copy().withLines(alike(random))));
        assertThat(statuses(other.view())).isEqualTo(statuses(one.view()));
    }

    private static List<PostedLine> alike(Random random) {
        List<PostedLine> lines = new ArrayList<>();
        for (String row : World.LINES) {
            lines.add(World.line(
                    lines.size() + 1, row, LineType.EXPENDITURE, Integer.toString(400_000 + random.nextInt(100_000))));
        }
        return lines;
    }

    private static Map<String, CellStatus> statuses(ReleasedView view) {
        Map<String, CellStatus> statuses = new HashMap<>();
        for (ReleasedRow row : view.rows()) {
            String at = row.group() + " " + row.node().code();
            add(statuses, at, row.figures());
            for (Borough borough : view.members()) {
                row.contribution(borough)
                        .map(ReleasedContribution::figures)
                        .ifPresent(own -> add(statuses, at + " " + borough, own));
            }
        }
        return statuses;
    }

    private static void add(Map<String, CellStatus> statuses, String at, ReleasedFigures figures) {
        for (ReleasedCell cell : figures.whole()) {
            statuses.put(at + " " + cell.measure().name(), cell.status());
        }
    }
}
