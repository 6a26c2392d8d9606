package org.concordat.consolidation.savings.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.concordat.consolidation.facts.EventLineJson;
import org.concordat.consolidation.facts.FurtherEvents;
import org.concordat.consolidation.facts.LineFormat;
import org.concordat.consolidation.facts.LineTotals;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.savings.InitiativeKnown;
import org.concordat.consolidation.savings.SavingsRows;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.kernel.savings.plan.InitiativeRecorded;
import org.concordat.messaging.EventJson;

/** The lines of {@code concordat.savings}. */
public final class SavingsLinesJson {

    public static final LineFormat FORMAT = new LineFormat(
            SavingsRows.LINES,
            "savings_fact",
            SavingsLinesJson::row,
            SavingsLinesJson::canonical,
            EventLineJson::unit,
            SavingsLinesJson::initiative,
            true,
            new SavingsStanding());

    private SavingsLinesJson() {}

    /** A saving across services names no line. */
    private static void row(String code) {
        if (!code.equals(SavingsRows.NO_LINE)) {
            EventLineJson.serviceLine(code);
        }
    }

    /** The line as publisher and consumer agree to write it: see the event catalogue. */
    private static String canonical(PostedLine line) {
        DomainTable table = SavingsRows.LINES;
        StringJoiner text = new StringJoiner("|", "", "\n")
                .add(Integer.toString(line.line()))
                .add(said(line, SavingsRows.INITIATIVE))
                .add(table.groups().get(line.group()).code())
                .add(table.parts().get(line.part()).code())
                .add(line.row());
        for (int measure : table.measures().posted()) {
            text.add(
                    line.amounts().reports(measure)
                            ? LineTotals.text(line.amounts().quantity(measure))
                            : "");
        }
        return text.add(said(line, SavingsRows.ASSURANCE)).toString();
    }

    private static String said(PostedLine line, int text) {
        return Objects.requireNonNullElse(line.texts().get(text), "");
    }

    /** A version of an initiative is kept, and is read once before, so that what is kept can be read. */
    private static Optional<FurtherEvents.Further> initiative(String type, JsonNode data) {
        if (!type.equals("initiative-recorded.v1")) {
            return Optional.empty();
        }
        InitiativeRecorded recorded = EventJson.as(data, InitiativeRecorded.class);
        InitiativeKnown.of(recorded);
        return Optional.of(new FurtherEvents.Kept(
                InitiativeKnown.KEPT,
                Optional.of(recorded.borough().code()),
                "%s/initiatives/%s".formatted(recorded.borough(), recorded.initiative())));
    }
}
