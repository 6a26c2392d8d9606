package org.concordat.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Latencies;
import org.concordat.bench.figures.Slope;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.OpenLoop;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.TriBorough;
import org.concordat.local.Service;
import org.concordat.local.Shipped;

/** What each service holds, and whether it grows: the same load again and again, and memory looked at after each. */
final class Memory implements Measurement {
    private static final int LINES = 30;
    private static final int VIEWS_A_SECOND = 50;
    /** What "flat" may be called; a leak of one view's objects would be a hundred times as much. */
    private static final Bar FLAT = Bar.atMost(2);

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String description() {
        return "resident memory and heap of each service, after the same load again and again; its slope";
    }

    private record Held(String service, List<Double> resident, List<Double> heap) {}

    @Override
    public void measure(Setting setting) throws Exception {
        List<Held> services = Shipped.services().stream()
                .map(Service::name)
                .map(name -> new Held(name, new ArrayList<>(), new ArrayList<>()))
                .toList();
        List<Double> thousandsOfRequests = new ArrayList<>();
        double requests = load(setting); // the first time fills caches, which is not growth
        for (int round = 0; round < setting.effort().memoryRounds(); round++) {
            setting.say(this, "round " + (round + 1));
            requests += load(setting);
            thousandsOfRequests.add(requests / 1000);
            for (Held held : services) {
                ServiceProcess process = new ServiceProcess(setting, held.service());
                held.resident().add(process.residentMib());
                held.heap().add(process.heapMib());
            }
        }
        for (Held held : services) {
            setting.report().add(name(), held.service() + ": resident", "MiB", Spread.of(held.resident()));
            setting.report().add(name(), held.service() + ": heap after collection", "MiB", Spread.of(held.heap()));
            double slope = Slope.of(thousandsOfRequests, held.heap());
            setting.report()
                    .add(
                            name(),
                            held.service() + ": heap's growth per 1,000 requests",
                            "MiB",
                            Spread.once(slope),
                            FLAT);
        }
    }

    /** Some lives of returns and some seconds of views; answers how many requests that was. */
    private static double load(Setting setting) {
        List<String> lines = setting.partnership().reportedLines();
        ReturnPlace place = setting.periods().next();
        int returns = setting.effort().returnsPerRound();
        for (int i = 0; i < returns; i++) {
            place = setting.periods().next();
            BudgetFile table = setting.table(lines, LINES);
            setting.returns().approved(place, table);
        }
        String view = TriBorough.view(place.period());
        Latencies views = new Latencies();
        new OpenLoop(VIEWS_A_SECOND, setting.effort().barePerRound())
                .run(() -> setting.caller().get("smt", "consolidation", view).expect(Set.of(200), "a view"), views);
        return returns * 3 + views.count();
    }
}
