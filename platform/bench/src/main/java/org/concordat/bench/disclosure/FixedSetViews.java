package org.concordat.bench.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.concordat.bench.load.ReturnDomain;
import org.concordat.bench.load.ReturnFile;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.TriBorough;
import org.concordat.bench.measure.Setting;
import org.concordat.testing.disclosure.FixedSet;

/**
 * The first worlds of the fixed set, each in a year of its own: mandates are adopted, returns approved,
 * and in the management's view the totals that are shown are counted.
 */
final class FixedSetViews {

    /** Those in which no other measure has anything, nor the demonstration. */
    private static final List<String> YEARS =
            List.of("1974-75", "1975-76", "1976-77", "2018-19", "2022-23", "2025-26", "2026-27");

    private final Setting setting;

    FixedSetViews(Setting setting) {
        this.setting = setting;
    }

    /** @param ours how many totals are shown @param best how many a best pattern shows */
    record Shown(int ours, int best) {}

    Shown shown() {
        int ours = 0;
        int best = 0;
        for (int number = 0; number < YEARS.size(); number++) {
            ours += shown(FixedSet.world(number), YEARS.get(number));
            best += FixedSet.best()[number];
        }
        return new Shown(ours, best);
    }

    private int shown(FixedSet.World world, String year) {
        setting.partnership().adopt(year, code -> sharing(world.of(code)));
        String period = year + "-P02";
        for (String code : TriBorough.MEMBERS) {
            ReturnPlace place = new ReturnPlace(code, period);
            FixedReturn table =
                    new FixedReturn(world.of(code), setting.periods().number());
            setting.returns().approved(place, table);
            setting.returns().awaitKnown(place, table.domain());
        }
        JsonNode view = setting.caller()
                .get("smt", "consolidation", TriBorough.view(period))
                .expect(Set.of(200), "the view of " + period)
                .json();
        int shown = 0;
        for (JsonNode row : view.path("rows")) {
            shown += FixedSet.ROWS.contains(row.path("serviceLine").asText()) && isShown(row) ? 1 : 0;
        }
        for (JsonNode total : view.path("totals")) {
            shown += isShown(total) ? 1 : 0;
        }
        return shown;
    }

    private static boolean isShown(JsonNode row) {
        return row.at("/measures/actualToDate/value").isNumber();
    }

    private static ArrayNode sharing(FixedSet.Borough borough) {
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        rules.add(TriBorough.rule("BUDGET", borough.detail()));
        borough.ofOneLine()
                .ifPresent(one ->
                        rules.add(TriBorough.rule("BUDGET", one.getValue()).put("serviceLine", one.getKey())));
        return rules;
    }

    /** A figure in each line of the fixed set. */
    private record FixedReturn(FixedSet.Borough borough, int number) implements ReturnFile {

        @Override
        public ReturnDomain domain() {
            return ReturnDomain.BUDGETS;
        }

        @Override
        public String row() {
            return "serviceLine=" + FixedSet.LINES.getFirst();
        }

        @Override
        public byte[] bytes() {
            StringBuilder table = new StringBuilder("service_line,fund,type,current_budget,actual_to_date,comment\n");
            for (int line = 0; line < FixedSet.LINES.size(); line++) {
                table.append("%1$s,GENERAL_FUND,EXPENDITURE,%2$s,%2$s,As the ledger has it\n"
                        .formatted(FixedSet.LINES.get(line), borough.pounds().get(line)));
            }
            return table.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
