package org.concordat.consolidation.kpi;

import java.util.List;
import org.concordat.consolidation.measure.Accrual;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.consolidation.table.TextColumn;
import org.concordat.consolidation.table.Words;

/** The shape of a scorecard: a row for an indicator, with its latest result and those before. */
public final class KpiTable {

    /** About the latest span that has ended. */
    public static final Measure RESULT = figure("result", "Result");

    /** About the span before it, and so on: they pass the release step as the latest does. */
    public static final Measure PREVIOUS = figure("previous", "Previous result");

    public static final Measure SECOND_LAST = figure("secondPrevious", "Result before the previous");
    public static final Measure THIRD_LAST = figure("thirdPrevious", "Result two before the previous");

    /** Latest first. */
    public static final List<Measure> MEASURES = List.of(RESULT, PREVIOUS, SECOND_LAST, THIRD_LAST);

    /** How many figures a row has. */
    public static final int FIGURES = MEASURES.size();

    /** What a result says beside its numbers. */
    public static final List<TextColumn> TEXTS = List.of(
            new TextColumn("span", "span", "span", false, true),
            new TextColumn("result", "printed", "printed", false, true),
            new TextColumn("qualifier", "qualifier", "qualifier", false, true),
            new TextColumn("asAt", "countedOn", "counted_on", false, true),
            new TextColumn("serviceLine", "serviceLine", "service_line", false),
            new TextColumn("team", "team", "team", false),
            new TextColumn("source", "source", "source", false),
            new TextColumn("comment", "comment", "comment", true));

    public static final Words WORDS =
            new Words("Scorecard", "kpi", "indicators", "", "", "", "lines", "LINE", "lines", "");

    /** Of one indicator. */
    public static final Breakdown BY_SERVICE_LINE = new Breakdown.ByServiceLine("serviceLine", "service lines");

    private KpiTable() {}

    /** @param wire the name of a text in the event */
    public static int text(String wire) {
        for (int text = 0; text < TEXTS.size(); text++) {
            if (TEXTS.get(text).wire().equals(wire)) {
                return text;
            }
        }
        throw new IllegalArgumentException("a result says no " + wire);
    }

    private static Measure figure(String name, String title) {
        return Measure.byRow(name, title, Accrual.STOCK);
    }
}
