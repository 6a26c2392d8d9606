package org.concordat.bench.cases;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Latencies;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.measure.Measurement;
import org.concordat.bench.measure.Setting;
import org.concordat.testing.cases.YearOfCases;
import org.concordat.testing.cases.plain.PlainFigures;
import org.concordat.testing.cases.plain.PlainSheet;
import org.concordat.testing.cases.plain.ShownFigures;
import org.concordat.testing.cases.plain.Story;

/**
 * A year of three boroughs, sent from outside in random order with duplicates, late, corrected, withdrawn and invalid
 * events: each figure of each borough and month against a plain calculation of what happened, how long it takes, and how
 * long a view takes with a tenth of it and with all.
 */
public final class YearOfThreeBoroughs implements Measurement {

    private static final long SEED = 2022;
    private static final int BATCH = 1_000;
    private static final int SENDERS = 2;
    private static final int VIEWS = 40;
    private static final int PART = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Bar NONE = Bar.atMost(0);
    /** What "flat" may be called, where there is ten times as much. */
    private static final Bar FLAT = Bar.atMost(1.5);

    @Override
    public String name() {
        return "year";
    }

    @Override
    public String description() {
        return "a year of cases of three boroughs in random order, against a plain calculation";
    }

    @Override
    public void measure(Setting setting) throws Exception {
        YearOfCases year = YearOfCases.of(SEED, setting.effort().yearOfCases());
        List<YearOfCases.Batch> batches = YearOfCases.batches(year.inRandomOrder(), BATCH);
        long sent = batches.stream().mapToInt(YearOfCases.Batch::events).sum();
        setting.say(this, "%d events in %d batches".formatted(sent, batches.size()));
        int tenth = Math.ceilDiv(batches.size(), PART);
        send(setting, batches.subList(0, tenth));
        awaitFacts(setting);
        Latencies few = views(setting);

        long left =
                batches.stream().skip(tenth).mapToInt(YearOfCases.Batch::events).sum();
        long begun = System.nanoTime();
        send(setting, batches.subList(tenth, batches.size()));
        double sending = seconds(begun);
        awaitFacts(setting);
        double folding = seconds(begun);
        report(setting, "sent", "events", sent);
        report(setting, "HTTP until taken in", "events/s", left / sending);
        report(setting, "HTTP to facts", "events/s", left / folding);
        Latencies all = views(setting);
        setting.report().add(name(), "view of a borough, p50, a tenth of them", "ms", few.milliseconds(50));
        setting.report().add(name(), "view of a borough, p50, all of them", "ms", all.milliseconds(50));
        setting.report().add(name(), "all ÷ a tenth", "×", Spread.ratio(all.perRound(50), few.perRound(50)), FLAT);
        compare(setting, year);
    }

    private void compare(Setting setting, YearOfCases year) {
        long compared = 0;
        List<String> differences = new ArrayList<>();
        for (String borough : YearOfCases.sources().keySet()) {
            List<Story> stories = Story.of(year.clean(), borough);
            for (LocalDate first = YearOfCases.FIRST_DAY;
                    first.isBefore(YearOfCases.LAST_DAY);
                    first = first.plusMonths(1)) {
                LocalDate last = first.plusMonths(1).minusDays(1);
                Map<String, PlainSheet.Figure> plain = PlainFigures.of(stories, first, last);
                compared += plain.size();
                ShownFigures.differences(
                                setting.caller()
                                        .get(officer(borough), "consolidation", ShownFigures.viewOf(borough, last))
                                        .expect(Set.of(200), "a view of caseload")
                                        .json(),
                                plain)
                        .forEach(difference -> differences.add("%s to %s, %s".formatted(borough, last, difference)));
            }
        }
        report(setting, "figures held against a plain calculation", "figures", compared);
        setting.report().add(name(), "figures that differ", "figures", Spread.once(differences.size()), NONE);
        differences.stream().limit(PART).forEach(difference -> setting.report().note(difference));
    }

    private void report(Setting setting, String what, String unit, double value) {
        setting.report().add(name(), what, unit, Spread.once(value));
    }

    private static String officer(String borough) {
        return "officer." + borough.toLowerCase(Locale.ROOT);
    }

    /** Of the last month of each borough in turn, one by one. */
    private static Latencies views(Setting setting) {
        Latencies views = new Latencies();
        for (int round = 0; round < setting.effort().rounds(); round++) {
            views.nextRound();
            for (int view = 0; view < VIEWS; view++) {
                for (String borough : YearOfCases.sources().keySet()) {
                    views.record(setting.caller()
                            .get(officer(borough), "consolidation", ShownFigures.viewOf(borough, YearOfCases.LAST_DAY))
                            .expect(Set.of(200), "a view of caseload")
                            .nanoseconds());
                }
            }
        }
        return views;
    }

    private static void send(Setting setting, List<YearOfCases.Batch> batches) throws Exception {
        Queue<YearOfCases.Batch> left = new ConcurrentLinkedQueue<>(batches);
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                all.add(senders.submit(() -> {
                    for (YearOfCases.Batch batch = left.poll(); batch != null; batch = left.poll()) {
                        setting.caller()
                                .post(
                                        YearOfCases.sender(batch.borough()),
                                        "caseload",
                                        "/v1/boroughs/%s/events".formatted(batch.borough()),
                                        "application/cloudevents-batch+json",
                                        batch.json().getBytes(StandardCharsets.UTF_8))
                                .expect(Set.of(200), "a batch of events");
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** Until consolidation has all that caseload has taken in. */
    private static void awaitFacts(Setting setting) throws SQLException, InterruptedException {
        try (Connection taking = setting.superuser("caseload");
                Connection folding = setting.superuser("consolidation")) {
            new CaseFacts(folding, PATIENCE, PAUSE).await(CaseFacts.count(taking, "taken_event"));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
