package org.concordat.consolidation.caseload.education;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.ChapterProperties;
import org.concordat.consolidation.caseload.history.EventType;

/** Whatever is told of requests and plans, in whichever order. */
class EducationPropertiesTest extends ChapterProperties {

    @Override
    protected List<Chapter> chapters() {
        return EducationHealthCare.CHAPTERS;
    }

    @Override
    protected Set<EventType> types() {
        return EnumSet.of(
                EventType.EDUCATION_HEALTH_CARE_REQUESTED,
                EventType.EDUCATION_HEALTH_CARE_DECIDED,
                EventType.EDUCATION_HEALTH_CARE_EXCEPTION_RECORDED,
                EventType.EDUCATION_HEALTH_CARE_PLAN_ISSUED,
                EventType.EDUCATION_HEALTH_CARE_PLAN_CEASED,
                EventType.CASE_ALLOCATED,
                EventType.CASE_TRANSFERRED);
    }
}
