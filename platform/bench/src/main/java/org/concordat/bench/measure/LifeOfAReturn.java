package org.concordat.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.bench.domains.DomainLoad;
import org.concordat.bench.figures.Latencies;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.load.Requests.Answer;
import org.concordat.bench.load.ReturnFile;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.Returns;

/**
 * A return of each domain, from its posting until its figures are in the partnership's view: of a budget 30 lines with 6
 * measures, 60 results of indicators, 30 initiatives with 6 amounts.
 */
final class LifeOfAReturn implements Measurement {
    private static final int CLIENTS = 4;
    private static final double NANOSECONDS = 1e9;

    @Override
    public String name() {
        return "life";
    }

    @Override
    public String description() {
        return "a return of each domain: post, submit, approve, until visible; returns a second";
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
        for (DomainLoad load : setting.domains()) {
            load.prepare();
            measure(setting, load);
        }
    }

    private void measure(Setting setting, DomainLoad load) throws Exception {
        Steps alone = new Steps();
        live(setting, load, setting.effort().warmUps(), new Steps());
        List<Double> rateAlone = new ArrayList<>();
        List<Double> rateOfFour = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        ServiceProcess service = new ServiceProcess(setting, load.domain().service());
        int returns = setting.effort().returnsPerRound();
        for (int round = 0; round < setting.effort().rounds(); round++) {
            setting.say(this, "%s, round %d".formatted(load.domain(), round + 1));
            alone.nextRound();
            double before = service.processorMilliseconds();
            long begun = System.nanoTime();
            live(setting, load, returns, alone);
            rateAlone.add(returns * NANOSECONDS / (System.nanoTime() - begun));
            processor.add((service.processorMilliseconds() - before) / returns);
            rateOfFour.add(fourClients(setting, load, returns));
        }
        String of = load.domain() + ": ";
        List<String> steps = List.of("post", "submit", "approve", "approved until visible", "whole life");
        for (int i = 0; i < steps.size(); i++) {
            Latencies step = alone.all().get(i);
            setting.report().add(name(), of + steps.get(i) + ", p50", "ms", step.milliseconds(50));
            setting.report().add(name(), of + steps.get(i) + ", p99", "ms", step.milliseconds(99));
        }
        setting.report().add(name(), of + "processor time of the service a return", "ms", Spread.of(processor));
        setting.report().add(name(), of + "one client", "returns/s", Spread.of(rateAlone));
        setting.report().add(name(), of + "four clients", "returns/s", Spread.of(rateOfFour));
    }

    private static double fourClients(Setting setting, DomainLoad load, int each) throws Exception {
        long begun = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                working.add(clients.submit(() -> live(setting, load, each, new Steps())));
            }
            for (Future<?> one : working) {
                one.get();
            }
        }
        return CLIENTS * each * NANOSECONDS / (System.nanoTime() - begun);
    }

    private static void live(Setting setting, DomainLoad load, int count, Steps steps) {
        Returns returns = setting.returns();
        for (int i = 0; i < count; i++) {
            ReturnPlace place = load.place();
            ReturnFile table = load.file();
            long begun = System.nanoTime();
            Answer posted = returns.post(place, table);
            String id = Returns.id(posted);
            steps.post().record(posted.nanoseconds());
            steps.submit().record(returns.submit(place, table.domain(), id).nanoseconds());
            steps.approve().record(returns.approve(place, table.domain(), id).nanoseconds());
            steps.visible().record(returns.awaitVisible(place, table));
            steps.whole().record(System.nanoTime() - begun);
        }
    }
}
