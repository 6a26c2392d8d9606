package org.concordat.consolidation.caseload.care;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.ChapterProperties;
import org.concordat.consolidation.caseload.history.EventType;

/** Whatever is told of a child in care, in whichever order. */
class CarePropertiesTest extends ChapterProperties {

    @Override
    protected List<Chapter> chapters() {
        return InCare.CHAPTERS;
    }

    @Override
    protected Set<EventType> types() {
        return EnumSet.of(
                EventType.ASYLUM_STATUS_CHANGED,
                EventType.CARE_STARTED,
                EventType.CARE_ENDED,
                EventType.LEGAL_STATUS_CHANGED,
                EventType.CARE_REVIEW_DUE,
                EventType.CARE_REVIEW_HELD,
                EventType.PLACEMENT_STARTED,
                EventType.PLACEMENT_CHANGED,
                EventType.PLACEMENT_ENDED,
                EventType.PRE_PROCEEDINGS_STARTED,
                EventType.PRE_PROCEEDINGS_ENDED,
                EventType.PROCEEDINGS_ISSUED,
                EventType.PROCEEDINGS_ENDED,
                EventType.PERMANENCE_MILESTONE_REACHED,
                EventType.CARE_LEAVER_STATUS_CHANGED,
                EventType.CASE_ALLOCATED,
                EventType.CASE_TRANSFERRED,
                EventType.CASE_CLOSED);
    }
}
