package org.concordat.consolidation.procurement.ocds;

/** What a release tells, in words of the code list releaseTag of Open Contracting 1.1. */
enum ReleaseTag {
    PLANNING("planning"),
    PLANNING_UPDATE("planningUpdate"),
    CONTRACT("contract"),
    /** The two sides agreed on other terms. */
    CONTRACT_AMENDMENT("contractAmendment"),
    /** Something else that is said of a contract is said in another way. */
    CONTRACT_UPDATE("contractUpdate"),
    IMPLEMENTATION("implementation"),
    IMPLEMENTATION_UPDATE("implementationUpdate"),
    CONTRACT_TERMINATION("contractTermination"),
    /** No change, but where all changes lead. */
    COMPILED("compiled");

    private final String code;

    ReleaseTag(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
