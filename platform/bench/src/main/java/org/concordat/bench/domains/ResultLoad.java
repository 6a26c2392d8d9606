package org.concordat.bench.domains;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.concordat.bench.load.Requests;
import org.concordat.bench.load.ReturnDomain;
import org.concordat.bench.load.ReturnFile;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.TriBorough;
import org.concordat.bench.load.UnusedPeriods;

/** Returns of the results of 60 indicators, with a target of each borough on every one of them. */
public final class ResultLoad implements DomainLoad {
    /** How many indicators report every month. */
    public static final int INDICATORS = 60;

    private final Requests caller;
    private final UnusedPeriods periods;
    private boolean prepared;

    public ResultLoad(Requests caller, UnusedPeriods periods) {
        this.caller = caller;
        this.periods = periods;
    }

    @Override
    public ReturnDomain domain() {
        return ReturnDomain.KPIS;
    }

    @Override
    public synchronized void prepare() {
        if (prepared) {
            return;
        }
        List<String> codes = ResultFile.codes(INDICATORS);
        StringBuilder targets = new StringBuilder("kpi,unit,from,target_kind,target_value,tolerance_points\n");
        for (int i = 0; i < INDICATORS; i++) {
            boolean amount = ResultFile.isAmount(i);
            String path = "/v1/kpis/" + codes.get(i);
            caller.put("admin", "kpis", path, "", definition(i, amount).toString())
                    .expect(Set.of(201), "defining " + codes.get(i));
            targets.append(codes.get(i))
                    .append(amount ? ",MONEY,1974-04-01,CONSTANT,100050,\n" : ",PERCENT,1974-04-01,CONSTANT,45,5\n");
        }
        for (String borough : TriBorough.MEMBERS) {
            String path = "/v1/boroughs/" + borough + "/targets";
            byte[] table = targets.toString().getBytes(StandardCharsets.UTF_8);
            caller.post(new ReturnPlace(borough, "").officer(), "kpis", path, "text/csv", table)
                    .expect(Set.of(200), "setting targets of " + borough);
        }
        prepared = true;
    }

    private static ObjectNode definition(int number, boolean amount) {
        ObjectNode definition = JsonNodeFactory.instance
                .objectNode()
                .put("title", "Indicator " + (number + 1))
                .put("unit", amount ? "MONEY" : "PERCENT")
                .put("polarity", amount ? "LOWER" : "HIGHER")
                .put("frequency", "MONTHLY")
                .put("accrual", "FLOW")
                .put("combining", amount ? "SUM" : "RATIO_OF_PARTS")
                .put("area", "Area " + (number / 10 + 1));
        return amount
                ? definition
                : definition.put("numerator", "those that were").put("denominator", "all there were");
    }

    @Override
    public ReturnPlace place() {
        return periods.next();
    }

    @Override
    public ReturnFile file() {
        return new ResultFile(INDICATORS, periods.number());
    }
}
