package org.concordat.bench.domains;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.Requests;
import org.concordat.bench.load.ReturnDomain;
import org.concordat.bench.load.ReturnFile;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.TriBorough;
import org.concordat.bench.load.UnusedPeriods;

/** Returns of what 30 initiatives of each borough's plan deliver. */
public final class DeliveryLoad implements DomainLoad {
    private static final int INITIATIVES = 30;
    private static final List<String> PLANNED = List.of("1977-78", "1978-79", "1979-80", "1980-81");

    private final Requests caller;
    private final TriBorough partnership;
    private final UnusedPeriods periods;
    private List<BudgetFile.Line> lines = List.of();

    public DeliveryLoad(Requests caller, TriBorough partnership, UnusedPeriods periods) {
        this.caller = caller;
        this.partnership = partnership;
        this.periods = periods;
    }

    @Override
    public ReturnDomain domain() {
        return ReturnDomain.SAVINGS;
    }

    @Override
    public synchronized void prepare() {
        if (!lines.isEmpty()) {
            return;
        }
        lines = BudgetFile.byServiceLine(partnership.reportedLines(), INITIATIVES);
        for (String borough : TriBorough.MEMBERS) {
            for (int i = 0; i < INITIATIVES; i++) {
                String path = "/v1/boroughs/%s/initiatives/%s".formatted(borough, DeliveryFile.reference(i));
                String initiative = initiative(i, lines.get(i)).toString();
                caller.put(new ReturnPlace(borough, "").finance(), "savings", path, "", initiative)
                        .expect(Set.of(201), "planning " + path);
            }
        }
    }

    private static ObjectNode initiative(int number, BudgetFile.Line line) {
        ObjectNode initiative = JsonNodeFactory.instance.objectNode();
        initiative.put("title", "Saving " + (number + 1)).put("kind", "IDENTIFIED");
        initiative.put("serviceLine", line.serviceLine()).put("fund", line.fund());
        initiative.put("class", "ADDITIONAL").put("attribution", "BOROUGH");
        initiative
                .putObject("decision")
                .put("status", "AGREED")
                .put("reference", "Cabinet")
                .put("on", "1974-01-15");
        initiative.put("counting", "IN_YEAR").put("recurrence", "ONE_OFF").put("unit", "GBP");
        ArrayNode planned = initiative.putArray("planned");
        PLANNED.forEach(year -> planned.addObject().put("year", year).put("amount", DeliveryFile.TARGET));
        return initiative;
    }

    @Override
    public ReturnPlace place() {
        return periods.next();
    }

    @Override
    public synchronized ReturnFile file() {
        return new DeliveryFile(lines, periods.number());
    }
}
