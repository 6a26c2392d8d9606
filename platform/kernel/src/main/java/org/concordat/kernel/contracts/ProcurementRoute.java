package org.concordat.kernel.contracts;

/** How the contractor was found. The first four are the methods of Open Contracting 1.1. */
public enum ProcurementRoute {
    OPEN("Open"),
    SELECTIVE("Selective"),
    LIMITED("Limited"),
    DIRECT("Direct award"),
    /** From a framework agreement, which the contract names. */
    CALL_OFF("Call-off");

    private final String title;

    ProcurementRoute(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
