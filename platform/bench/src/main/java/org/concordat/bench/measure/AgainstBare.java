package org.concordat.bench.measure;

import java.util.ArrayList;
import java.util.List;
import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Latencies;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.load.Effort;
import org.concordat.bench.load.OpenLoop;

/**
 * A view so many times a second, and bare SQL for the same figures at the same rate, by turns.
 *
 * @param processor milliseconds of processor time that consolidation spent on a view, round by round
 */
record AgainstBare(Latencies view, Latencies bare, List<Double> processor) {
    private static final int A_SECOND = 50;
    private static final Bar LATENCY = Bar.atMost(25);
    private static final Bar OF_THE_BARE = Bar.atMost(2);
    /** What "flat" may be called, however much more is stored: half as much time again. */
    private static final Bar FLAT = Bar.atMost(1.5);

    /** Warms both up, then measures them, at 50 requests a second. */
    static AgainstBare of(Setting setting, Runnable view, Runnable bare) throws Exception {
        return of(setting, A_SECOND, view, bare);
    }

    /** The same at another rate. */
    static AgainstBare of(Setting setting, int aSecond, Runnable view, Runnable bare) throws Exception {
        Effort effort = setting.effort();
        AgainstBare measured = new AgainstBare(new Latencies(), new Latencies(), new ArrayList<>());
        ServiceProcess consolidation = new ServiceProcess(setting, "consolidation");
        for (int i = 0; i < effort.warmUps(); i++) {
            view.run();
            bare.run();
        }
        // As long as it is measured: a service that has been up for an hour is compiled.
        new OpenLoop(aSecond, effort.viewsPerRound()).run(view, new Latencies());
        for (int round = 0; round < effort.rounds(); round++) {
            measured.view().nextRound();
            double before = consolidation.processorMilliseconds();
            long answered = measured.view().count();
            new OpenLoop(aSecond, effort.viewsPerRound()).run(view, measured.view());
            measured.processor()
                    .add((consolidation.processorMilliseconds() - before)
                            / (measured.view().count() - answered));
            measured.bare().nextRound();
            new OpenLoop(aSecond, effort.barePerRound()).run(bare, measured.bare());
        }
        return measured;
    }

    /** Times of both. @param stored with what, such as {@code , 1,000 values stored}; @param judged whether against bars */
    void report(Setting setting, Measurement measure, String stored, boolean judged) {
        String name = measure.name();
        setting.report().add(name, "view p50" + stored, "ms", view.milliseconds(50));
        if (judged) {
            setting.report().add(name, "view p99" + stored, "ms", view.milliseconds(99), LATENCY);
        } else {
            setting.report().add(name, "view p99" + stored, "ms", view.milliseconds(99));
        }
        setting.report().add(name, "processor time of consolidation a view" + stored, "ms", Spread.of(processor));
        setting.report().add(name, "bare SQL p50" + stored, "ms", bare.milliseconds(50));
        setting.report().add(name, "bare SQL p99" + stored, "ms", bare.milliseconds(99));
    }

    /** How the view compares with the bare SQL. @param which of several, such as {@code , largest} */
    void reportRatio(Setting setting, Measurement measure, String which) {
        setting.report().add(measure.name(), "view p50 ÷ bare p50" + which, "×", ratio(50), OF_THE_BARE);
        setting.report().add(measure.name(), "view p99 ÷ bare p99" + which, "×", ratio(99), OF_THE_BARE);
    }

    /** How the view's time compares with that of the same view when less was stored. */
    void reportGrowth(Setting setting, AgainstBare less, String name, String what, boolean judged) {
        Spread grown = Spread.ratio(view.perRound(50), less.view.perRound(50));
        if (judged) {
            setting.report().add(name, what, "×", grown, FLAT);
        } else {
            setting.report().add(name, what, "×", grown);
        }
    }

    private Spread ratio(double percentile) {
        return Spread.ratio(view.perRound(percentile), bare.perRound(percentile));
    }
}
