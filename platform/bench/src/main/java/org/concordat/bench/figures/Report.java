package org.concordat.bench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Everything that a run has measured, in order, and what must be known to read it. */
public final class Report {
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Consumer<Figure> told;

    /** @param told hears of each figure as soon as there is one */
    public Report(Consumer<Figure> told) {
        this.told = told;
    }

    public void add(String measure, String what, String unit, Spread spread) {
        add(new Figure(measure, what, unit, spread, Optional.empty()));
    }

    public void add(String measure, String what, String unit, Spread spread, Bar bar) {
        add(new Figure(measure, what, unit, spread, Optional.of(bar)));
    }

    private void add(Figure figure) {
        figures.add(figure);
        told.accept(figure);
    }

    /** A sentence under the table. */
    public void note(String sentence) {
        notes.add(sentence);
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }
}
