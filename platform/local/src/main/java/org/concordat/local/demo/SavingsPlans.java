package org.concordat.local.demo;

import java.util.Map;
import java.util.Objects;

/** Savings of the demonstration: two printed plans as they are, and what Westminster delivered of its own by March 2017. */
final class SavingsPlans {
    private static final String PERIOD = "2016-17-P12";
    private static final String HAMMERSMITH = "counting=CUMULATIVE&recurrence=RECURRING&attribution=BOROUGH"
            + "&decision=AGREED&decisionReference=Cabinet&decisionDate=2011-12-05";
    private static final String WESTMINSTER =
            "counting=IN_YEAR&recurrence=RECURRING&attribution=BOROUGH&decision=AWAITING&fund=GENERAL_FUND";
    private static final String PRINTED_TOTAL = "TOTAL AS PUBLISHED";

    /** @param target of the year, and {@code delivered}, in millions as printed */
    record Delivered(String initiative, String target, String delivered) {

        String row(Map<String, String> references) {
            return initiative.equals(PRINTED_TOTAL)
                    ? "TOTAL,,,%s,%s\n".formatted(target, delivered)
                    : "%s,GENERAL_FUND,EXISTING_PLAN,%s,%s\n"
                            .formatted(
                                    Objects.requireNonNull(references.get(initiative), initiative), target, delivered);
        }
    }

    private SavingsPlans() {}

    static void post(BoroughDesk desk) {
        switch (desk.borough()) {
            case "LBHF" -> desk.plan(ShippedFigures.text("hammersmith-savings-2011-15.csv"), HAMMERSMITH);
            case "WCC" -> {
                desk.plan(ShippedFigures.text("westminster-savings.csv"), WESTMINSTER);
                desk.approved(delivery(desk.initiatives()));
            }
            default -> {
                // Nothing was published.
            }
        }
    }

    private static MonthlyReturn delivery(Map<String, String> references) {
        StringBuilder table = new StringBuilder("initiative,fund,class,target,delivered\n");
        ShippedFigures.delivered().forEach(line -> table.append(line.row(references)));
        return MonthlyReturn.csv(PERIOD, "GBP_MILLION", table);
    }
}
