package org.concordat.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.concordat.local.Addresses;
import org.concordat.local.Progress;
import org.concordat.local.PublicApi;

/**
 * Loads the demonstration into a running stack, as its people would: through the public API, signed in. Westminster's
 * figures are published ones, the others' made up and marked so. There is one late borough (Kensington and Chelsea,
 * 2017-18-P12), one return that waits for approval (Hammersmith &amp; Fulham, the same), one restatement (2016-17-P09)
 * and one return that was sent back and corrected (2016-17-P10).
 */
public final class Demonstration {
    private static final List<String> YEARS = List.of("2016-17", "2017-18");
    private static final String FIRST_DAY = "2016-04-01";
    private static final int VIREMENT = 120_000;

    private final PublicApi api;
    private final Progress progress;

    public Demonstration(Addresses addresses, Progress progress) {
        this.api = new PublicApi(addresses);
        this.progress = progress;
    }

    /** Posts whatever is not there yet. */
    public void load() {
        progress.say("demo", "setting up boroughs, partnership, calendars and mandates");
        BoroughDesk lbhf = new BoroughDesk(api, "LBHF", "budgets");
        BoroughDesk rbkc = new BoroughDesk(api, "RBKC", "budgets");
        BoroughDesk wcc = new BoroughDesk(api, "WCC", "budgets");
        List<BoroughDesk> desks = List.of(lbhf, rbkc, wcc);
        desks.forEach(Demonstration::setUp);
        wcc.putNew("admin", "mandates", "/v1/partnerships/tri-borough", ShippedFigures.json("partnership.json"));
        JsonNode mandates = ShippedFigures.json("mandates.json");
        desks.forEach(desk -> YEARS.forEach(year -> desk.adopt(year, mandate(mandates.path(desk.borough()), year))));
        desks.forEach(CaseSources::record);
        progress.say("demo", "posting two years of returns of three boroughs");
        sideBySide(List.of(() -> westminster(wcc), () -> hammersmith(lbhf), () -> kensington(rbkc)));
        progress.say("demo", "posting results of indicators, savings, contracts and cases");
        sideBySide(desks.stream()
                .<Runnable>map(desk -> () -> {
                    IndicatorResults.post(desk.postingTo("kpis"));
                    SavingsPlans.post(desk.postingTo("savings"));
                    CommissioningRegisters.post(desk.postingTo("contracts"));
                })
                .toList());
        desks.forEach(CaseSources::tell);
        progress.say("demo", "loaded");
    }

    private static void setUp(BoroughDesk desk) {
        String code = desk.borough();
        desk.putNew(
                "admin",
                "mandates",
                "/v1/boroughs/" + code,
                ShippedFigures.json("boroughs.json").path(code));
        for (String year : YEARS) {
            desk.putNew("admin", "mandates", "/v1/boroughs/" + code + "/calendars/" + year, calendar(code, year));
        }
        desk.putNew("finance", "budgets", "/v1/boroughs/" + code + "/chart", chart(code));
    }

    /** Due next week, so that on time and late can both be seen; but for the one return that is late. */
    private static ObjectNode calendar(String code, String year) {
        LocalDate today = LocalDate.now();
        ObjectNode calendar = JsonNodeFactory.instance.objectNode();
        ArrayNode periods = calendar.putArray("periods");
        for (int month = 1; month <= 13; month++) {
            boolean late = code.equals("RBKC") && year.equals("2017-18") && month == 12;
            periods.addObject()
                    .put("period", MonthlyReturn.periodOf(year, month))
                    .put("due", today.plusDays(late ? -1 : 7).toString());
        }
        return calendar;
    }

    private static JsonNode chart(String code) {
        ArrayNode chart = JsonNodeFactory.instance.arrayNode();
        if (code.equals("WCC")) {
            map(chart, ShippedFigures.westminster("2016-17"), FIRST_DAY, "2017-03-31");
            map(chart, ShippedFigures.westminster("2017-18"), "2017-04-01", "");
        } else {
            map(chart, ShippedFigures.illustrative(code), FIRST_DAY, "");
        }
        return chart;
    }

