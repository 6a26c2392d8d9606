package org.concordat.kernel;

/** What a return or a sharing rule is about. */
public enum ReportingDomain {
    BUDGET,
    KPI,
    CONTRACT,
    SAVINGS,
    CASELOAD,
    PLANS;

    /** Whether its returns begin with an opening budget, P00, before the year does. */
    public boolean hasOpening() {
        return this == BUDGET;
    }
}
