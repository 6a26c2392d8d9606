package org.concordat.consolidation.caseload.care;

import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.telling.Codes;

/** Why a child needs help, by the codes of the children-in-need census. */
enum Need {
    ABUSE_OR_NEGLECT("abuse or neglect"),
    CHILDS_DISABILITY("the child's disability"),
    PARENTAL_ILLNESS_OR_DISABILITY("parental illness or disability"),
    FAMILY_IN_ACUTE_STRESS("family in acute stress"),
    FAMILY_DYSFUNCTION("family dysfunction"),
    SOCIALLY_UNACCEPTABLE_BEHAVIOUR("socially unacceptable behaviour"),
    LOW_INCOME("low income"),
    ABSENT_PARENTING("absent parenting"),
    OTHER_THAN_CHILD_IN_NEED("other than a child in need"),
    NOT_STATED("need not stated");

    private final String words;

    Need(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The end of a measure's code, which is short enough for one. */
    String part() {
        return this == OTHER_THAN_CHILD_IN_NEED ? "NOT-IN-NEED" : Codes.part(this);
    }

    static Need of(CaseEvent event) {
        return Codes.of(Need.class, event, "need").orElse(NOT_STATED);
    }
}