    private static void map(ArrayNode chart, List<DemonstrationLine> lines, String from, String until) {
        for (DemonstrationLine line : lines) {
            if (!line.isPrintedTotal()) {
                ObjectNode mapping = chart.addObject()
                        .put("costCentre", line.costCentre())
                        .put("title", line.title())
                        .put("serviceLine", line.serviceLine())
                        .put("from", from);
                if (!until.isEmpty()) {
                    mapping.put("until", until);
                }
            }
        }
    }

    private static ObjectNode mandate(JsonNode shipped, String year) {
        ObjectNode mandate = shipped.deepCopy();
        mandate.put("financialYear", year);
        mandate.put("title", shipped.path("title").asText() + " " + year);
        for (JsonNode milestone : mandate.path("milestones")) {
            ((ObjectNode) milestone).put("due", milestone.path("due").asText().formatted(year));
        }
        return mandate;
    }

    private static void westminster(BoroughDesk desk) {
        for (String year : YEARS) {
            List<DemonstrationLine> lines = ShippedFigures.westminster(year);
            for (int month = 1; month < 12; month++) {
                desk.approved(MonthlyReturn.westminster(year, month, lines));
            }
            desk.approved(MonthlyReturn.westminsterAsPrinted(year, lines));
        }
    }

    private static void hammersmith(BoroughDesk desk) {
        List<DemonstrationLine> lines = ShippedFigures.illustrative("LBHF");
        desk.vire(virement(lines.get(1), lines.get(2)));
        for (int month = 1; month <= 12; month++) {
            desk.approved(MonthlyReturn.illustrative("LBHF", "2016-17", month, lines, 0, month < 7 ? 0 : VIREMENT));
        }
        desk.restated(MonthlyReturn.illustrative("LBHF", "2016-17", 9, lines, 48_250, VIREMENT));
        for (int month = 1; month < 12; month++) {
            desk.approved(MonthlyReturn.illustrative("LBHF", "2017-18", month, lines, 0, 0));
        }
        desk.submitted(MonthlyReturn.illustrative("LBHF", "2017-18", 12, lines, 0, 0));
    }

    private static void kensington(BoroughDesk desk) {
        List<DemonstrationLine> lines = ShippedFigures.illustrative("RBKC");
        for (int month = 1; month <= 12; month++) {
            MonthlyReturn monthly = MonthlyReturn.illustrative("RBKC", "2016-17", month, lines, 0, 0);
            if (month == 10) {
                desk.sentBackThenApproved(
                        MonthlyReturn.illustrative("RBKC", "2016-17", month, lines, 250_000, 0),
                        monthly,
                        "Residential placements include a payment of next month's: please take it out");
            } else {
                desk.approved(monthly);
            }
        }
        for (int month = 1; month < 12; month++) {
            desk.approved(MonthlyReturn.illustrative("RBKC", "2017-18", month, lines, 0, 0));
        }
    }

    private static ObjectNode virement(DemonstrationLine to, DemonstrationLine from) {
        ObjectNode virement = JsonNodeFactory.instance
                .objectNode()
                .put("financialYear", "2016-17")
                .put("effectiveFrom", "2016-17-P07")
                .put("kind", "TEMPORARY")
                .put("reason", "Children moved from agency to in-house carers");
        ArrayNode legs = virement.putArray("legs");
        leg(legs, to, VIREMENT);
        leg(legs, from, -VIREMENT);
        return virement;
    }

    private static void leg(ArrayNode legs, DemonstrationLine line, int amount) {
        legs.addObject()
                .put("costCentre", line.costCentre())
                .put("serviceLine", line.serviceLine())
                .put("fund", line.fund())
                .put("type", line.type())
                .put("amount", amount);
    }

    private static void sideBySide(List<Runnable> boroughs) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            boroughs.forEach(borough -> running.add(CompletableFuture.runAsync(borough, executor)));
            running.forEach(CompletableFuture::join);
        }
    }
}
