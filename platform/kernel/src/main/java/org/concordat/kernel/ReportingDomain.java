package org.concordat.kernel;

/** What a return or a sharing rule is about. */
public enum ReportingDomain {
    BUDGET,
    KPI,
    CONTRACT,
    SAVINGS,
    CASELOAD,
    PLANS
}
