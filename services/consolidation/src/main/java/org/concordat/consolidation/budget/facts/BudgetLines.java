package org.concordat.consolidation.budget.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.facts.EventLineJson;
import org.concordat.consolidation.facts.FurtherEvents;
import org.concordat.consolidation.facts.LineFormat;
import org.concordat.consolidation.facts.LineTotals;
import org.concordat.consolidation.facts.PostedLine;

/** The lines of {@code concordat.budgets}. */
public final class BudgetLines {

    public static final LineFormat FORMAT = new LineFormat(
            BudgetRows.TABLE,
            "budget_fact",
            EventLineJson::serviceLine,
            BudgetLines::canonical,
            EventLineJson::unit,
            BudgetLines::virement);

    private static final int COST_CENTRE = 0;

    private BudgetLines() {}

    /** The line as publisher and consumer agree to write it: see the event catalogue. */
    private static String canonical(PostedLine line) {
        StringJoiner text = new StringJoiner("|", "", "\n")
                .add(Integer.toString(line.line()))
                .add(Objects.requireNonNullElse(line.texts().get(COST_CENTRE), ""))
                .add(line.row())
                .add(BudgetRows.TABLE.groups().get(line.group()).code())
                .add(BudgetRows.TABLE.parts().get(line.part()).code());
        for (int measure : BudgetRows.TABLE.measures().posted()) {
            text.add(
                    line.amounts().reports(measure)
                            ? LineTotals.text(line.amounts().quantity(measure))
                            : "");
        }
        String counterparty = line.texts().get(BudgetRows.COUNTERPARTY);
        if (counterparty != null) {
            text.add("counterparty=" + counterparty);
        }
        return text.toString();
    }

    /** Its effect arrives with the returns' current budgets. */
    private static Optional<FurtherEvents.Further> virement(String type, JsonNode data) {
        String borough = data.path("borough").asText();
        return type.equals("virement-approved.v1")
                ? Optional.of(new FurtherEvents.Noted(
                        borough,
                        "%s/virements/%s"
                                .formatted(borough, data.path("virement").asText()),
                        data.path("financialYear").asText()))
                : Optional.empty();
    }
}
