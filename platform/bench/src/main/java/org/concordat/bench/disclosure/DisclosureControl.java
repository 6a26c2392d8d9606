package org.concordat.bench.disclosure;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Latencies;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.OpenLoop;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.TriBorough;
import org.concordat.bench.measure.Measurement;
import org.concordat.bench.measure.ServiceProcess;
import org.concordat.bench.measure.Setting;
import org.concordat.testing.disclosure.FixedSet;

/**
 * Two years of 3 boroughs, 100 lines and 12 months: in one everybody names its figures, so that there is nothing to
 * protect; in the other two of them allow totals alone. The partnership's view of both, by turns, and how long after an
 * approval the figure is in it.
 */
public final class DisclosureControl implements Measurement {
    private static final String OPEN = "2023-24";
    private static final String CONTROLLED = "2024-25";
    private static final int LINES = 100;
    private static final int MONTHS = 12;
    private static final int A_SECOND = 50;
    /** So many times as long as other measures. */
    private static final int WARMED = 10;

    private static final Bar RELEASED = Bar.atMost(2_000);
    private static final Bar VIEWED = Bar.atMost(25);
    private static final Bar ENOUGH = Bar.atLeast(100 * FixedSet.ENOUGH);

    @Override
    public String name() {
        return "disclosure";
    }

    @Override
    public String description() {
        return "views with figures that are held back and without, a change until it is released, and how much is shown";
    }

    @Override
    public void measure(Setting setting) throws Exception {
        String named = TriBorough.MEMBERS.getFirst();
        setting.partnership().adoptMandates(OPEN);
        setting.partnership().adoptMandates(CONTROLLED, borough -> borough.equals(named) ? "NAMED" : "TOTALS");
        List<String> lines = setting.partnership().reportedLines();
        Latencies released = new Latencies();
        post(setting, OPEN, lines, new Latencies());
        post(setting, CONTROLLED, lines, released);
        Latencies open = new Latencies();
        Latencies controlled = new Latencies();
        warm(setting);
        ServiceProcess consolidation = new ServiceProcess(setting, "consolidation");
        double[] processor = new double[2];
        for (int round = 0; round < setting.effort().rounds(); round++) {
            open.nextRound();
            processor[0] += views(setting, consolidation, OPEN, open);
            controlled.nextRound();
            processor[1] += views(setting, consolidation, CONTROLLED, controlled);
        }
        report(setting, "a change until it is in the view, p50", "ms", released.milliseconds(50));
        setting.report()
                .add(name(), "a change until it is in the view, longest", "ms", released.milliseconds(100), RELEASED);
        report(setting, "view where nothing is held back, p50", "ms", open.milliseconds(50));
        report(setting, "view where nothing is held back, p99", "ms", open.milliseconds(99));
        report(setting, "view with control, p50", "ms", controlled.milliseconds(50));
        setting.report().add(name(), "view with control, p99", "ms", controlled.milliseconds(99), VIEWED);
        report(setting, "with control ÷ without, p50", "×", Spread.ratio(controlled.perRound(50), open.perRound(50)));
        report(setting, "processor time with control ÷ without", "×", Spread.once(processor[1] / processor[0]));
        FixedSetViews.Shown shown = new FixedSetViews(setting).shown();
        setting.report()
                .add(
                        name(),
                        "totals shown of those the best pattern shows",
                        "%",
                        Spread.once(100.0 * shown.ours() / shown.best()),
                        ENOUGH);
    }

    private void report(Setting setting, String what, String unit, Spread figure) {
        setting.report().add(name(), what, unit, figure);
    }

    /** The borough that names its figures posts last: with its figure the totals come. */
    private static void post(Setting setting, String year, List<String> lines, Latencies visible) {
        for (int month = 1; month <= MONTHS; month++) {
            String period = "%s-P%02d".formatted(year, month);
            for (String borough : TriBorough.MEMBERS.reversed()) {
                ReturnPlace place = new ReturnPlace(borough, period);
                BudgetFile table = setting.table(lines, LINES);
                setting.returns().approved(place, table);
                if (borough.equals(TriBorough.MEMBERS.getFirst())) {
                    visible.record(setting.returns().awaitVisible(place, table));
                } else {
                    setting.returns().awaitKnown(place, table.domain());
                }
            }
        }
    }

    /** Until most of what control takes is compiled: nothing has asked for it before. */
    private static void warm(Setting setting) {
        for (int view = 0; view < WARMED * setting.effort().warmUps(); view++) {
            look(setting, OPEN, view);
            look(setting, CONTROLLED, view);
        }
    }

    /** Milliseconds of processor time in all. */
    private static double views(Setting setting, ServiceProcess consolidation, String year, Latencies latencies)
            throws Exception {
        double before = consolidation.processorMilliseconds();
        AtomicInteger turns = new AtomicInteger();
        new OpenLoop(A_SECOND, setting.effort().viewsPerRound())
                .run(() -> look(setting, year, turns.getAndIncrement()), latencies);
        return consolidation.processorMilliseconds() - before;
    }

    /** The months by turns. */
    private static void look(Setting setting, String year, int turn) {
        String path = TriBorough.view("%s-P%02d".formatted(year, turn % MONTHS + 1));
        setting.caller().get("smt", "consolidation", path).expect(Set.of(200), "the view");
    }
}
