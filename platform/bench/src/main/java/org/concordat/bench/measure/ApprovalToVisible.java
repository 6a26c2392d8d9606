package org.concordat.bench.measure;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.concordat.bench.domains.DomainLoad;
import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Latencies;
import org.concordat.bench.load.OpenLoop;
import org.concordat.bench.load.ReturnFile;
import org.concordat.bench.load.ReturnPlace;

/** From the answer to an approval until the figure is in the partnership's view: with nothing else going on, and much. */
final class ApprovalToVisible implements Measurement {
    private static final Bar BAR = Bar.atMost(500);
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
        for (DomainLoad load : setting.domains()) {
            load.prepare();
            measure(setting, load);
        }
    }

    private void measure(Setting setting, DomainLoad load) throws Exception {
        Latencies idle = new Latencies();
        Latencies loaded = new Latencies();
        approvals(setting, load, setting.effort().warmUps() / 2, new Latencies());
        for (int round = 0; round < setting.effort().rounds(); round++) {
            setting.say(this, "%s, round %d, idle".formatted(load.domain(), round + 1));
            idle.nextRound();
            approvals(setting, load, setting.effort().approvalsPerRound(), idle);
            setting.say(this, "%s, round %d, under load".formatted(load.domain(), round + 1));
            loaded.nextRound();
            underLoad(setting, load, loaded);
        }
        String of = load.domain() + ": ";
        setting.report().add(name(), of + "idle, p50", "ms", idle.milliseconds(50));
        setting.report().add(name(), of + "idle, p99", "ms", idle.milliseconds(99), BAR);
        setting.report().add(name(), of + "with 50 views/s and postings, p50", "ms", loaded.milliseconds(50));
        setting.report().add(name(), of + "with 50 views/s and postings, p99", "ms", loaded.milliseconds(99), BAR);
    }

    private static void approvals(Setting setting, DomainLoad load, int count, Latencies latencies) {
        for (int i = 0; i < count; i++) {
            ReturnPlace place = load.place();
            ReturnFile table = load.file();
            setting.returns().approved(place, table);
            latencies.record(setting.returns().awaitVisible(place, table));
        }
    }

    /** The views and the postings are of the same domain. */
    private static void underLoad(Setting setting, DomainLoad load, Latencies latencies) throws Exception {
        ReturnPlace seen = load.place();
        setting.returns().approved(seen, load.file());
        String view = load.domain().view(seen.period());
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> views = others.submit(() -> viewUntil(enough, setting, view));
            Future<?> postings = others.submit(() -> {
                long until = System.nanoTime() + BACKGROUND_MAX.toNanos();
                while (!enough.get() && System.nanoTime() < until) {
                    setting.returns().approved(load.place(), load.file());
                }
            });
            try {
                approvals(setting, load, setting.effort().approvalsPerRound(), latencies);
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
}
