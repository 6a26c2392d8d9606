package org.concordat.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.bench.load.BudgetFile;
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

    @Override
    public String name() {
        return "views";
    }

    @Override
    public String description() {
        return "the tri-borough view at 50/s while history grows, against bare SQL; and that growth";
    }

    private record Sized(int values, AgainstBare measured) {}

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
            setting.returns().approved(place, table);
            setting.returns().awaitKnown(place, table.domain());
        }
    }

    private Sized sized(Setting setting, int values, History history, BareView bare, Connection superuser)
            throws Exception {
        long begun = System.nanoTime();
        long rows = history.fillUpTo(values / (LINES * BudgetFile.MEASURES), superuser);
        setting.say(this, "filled up to %,d values (%,d rows more, %.1f s)".formatted(values, rows, seconds(begun)));
        return new Sized(values, AgainstBare.of(setting, () -> view(setting), () -> bare.sums("current_budget")));
    }

    private void report(Setting setting, List<Sized> sizes) {
        Sized largest = sizes.getLast();
        for (Sized sized : sizes) {
            String stored = ", %,d values stored".formatted(sized.values());
            sized.measured().report(setting, this, stored, sized == largest);
        }
        largest.measured().reportRatio(setting, this, ", largest");
        Sized smallest = sizes.getFirst();
        for (Sized sized : sizes.subList(1, sizes.size())) {
            String what = "view p50, %,d ÷ %,d values".formatted(sized.values(), smallest.values());
            sized.measured().reportGrowth(setting, smallest.measured(), "growth", what, sized == largest);
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
