package org.concordat.bench.load;

/** A domain that takes returns, as far as addresses and mandates name it. */
public enum ReturnDomain {
    BUDGETS("budgets", "budget", "BUDGET", "&unit=GBP"),
    KPIS("kpis", "kpis", "KPI", ""),
    SAVINGS("savings", "savings", "SAVINGS", "&unit=GBP");

    private final String service;
    private final String view;
    private final String sharing;
    private final String asked;

    ReturnDomain(String service, String view, String sharing, String asked) {
        this.service = service;
        this.view = view;
        this.sharing = sharing;
        this.asked = asked;
    }

    /** The service that takes its returns. */
    public String service() {
        return service;
    }

    /** What sharing rules and consolidation's tables call it. */
    public String sharing() {
        return sharing;
    }

    /** The address of the partnership's view of a period, in consolidation. */
    public String view(String period) {
        return TriBorough.PATH + "/views/" + view + "?period=" + period;
    }

    /** What the address of a posting says beside the period, for figures that are written in pounds. */
    String asked() {
        return asked;
    }

    /** As the command and the table name it. */
    @Override
    public String toString() {
        return service;
    }
}
