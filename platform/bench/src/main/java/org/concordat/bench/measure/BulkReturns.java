package org.concordat.bench.measure;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.Requests.Answer;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.Returns;
import org.concordat.bench.store.BareIntake;
import org.concordat.bench.store.ConsolidationTables;
import org.concordat.bench.store.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Large returns, from the first byte of HTTP until their figures are known to consolidation, in values a second; and the
 * same lines from the topic into a table by a plain consumer and {@code COPY}, right after each.
 */
final class BulkReturns implements Measurement {
    private static final String BOROUGH = "RBKC"; // whose chart of accounts becomes very long
    private static final int YEAR = 2019; // after everyone else's; each size has a year of its own
    /** What "linear" may be called: ten times the lines at no less than four fifths of the rate. */
    private static final Bar LINEAR = Bar.atLeast(0.8);

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public String description() {
        return "returns of up to 50,000 lines, HTTP to facts, against a plain consumer and COPY of the same bytes";
    }

    /** Rates are values a second; times are seconds. */
    private record Sized(
            int lines,
            List<Double> rate,
            List<Double> bare,
            List<Double> post,
            List<Double> submit,
            List<Double> rest) {
        Sized(int lines) {
            this(lines, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    @Override
    public void measure(Setting setting) throws Exception {
        List<Integer> sizes = setting.effort().bulkLines();
        List<BudgetFile.Line> chart = setting.partnership()
                .addCostCentres(BOROUGH, setting.partnership().reportedLines(), sizes.getLast());
        List<Sized> measured = new ArrayList<>();
        int year = YEAR;
        try (Connection superuser = setting.superuser("consolidation");
                Topics topics = new Topics(setting.stack().kafka("reader"))) {
            ConsolidationTables tables = ConsolidationTables.in(superuser);
            BareIntake bare = new BareIntake(tables, superuser);
            // The first one warms both up and is not counted.
            one(setting, place(year, 0), chart.subList(0, sizes.getFirst()), tables, bare, topics, new Sized(0));
            for (int size : sizes) {
                Sized sized = new Sized(size);
                year++;
                for (int round = 0; round < setting.effort().rounds(); round++) {
                    setting.say(this, "%,d lines, round %d".formatted(size, round + 1));
                    one(setting, place(year, round), chart.subList(0, size), tables, bare, topics, sized);
                }
                measured.add(sized);
            }
        }
        report(setting, measured);
    }

    private static void one(
            Setting setting,
            ReturnPlace place,
            List<BudgetFile.Line> lines,
            ConsolidationTables tables,
            BareIntake bare,
            Topics topics,
            Sized sized)
            throws Exception {
        Returns returns = setting.returns();
        BudgetFile table = new BudgetFile(lines, setting.periods().number());
        table.bytes(); // once before, so that making the text is in nobody's time
        long begun = System.nanoTime();
        Answer posted = returns.post(place, table);
        Answer submitted = returns.submit(place, table.domain(), Returns.id(posted));
        long before = System.nanoTime();
        returns.approve(place, table.domain(), Returns.id(posted));
        returns.awaitKnown(place, table.domain());
        long ended = System.nanoTime();
        sized.rate().add(table.values() / seconds(ended - begun));
        sized.post().add(seconds(posted.nanoseconds()));
        sized.submit().add(seconds(submitted.nanoseconds()));
        sized.rest().add(seconds(ended - before));
        sized.bare().add(table.values() / seconds(bare(place, tables, bare, topics, lines.size())));
    }

    /** Nanoseconds from asking the broker until the lines are committed. */
    private static long bare(ReturnPlace place, ConsolidationTables tables, BareIntake bare, Topics topics, int lines)
            throws Exception {
        Topics.Place event = topics.find("return-submitted", place.aggregate());
        @Nullable String[] constants = bare.constants(tables.facts(), place);
        long begun = System.nanoTime();
        int copied = bare.copy(topics.read(event), constants);
        long took = System.nanoTime() - begun;
        if (copied != lines) {
            throw new IllegalStateException("%d lines of %d were copied".formatted(copied, lines));
        }
        return took;
    }

    private void report(Setting setting, List<Sized> measured) {
        for (Sized sized : measured) {
            String lines = "%,d lines: ".formatted(sized.lines());
            setting.report().add(name(), lines + "HTTP to facts", "values/s", Spread.of(sized.rate()));
            setting.report().add(name(), lines + "plain consumer and COPY", "values/s", Spread.of(sized.bare()));
            setting.report().add(name(), lines + "ratio to that", "×", Spread.ratio(sized.rate(), sized.bare()));
            setting.report().add(name(), lines + "post", "s", Spread.of(sized.post()));
            setting.report().add(name(), lines + "submit", "s", Spread.of(sized.submit()));
            setting.report().add(name(), lines + "approve until known", "s", Spread.of(sized.rest()));
        }
        Sized large = measured.getLast();
        Sized smaller = measured.get(measured.size() - 2);
        setting.report()
                .add(
                        name(),
                        "rate of %,d lines ÷ of %,d".formatted(large.lines(), smaller.lines()),
                        "×",
                        Spread.ratio(large.rate(), smaller.rate()),
                        LINEAR);
    }

    private static ReturnPlace place(int year, int month) {
        return new ReturnPlace(BOROUGH, "%d-%02d-P%02d".formatted(year, (year + 1) % 100, month + 1));
    }

    private static double seconds(long nanoseconds) {
        return nanoseconds / 1e9;
    }
}
