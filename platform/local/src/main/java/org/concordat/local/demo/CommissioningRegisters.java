package org.concordat.local.demo;

/** Contracts and commissioning intentions of the demonstration: Hammersmith &amp; Fulham's as they are printed. */
final class CommissioningRegisters {
    /** Notice and procurement lead time are not in the paper; the day is that of the committee. */
    private static final String PRINTED = "notice=P3M&procurementLead=P6M&intentionsOn=2012-01-17";

    private CommissioningRegisters() {}

    static void post(BoroughDesk desk) {
        // Nothing was published by the others.
        if (desk.borough().equals("LBHF")) {
            desk.registered("contracts", ShippedFigures.text("hammersmith-procurement-2011-12.csv"), PRINTED);
            desk.registered(
                    "commissioning-intentions",
                    ShippedFigures.text("hammersmith-commissioning-intentions.csv"),
                    "reason=As%20printed");
            desk.registered(
                    "commissioning-intentions",
                    ShippedFigures.text("hammersmith-spend-by-delivery-model.csv"),
                    "service=Children%27s%20Services");
        }
    }
}
