package org.concordat.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.bench.figures.Latencies;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.Requests.Answer;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.Returns;

/** A return of 30 lines with 6 measures each, from its posting until its figures are in the partnership's view. */
final class LifeOfAReturn implements Measurement {
    private static final int LINES = 30;
    private static final int CLIENTS = 4;
    private static final double NANOSECONDS = 1e9;

    @Override
    public String name() {
        return "life";
    }

    @Override
    public String description() {
        return "a return of 180 values: post, submit, approve, until visible; returns a second";
    }

    private record Steps(Latencies post, Latencies submit, Latencies approve, Latencies visible, Latencies whole) {
        Steps() {
            this(new Latencies(), new Latencies(), new Latencies(), new Latencies(), new Latencies());
        }

        void nextRound() {
            all().forEach(Latencies::nextRound);
        }

        List<Latencies> all() {
            return List.of(post, submit, approve, visible, whole);
        }
    }

    @Override
    public void measure(Setting setting) throws Exception {
        List<String> lines = setting.partnership().reportedLines();
        Steps alone = new Steps();
        live(setting, lines, setting.effort().warmUps(), new Steps());
        List<Double> rateAlone = new ArrayList<>();
        List<Double> rateOfFour = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        ServiceProcess budgets = new ServiceProcess(setting, "budgets");
        int returns = setting.effort().returnsPerRound();
        for (int round = 0; round < setting.effort().rounds(); round++) {
            setting.say(this, "round " + (round + 1));
            alone.nextRound();
            double before = budgets.processorMilliseconds();
            long begun = System.nanoTime();
            live(setting, lines, returns, alone);
            rateAlone.add(returns * NANOSECONDS / (System.nanoTime() - begun));
            processor.add((budgets.processorMilliseconds() - before) / returns);
            rateOfFour.add(fourClients(setting, lines, returns));
        }
        List<String> steps = List.of("post", "submit", "approve", "approved until visible", "whole life");
        for (int i = 0; i < steps.size(); i++) {
            Latencies step = alone.all().get(i);
            setting.report().add(name(), steps.get(i) + ", p50", "ms", step.milliseconds(50));
            setting.report().add(name(), steps.get(i) + ", p99", "ms", step.milliseconds(99));
        }
        setting.report().add(name(), "processor time of budgets a return", "ms", Spread.of(processor));
        setting.report().add(name(), "one client", "returns/s", Spread.of(rateAlone));
        setting.report().add(name(), "four clients", "returns/s", Spread.of(rateOfFour));
    }

    private static double fourClients(Setting setting, List<String> lines, int each) throws Exception {
        long begun = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                working.add(clients.submit(() -> live(setting, lines, each, new Steps())));
            }
            for (Future<?> one : working) {
                one.get();
            }
        }
        return CLIENTS * each * NANOSECONDS / (System.nanoTime() - begun);
    }

    private static void live(Setting setting, List<String> lines, int count, Steps steps) {
        Returns returns = setting.returns();
        for (int i = 0; i < count; i++) {
            ReturnPlace place = setting.periods().next();
            BudgetFile table = setting.table(lines, LINES);
            long begun = System.nanoTime();
            Answer posted = returns.post(place, table);
            steps.post().record(posted.nanoseconds());
            steps.submit().record(returns.submit(place, Returns.id(posted)).nanoseconds());
            steps.approve().record(returns.approve(place, Returns.id(posted)).nanoseconds());
            steps.visible().record(returns.awaitVisible(place, table));
            steps.whole().record(System.nanoTime() - begun);
        }
    }
}
