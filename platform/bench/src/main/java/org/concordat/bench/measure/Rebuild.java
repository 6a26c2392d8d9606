package org.concordat.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.Requests;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.TriBorough;
import org.concordat.bench.store.ConsolidationTables;
import org.concordat.bench.store.Topics;
import org.concordat.local.StackException;

/** Consolidation's database thrown away and built anew from the topics, with all that this run has put into them. */
final class Rebuild implements Measurement {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int RETURNS = 30; // so that there is something even when this is measured alone
    private static final int LINES = 30;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String description() {
        return "consolidation from an empty database over all topics, events and values a second";
    }

    @Override
    public void measure(Setting setting) throws Exception {
        ReturnPlace last = postSome(setting);
        Map<String, Long> ends;
        try (Topics topics = new Topics(setting.stack().kafka("reader"))) {
            ends = topics.ends();
        }
        setting.stack().stop("consolidation");
        setting.stack().dropDatabase("consolidation");
        setting.say(this, "starting on an empty database");
        long begun = System.nanoTime();
        long[] times;
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<long[]> watching = beside.submit(() -> watch(setting, ends));
            setting.stack().start("consolidation");
            times = watching.get();
        }
        awaitView(setting, last);
        long answered = System.nanoTime();
        long events = ends.values().stream().mapToLong(Long::longValue).sum();
        long values;
        try (Connection superuser = setting.superuser("consolidation")) {
            values = ConsolidationTables.in(superuser).values(superuser);
        }
        double applying = seconds(times[1] - times[0]);
        setting.report().add(name(), "%,d events".formatted(events), "events/s", Spread.once(events / applying));
        setting.report().add(name(), "%,d values".formatted(values), "values/s", Spread.once(values / applying));
        setting.report()
                .add(name(), "process started until a view is answered", "s", Spread.once(seconds(answered - begun)));
    }

    private static ReturnPlace postSome(Setting setting) {
        List<String> lines = setting.partnership().reportedLines();
        ReturnPlace place = setting.periods().next();
        for (int i = 0; i < Math.min(RETURNS, setting.effort().returnsPerRound()); i++) {
            place = setting.periods().next();
            BudgetFile table = setting.table(lines, LINES);
            setting.returns().approved(place, table);
        }
        return place;
    }

    /** When nothing was seen to have been applied for the last time, and when everything was for the first. */
    private static long[] watch(Setting setting, Map<String, Long> ends) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long nothing = System.nanoTime();
        try (Connection superuser = setting.superuser("consolidation")) {
            while (System.nanoTime() < deadline) {
                Map<String, Long> positions = ConsolidationTables.positions(superuser);
                long now = System.nanoTime();
                if (positions.values().stream().noneMatch(position -> position > 0)) {
                    nothing = now;
                }
                if (ends.entrySet().stream()
                        .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
                    return new long[] {nothing, now};
                }
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        }
        throw new StackException("the rebuild did not come to its end within " + PATIENCE.toMinutes() + " minutes");
    }

    private static void awaitView(Setting setting, ReturnPlace place) {
        Requests.again(
                        Set.of(503, 404),
                        PATIENCE,
                        () -> setting.caller().get("smt", "consolidation", TriBorough.view(place.period())))
                .expect(Set.of(200), "the view after the rebuild");
    }

    private static double seconds(long nanoseconds) {
        return nanoseconds / 1e9;
    }
}
