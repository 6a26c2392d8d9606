package org.concordat.bench.measure;

import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Spread;
import org.concordat.local.demo.FirstFigure;

/** What {@code ./concordat up} takes until a consolidated figure can be read; without the launcher's look for changes. */
final class Start implements Measurement {
    private static final Bar BAR = Bar.atMost(90);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String description() {
        return "everything started until a consolidated figure can be read: first start, and again";
    }

    @Override
    public void measure(Setting setting) {
        setting.stack().stop();
        long begun = System.nanoTime();
        setting.stack().start();
        new FirstFigure(setting.stack().addresses(), setting.progress()).await();
        double again = (System.nanoTime() - begun) / 1e9;
        Setting.FirstStart first = setting.firstStart();
        String how = first.prepared() ? "empty folder, demonstration loaded" : "the same, programs unpacked first";
        setting.report().add(name(), how, "s", Spread.once(first.seconds()), BAR);
        setting.report().add(name(), "again, on what this run has stored", "s", Spread.once(again), BAR);
    }
}
