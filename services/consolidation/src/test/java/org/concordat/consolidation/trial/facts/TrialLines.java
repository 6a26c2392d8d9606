package org.concordat.consolidation.trial.facts;

import java.util.Objects;
import org.concordat.consolidation.facts.FurtherEvents;
import org.concordat.consolidation.facts.LineFormat;
import org.concordat.consolidation.facts.LineTotals;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.trial.TrialDomain;
import org.concordat.kernel.InvalidValue;

/** The lines of the made-up table. */
public final class TrialLines {

    public static final LineFormat FORMAT = format(TrialDomain.TABLE, "trial_fact");

    private TrialLines() {}

    static LineFormat format(DomainTable table, String store) {
        return new LineFormat(
                table, store, TrialLines::key, line -> canonical(table, line), data -> {}, FurtherEvents.NONE);
    }

    private static void key(String code) {
        if (code.isEmpty()) {
            throw new InvalidValue("row", code, "a key");
        }
    }

    /** Number, row, texts, figures. */
    public static String canonical(DomainTable table, PostedLine line) {
        StringBuilder text = new StringBuilder().append(line.line()).append('|').append(line.row());
        line.texts().forEach(said -> text.append('|').append(Objects.requireNonNullElse(said, "")));
        for (int measure : table.measures().posted()) {
            text.append('|');
            if (line.amounts().reports(measure)) {
                text.append(LineTotals.text(line.amounts().quantity(measure)));
            }
        }
        return text.append('\n').toString();
    }
}
