package org.concordat.mandates.suite;

/** What mandates speak of, in the order in which a suite has it. */
public enum Section {
    SHARING,
    SERVICE_SCOPES,
    PRIORITIES,
    KPI_COMMITMENTS,
    MILESTONES,
    APPORTIONMENT,
    CHART_MAPPINGS
}
