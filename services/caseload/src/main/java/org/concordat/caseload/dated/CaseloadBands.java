package org.concordat.caseload.dated;

import java.time.LocalDate;
import java.util.List;

/**
 * How many cases a worker may have by the borough's own policy, by experience.
 *
 * @param from the day from which they count, until the day from which others do
 */
public record CaseloadBands(LocalDate from, List<Band> bands) {

    /**
     * For one post. Bands of two posts may overlap.
     *
     * @param least of cases for a full-time equivalent, that one included
     * @param most of cases for a full-time equivalent, that one included
     */
    public record Band(Grade grade, int least, int most) {}

    /** A worker's post, as case events say it. */
    public enum Grade {
        NEWLY_QUALIFIED,
        SOCIAL_WORKER,
        SENIOR_SOCIAL_WORKER,
        ADVANCED_PRACTITIONER,
        TEAM_MANAGER,
        FAMILY_SUPPORT,
        PERSONAL_ADVISER,
        OTHER
    }
}
