package org.concordat.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Latencies;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.LargeFiles;
import org.concordat.bench.load.OpenLoop;
import org.concordat.bench.load.ReturnPlace;

/**
 * Four clients that upload files of 20 MiB again and again (checked only, so that nothing is stored), and meanwhile
 * whether the service is alive, ten times a second, and small returns, one a second, each from posting to approval.
 */
final class Uploads implements Measurement {
    private static final int CLIENTS = 4;
    private static final int HEALTH_A_SECOND = 10;
    private static final int RETURNS_A_SECOND = 1;
    private static final String PERIOD = "2026-27-P02";
    private static final String UPLOADER = "finance.lbhf";
    private static final Bar HEALTH = Bar.atMost(100);
    private static final Bar SMALL_RETURN = Bar.atMost(1000);
    private static final int BUSY = 503;
    private static final int SMALL = 5;

    @Override
    public String name() {
        return "uploads";
    }

    @Override
    public String description() {
        return "health and small returns while four clients upload files of 20 MiB";
    }

    @Override
    public void measure(Setting setting) throws Exception {
        List<LargeFiles.File> files = LargeFiles.each(PERIOD);
        Latencies health = new Latencies();
        Latencies small = new Latencies();
        List<Double> uploaded = new ArrayList<>();
        List<Double> sentAway = new ArrayList<>();
        for (int round = 0; round < setting.effort().rounds(); round++) {
            setting.say(this, "round " + (round + 1));
            health.nextRound();
            small.nextRound();
            AtomicInteger taken = new AtomicInteger();
            AtomicInteger busy = new AtomicInteger();
            long begun = System.nanoTime();
            round(setting, files, health, small, taken, busy);
            double seconds = (System.nanoTime() - begun) / 1e9;
            uploaded.add(taken.get() / seconds);
            sentAway.add(busy.get() / seconds);
        }
        setting.report().add(name(), "files of 20 MiB checked", "files/s", Spread.of(uploaded));
        setting.report().add(name(), "files answered with 503, to be sent again", "files/s", Spread.of(sentAway));
        setting.report().add(name(), "health, p50", "ms", health.milliseconds(50));
        setting.report().add(name(), "health, p99", "ms", health.milliseconds(99), HEALTH);
        setting.report()
                .add(name(), "a return of 5 lines posted, submitted and approved, p50", "ms", small.milliseconds(50));
        setting.report()
                .add(
                        name(),
                        "a return of 5 lines posted, submitted and approved, p99",
                        "ms",
                        small.milliseconds(99),
                        SMALL_RETURN);
    }

    private static void round(
            Setting setting,
            List<LargeFiles.File> files,
            Latencies health,
            Latencies small,
            AtomicInteger taken,
            AtomicInteger busy)
            throws Exception {
        long until = System.nanoTime() + setting.effort().viewsPerRound().toNanos();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                LargeFiles.File file = files.get(client % files.size());
                all.add(people.submit(() -> {
                    while (System.nanoTime() < until) {
                        (upload(setting, file) == BUSY ? busy : taken).incrementAndGet();
                    }
                }));
            }
            all.add(people.submit(() ->
                    new OpenLoop(HEALTH_A_SECOND, setting.effort().viewsPerRound()).run(() -> alive(setting), health)));
            all.add(people.submit(
                    () -> new OpenLoop(RETURNS_A_SECOND, setting.effort().viewsPerRound())
                            .run(() -> smallReturn(setting), small)));
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static int upload(Setting setting, LargeFiles.File file) {
        return setting.caller()
                .post(
                        UPLOADER,
                        "budgets",
                        "/v1/boroughs/LBHF/returns?dryRun=true" + file.query(),
                        file.mediaType(),
                        file.body())
                .expect(Set.of(200, BUSY), "checking a file of 20 MiB")
                .status();
    }

    private static void alive(Setting setting) {
        setting.caller().alive("budgets");
    }

    private static void smallReturn(Setting setting) {
        ReturnPlace place = setting.periods().next();
        BudgetFile table = setting.table(setting.partnership().reportedLines(), SMALL);
        setting.returns().approved(place, table);
    }
}
