package org.concordat.bench.cases;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private static final Bar HALF = Bar.atLeast(0.5);
    /** What "flat" may be called: fifty bytes for an event. */
    private static final Bar FLAT = Bar.atMost(0.05);

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
        CaseSenders senders = new CaseSenders(setting.caller(), new CaseBatches(Westminster.SOURCE));
        List<Double> thousands = new ArrayList<>();
        List<Double> intake = new ArrayList<>();
        List<Double> folding = new ArrayList<>();
        try (Connection superuser = setting.superuser("consolidation")) {
            long demonstrated = demonstrated(setting);
            CaseFacts facts = new CaseFacts(superuser);
            facts.await(demonstrated);
            facts.await(demonstrated + senders.send(Duration.ofSeconds(1))); // warms both up
            Heaps before = Heaps.of(setting);
            try (BareCases bare = new BareCases(superuser, setting.stack().kafka("reader"))) {
                long known = facts.held();
                long begun = System.nanoTime();
                long sent = 0;
                int rounds = setting.effort().memoryRounds();
                for (int round = 0; round < rounds; round++) {
                    setting.say(this, "round " + (round + 1));
                    sent += senders.send(setting.effort().casesSent().dividedBy(rounds));
                    thousands.add(sent / 1000.0);
                    Heaps held = Heaps.of(setting);
                    intake.add(held.caseload());
                    folding.add(held.consolidation());
                }
                double sending = seconds(begun);
                facts.await(known + sent);
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

    /** How many events the demonstration has sent, of which some may be on their way. */
    private static long demonstrated(Setting setting) throws SQLException {
        try (Connection caseload = setting.superuser("caseload")) {
            return CaseFacts.count(caseload, "taken_event");
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
