package org.concordat.mandates.pools;

/** What the weights of an apportionment key are. */
public enum ApportionmentBasis {
    FIXED_SHARE,
    CASELOAD,
    POPULATION,
    BUDGET_SHARE
}
