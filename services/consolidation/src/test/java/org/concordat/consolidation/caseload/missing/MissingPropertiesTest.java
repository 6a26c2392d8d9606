package org.concordat.consolidation.caseload.missing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.ChapterProperties;
import org.concordat.consolidation.caseload.history.EventType;

/** Whatever is told of a child that goes missing, in whichever order. */
class MissingPropertiesTest extends ChapterProperties {

    @Override
    protected List<Chapter> chapters() {
        return MissingChildren.CHAPTERS;
    }

    @Override
    protected Set<EventType> types() {
        return EnumSet.of(
                EventType.MISSING_STARTED,
                EventType.MISSING_ENDED,
                EventType.RETURN_INTERVIEW_OFFERED,
                EventType.RETURN_INTERVIEW_ANSWERED,
                EventType.RETURN_INTERVIEW_HELD,
                EventType.CASE_ALLOCATED,
                EventType.CASE_TRANSFERRED);
    }
}
