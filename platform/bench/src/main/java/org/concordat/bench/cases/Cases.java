package org.concordat.bench.cases;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Slope;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.measure.Measurement;
import org.concordat.bench.measure.ServiceProcess;
import org.concordat.bench.measure.Setting;
import org.concordat.local.StackException;

/**
 * Events of cases in batches, from HTTP until what follows from them is stored in consolidation; and the same records from
 * the topic into a table by a plain consumer and {@code COPY}, right after it.
 */
public final class Cases implements Measurement {

    private static final int SENDERS = 2;
    private static final Bar HALF = Bar.atLeast(0.5);
    /** What "flat" may be called: fifty bytes for an event. */
    private static final Bar FLAT = Bar.atMost(0.05);

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MS = 20;

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public String description() {
        return "batches of 1,000 case events, HTTP to facts, against a plain consumer and COPY of the same records";
    }

    @Override
    public void measure(Setting setting) throws Exception {
        CaseBatches batches = new CaseBatches("urn:example:wcc:mosaic");
        List<Double> thousands = new ArrayList<>();
        List<Double> intake = new ArrayList<>();
        List<Double> folding = new ArrayList<>();
        try (Connection superuser = setting.superuser("consolidation")) {
            long demonstrated = demonstrated(setting);
            awaitFacts(superuser, demonstrated);
            awaitFacts(superuser, demonstrated + send(setting, batches, Duration.ofSeconds(1))); // warms both up
            Heaps before = Heaps.of(setting);
            try (BareCases bare = new BareCases(superuser, setting.stack().kafka("reader"))) {
                long known = facts(superuser);
                long begun = System.nanoTime();
                long sent = 0;
                int rounds = setting.effort().memoryRounds();
                for (int round = 0; round < rounds; round++) {
                    setting.say(this, "round " + (round + 1));
                    sent += send(setting, batches, setting.effort().casesSent().dividedBy(rounds));
                    thousands.add(sent / 1000.0);
                    Heaps held = Heaps.of(setting);
                    intake.add(held.caseload());
                    folding.add(held.consolidation());
                }
                double sending = seconds(begun);
                awaitFacts(superuser, known + sent);
                double rate = sent / seconds(begun);
                long copying = System.nanoTime();
                long copied = bare.copy();
                double bareRate = copied / seconds(copying);
                if (copied != sent) {
                    throw new StackException("%d events of %d were copied".formatted(copied, sent));
                }
                String partitions = " (%d partitions, 1 instance)".formatted(bare.partitions());
                report(setting, "HTTP until taken in", "events/s", sent / sending);
                report(setting, "HTTP to facts" + partitions, "events/s", rate);
                report(setting, "plain consumer and COPY", "events/s", bareRate);
                setting.report().add(name(), "ratio to that", "×", Spread.once(rate / bareRate), HALF);
                Heaps after = Heaps.of(setting);
                kept(setting, "caseload", (after.caseload() - before.caseload()) * 1000 / sent);
                kept(setting, "consolidation", (after.consolidation() - before.consolidation()) * 1000 / sent);
            }
        }
        memory(setting, "caseload", thousands, intake);
        memory(setting, "consolidation", thousands, folding);
    }

    /** What the objects of both services take after a full collection, in MiB. */
    private record Heaps(double caseload, double consolidation) {

        static Heaps of(Setting setting) throws IOException, InterruptedException {
            return new Heaps(
                    new ServiceProcess(setting, "caseload").heapMib(),
                    new ServiceProcess(setting, "consolidation").heapMib());
        }
    }

    /** Of what is held while events wait nothing may be left. */
    private void kept(Setting setting, String service, double mib) {
        setting.report().add(name(), service + ": heap kept of 1,000 events", "MiB", Spread.once(mib), FLAT);
    }

    private void memory(Setting setting, String service, List<Double> thousands, List<Double> heap) {
        report(
                setting,
                service + ": heap's growth per 1,000 events while others wait",
                "MiB",
                Slope.of(thousands, heap));
    }

    private void report(Setting setting, String what, String unit, double value) {
        setting.report().add(name(), what, unit, Spread.once(value));
    }

    /** Sends for so long; answers how many events were taken in. */
    private static long send(Setting setting, CaseBatches batches, Duration lasting) throws Exception {
        long until = System.nanoTime() + lasting.toNanos();
        AtomicLong sent = new AtomicLong();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                all.add(senders.submit(() -> {
                    while (System.nanoTime() < until) {
                        setting.caller()
                                .post(
                                        "mosaic-wcc",
                                        "caseload",
                                        "/v1/boroughs/WCC/events",
                                        "application/cloudevents-batch+json",
                                        batches.next())
                                .expect(Set.of(200), "a batch of events");
                        sent.addAndGet(CaseBatches.EVENTS);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return sent.get();
    }

    private static void awaitFacts(Connection superuser, long wanted) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (facts(superuser) < wanted) {
            if (System.nanoTime() > deadline) {
                throw new StackException("consolidation has only %d of %d events".formatted(facts(superuser), wanted));
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    private static long facts(Connection superuser) throws SQLException {
        return count(superuser, "select count(*) from case_event");
    }

    /** How many events the demonstration has sent, of which some may be on their way. */
    private static long demonstrated(Setting setting) throws SQLException {
        try (Connection caseload = setting.superuser("caseload")) {
            return count(caseload, "select count(*) from taken_event");
        }
    }

    private static long count(Connection superuser, String sql) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
