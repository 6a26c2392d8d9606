package org.concordat.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Latencies;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.OpenLoop;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.TriBorough;
import org.concordat.bench.store.BareView;
import org.concordat.bench.store.ConsolidationTables;
import org.concordat.bench.store.History;
import org.concordat.local.StackException;

/**
 * The partnership's view of 3 boroughs, 100 lines and 6 measures at 50 requests a second, while history grows; and bare
 * SQL for the same figures at the same rate, by turns. The last lines, of {@code growth}, say how the longest history
 * compares with the shortest.
 */
final class Views implements Measurement {
    private static final String YEAR = "2015-16"; // between the years of history and those of other measures
    private static final String PERIOD = YEAR + "-P06";
    private static final int LINES = 100;
    private static final int A_SECOND = 50;
    private static final Bar LATENCY = Bar.atMost(25);
    private static final Bar OF_THE_BARE = Bar.atMost(2);
    /** What "flat" may be called: a hundred times the history, half as much time again. */
    private static final Bar FLAT = Bar.atMost(1.5);

    @Override
    public String name() {
        return "views";
    }

    @Override
    public String description() {
        return "the tri-borough view at 50/s while history grows, against bare SQL; and that growth";
    }

    /** @param processor milliseconds of processor time that consolidation spent on a view, round by round */
    private record Sized(int values, Latencies view, Latencies bare, List<Double> processor) {
        Spread ratio(double percentile) {
            return Spread.ratio(view.perRound(percentile), bare.perRound(percentile));
        }
    }

    @Override
    public void measure(Setting setting) throws Exception {
        List<String> lines = setting.partnership().reportedLines();
        post(setting, lines);
        try (Connection superuser = setting.superuser("consolidation")) {
            ConsolidationTables tables = ConsolidationTables.in(superuser);
            List<Map.Entry<String, String>> countedTowards =
                    setting.partnership().countedTowards();
            try (BareView bare =
                    new BareView(setting.stack().jdbcUrl("consolidation"), tables, superuser, PERIOD, countedTowards)) {
                compare(setting, bare);
                History history = new History(tables, new ReturnPlace("LBHF", PERIOD));
                List<Sized> sizes = new ArrayList<>();
                for (int values : setting.effort().storedValues()) {
                    sizes.add(sized(setting, values, history, bare, superuser));
                }
                report(setting, sizes);
            }
        }
    }

    private static void post(Setting setting, List<String> lines) {
        setting.partnership().adoptMandates(YEAR);
        for (String borough : TriBorough.MEMBERS) {
            ReturnPlace place = new ReturnPlace(borough, PERIOD);
            BudgetFile table = setting.table(lines, LINES);
            setting.returns().approve(place, setting.returns().submitted(place, table));
            setting.returns().awaitKnown(place);
        }
    }

    private Sized sized(Setting setting, int values, History history, BareView bare, Connection superuser)
            throws Exception {
        Effort effort = setting.effort();
        long begun = System.nanoTime();
        long rows = history.fillUpTo(values / (LINES * BudgetFile.MEASURES), superuser);
        setting.say(this, "filled up to %,d values (%,d rows more, %.1f s)".formatted(values, rows, seconds(begun)));
        Sized sized = new Sized(values, new Latencies(), new Latencies(), new ArrayList<>());
        ServiceProcess consolidation = new ServiceProcess(setting, "consolidation");
        for (int i = 0; i < effort.warmUps(); i++) {
            view(setting);
            bare.sums("current_budget");
        }
        // As long as it is measured: a service that has been up for an hour is compiled.
        new OpenLoop(A_SECOND, effort.viewsPerRound()).run(() -> view(setting), new Latencies());
        for (int round = 0; round < effort.rounds(); round++) {
            sized.view().nextRound();
            double before = consolidation.processorMilliseconds();
            long answered = sized.view().count();
            new OpenLoop(A_SECOND, effort.viewsPerRound()).run(() -> view(setting), sized.view());
            sized.processor()
                    .add((consolidation.processorMilliseconds() - before)
                            / (sized.view().count() - answered));
            sized.bare().nextRound();
            new OpenLoop(A_SECOND, effort.barePerRound()).run(() -> bare.sums("current_budget"), sized.bare());
        }
        return sized;
    }

    private void report(Setting setting, List<Sized> sizes) {
        Sized largest = sizes.getLast();
        for (Sized sized : sizes) {
            String stored = ", %,d values stored".formatted(sized.values());
            setting.report().add(name(), "view p50" + stored, "ms", sized.view().milliseconds(50));
            if (sized == largest) {
                setting.report()
                        .add(name(), "view p99" + stored, "ms", sized.view().milliseconds(99), LATENCY);
            } else {
                setting.report()
                        .add(name(), "view p99" + stored, "ms", sized.view().milliseconds(99));
            }
            setting.report()
                    .add(name(), "processor time of consolidation a view" + stored, "ms", Spread.of(sized.processor()));
            setting.report()
                    .add(name(), "bare SQL p50" + stored, "ms", sized.bare().milliseconds(50));
            setting.report()
                    .add(name(), "bare SQL p99" + stored, "ms", sized.bare().milliseconds(99));
        }
        setting.report().add(name(), "view p50 ÷ bare p50, largest", "×", largest.ratio(50), OF_THE_BARE);
        setting.report().add(name(), "view p99 ÷ bare p99, largest", "×", largest.ratio(99), OF_THE_BARE);
        Sized smallest = sizes.getFirst();
        for (Sized sized : sizes.subList(1, sizes.size())) {
            String what = "view p50, %,d ÷ %,d values".formatted(sized.values(), smallest.values());
            Spread grown =
                    Spread.ratio(sized.view().perRound(50), smallest.view().perRound(50));
            if (sized == largest) {
                setting.report().add("growth", what, "×", grown, FLAT);
            } else {
                setting.report().add("growth", what, "×", grown);
            }
        }
    }

    private static void view(Setting setting) {
        setting.caller().get("smt", "consolidation", TriBorough.view(PERIOD)).expect(Set.of(200), "the view");
    }

    /** The bare SQL is a measure for the view only if both give the same figures. */
    private static void compare(Setting setting, BareView bare) {
        JsonNode view = setting.caller()
                .get("smt", "consolidation", TriBorough.view(PERIOD))
                .expect(Set.of(200), "the view")
                .json();
        Map<String, String> columns = Map.of("currentBudget", "current_budget", "forecastOutturn", "forecast_outturn");
        columns.forEach((measure, column) -> {
            Map<BareView.Row, BigDecimal> sums = bare.sums(column);
            int compared = 0;
            for (JsonNode row : view.path("rows")) {
                BigDecimal shown =
                        row.path("measures").path(measure).path("value").decimalValue();
                BigDecimal summed = sums.getOrDefault(
                        new BareView.Row(
                                row.path("serviceLine").asText(),
                                row.path("fund").asText()),
                        BigDecimal.ZERO);
                if (shown.compareTo(summed) != 0) {
                    throw new StackException("bare SQL gives %s for %s, the view %s in %s"
                            .formatted(
                                    summed,
                                    measure,
                                    shown,
                                    row.path("serviceLine").asText()));
                }
                compared += summed.signum() == 0 ? 0 : 1;
            }
            if (compared < LINES) {
                throw new StackException("the view shows %d rows of %d".formatted(compared, LINES));
            }
        });
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
