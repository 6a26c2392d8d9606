package org.concordat.consolidation.caseload.care;

import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.telling.Codes;

/** By what a child is looked after, as the event catalogue has it. */
enum LegalStatus {
    INTERIM_CARE_ORDER("under an interim care order"),
    FULL_CARE_ORDER("under a full care order"),
    PLACEMENT_ORDER("under a placement order"),
    ACCOMMODATED("accommodated under section 20"),
    SHORT_BREAKS("in an agreed series of short breaks"),
    EMERGENCY_PROTECTION("under an emergency protection order"),
    POLICE_PROTECTION("in police protection"),
    REMAND("on remand"),
    FREED_FOR_ADOPTION("freed for adoption"),
    OTHER("by another legal status");

    private final String words;

    LegalStatus(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** What an event says; a code that is not known here is another one. */
    static LegalStatus of(CaseEvent event) {
        return Codes.of(LegalStatus.class, event, "legalStatus").orElse(OTHER);
    }

    /** Whether the child is one of those whom statistics count as looked after, which leave short breaks out. */
    boolean isCounted() {
        return this != SHORT_BREAKS;
    }
}
