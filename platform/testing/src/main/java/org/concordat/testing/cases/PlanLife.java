package org.concordat.testing.cases;

import java.time.LocalDate;

/** From a request to an education, health and care plan. */
final class PlanLife {

    private final Chance chance;
    private final Telling telling;

    PlanLife(Chance chance, Telling telling) {
        this.chance = chance;
        this.telling = telling;
    }

    void begin(LocalDate day) {
        String request = telling.reference("G");
        telling.on(day, "education-health-care-requested", "request", request);
        LocalDate decided = chance.after(day, 20, 42);
        if (chance.percent(20)) {
            telling.on(decided, "education-health-care-decided", "request", request, "decision", "NOT_ASSESS");
            return;
        }
        telling.on(decided, "education-health-care-decided", "request", request, "decision", "ASSESS");
        if (chance.percent(25)) {
            telling.on(
                    decided.plusDays(1),
                    "education-health-care-exception-recorded",
                    "request",
                    request,
                    "exception",
                    "SCHOOL_HOLIDAY");
        }
        LocalDate issued = chance.after(day, 110, 170);
        String plan = telling.reference("J");
        telling.on(issued, "education-health-care-decided", "request", request, "decision", "ISSUE");
        telling.on(issued, "education-health-care-plan-issued", "request", request, "plan", plan);
        if (chance.percent(15)) {
            telling.on(chance.after(issued, 20, 200), "education-health-care-plan-ceased", "plan", plan);
        }
    }
}
