package org.concordat.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Latencies;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.OpenLoop;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.TriBorough;

/** From the answer to an approval until the figure is in the partnership's view: with nothing else going on, and much. */
final class ApprovalToVisible implements Measurement {
    private static final Bar BAR = Bar.atMost(500);
    private static final int LINES = 30;
    private static final int VIEWS_A_SECOND = 50;
    /** The background ends by itself even where approvals never do; far longer than a round takes. */
    private static final Duration BACKGROUND_MAX = Duration.ofSeconds(120);

    @Override
    public String name() {
        return "approval";
    }

    @Override
    public String description() {
        return "approval answered until the figure is in the partnership view; idle, and under load";
    }

    @Override
    public void measure(Setting setting) throws Exception {
        List<String> lines = setting.partnership().reportedLines();
        Latencies idle = new Latencies();
        Latencies loaded = new Latencies();
        approvals(setting, lines, setting.effort().warmUps() / 2, new Latencies());
        for (int round = 0; round < setting.effort().rounds(); round++) {
            setting.say(this, "round " + (round + 1) + ", idle");
            idle.nextRound();
            approvals(setting, lines, setting.effort().approvalsPerRound(), idle);
            setting.say(this, "round " + (round + 1) + ", under load");
            loaded.nextRound();
            underLoad(setting, lines, loaded);
        }
        setting.report().add(name(), "idle, p50", "ms", idle.milliseconds(50));
        setting.report().add(name(), "idle, p99", "ms", idle.milliseconds(99), BAR);
        setting.report().add(name(), "with 50 views/s and postings, p50", "ms", loaded.milliseconds(50));
        setting.report().add(name(), "with 50 views/s and postings, p99", "ms", loaded.milliseconds(99), BAR);
    }

    private static void approvals(Setting setting, List<String> lines, int count, Latencies latencies) {
        for (int i = 0; i < count; i++) {
            ReturnPlace place = setting.periods().next();
            BudgetFile table = setting.table(lines, LINES);
            String id = setting.returns().submitted(place, table);
            setting.returns().approve(place, id);
            latencies.record(setting.returns().awaitVisible(place, table));
        }
    }

    private static void underLoad(Setting setting, List<String> lines, Latencies latencies) throws Exception {
        ReturnPlace seen = setting.periods().next();
        approve(setting, seen, setting.table(lines, LINES));
        String view = TriBorough.view(seen.period());
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> views = others.submit(() -> viewUntil(enough, setting, view));
            Future<?> postings = others.submit(() -> {
                long until = System.nanoTime() + BACKGROUND_MAX.toNanos();
                while (!enough.get() && System.nanoTime() < until) {
                    approve(setting, setting.periods().next(), setting.table(lines, LINES));
                }
            });
            try {
                approvals(setting, lines, setting.effort().approvalsPerRound(), latencies);
            } finally {
                enough.set(true);
            }
            views.get();
            postings.get();
        }
    }

    private static void viewUntil(AtomicBoolean enough, Setting setting, String view) {
        long until = System.nanoTime() + BACKGROUND_MAX.toNanos();
        while (!enough.get() && System.nanoTime() < until) {
            new OpenLoop(VIEWS_A_SECOND, Duration.ofSeconds(1))
                    .run(
                            () -> setting.caller()
                                    .get("smt", "consolidation", view)
                                    .expect(Set.of(200), "a view"),
                            new Latencies());
        }
    }

    private static void approve(Setting setting, ReturnPlace place, BudgetFile table) {
        setting.returns().approve(place, setting.returns().submitted(place, table));
    }
}
