package org.concordat.consolidation.caseload.history;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What case-management systems tell, as the event catalogue has it under {@code concordat.caseload.inbound}. */
public enum EventType {
    ASSESSMENT_AUTHORISED("assessment-authorised.v1"),
    ASSESSMENT_STARTED("assessment-started.v1"),
    ASYLUM_STATUS_CHANGED("asylum-status-changed.v1"),
    CARE_ENDED("care-ended.v1"),
    CARE_LEAVER_STATUS_CHANGED("care-leaver-status-changed.v1"),
    CARE_REVIEW_DUE("care-review-due.v1"),
    CARE_REVIEW_HELD("care-review-held.v1"),
    CARE_STARTED("care-started.v1"),
    CASE_ALLOCATED("case-allocated.v1"),
    CASE_CLOSED("case-closed.v1"),
    CASE_TRANSFERRED("case-transferred.v1"),
    CONTACT_RECEIVED("contact-received.v1"),
    COUNT_REPORTED("count-reported.v1"),
    EARLY_HELP_ENDED("early-help-ended.v1"),
    EARLY_HELP_STARTED("early-help-started.v1"),
    EDUCATION_HEALTH_CARE_DECIDED("education-health-care-decided.v1"),
    EDUCATION_HEALTH_CARE_EXCEPTION_RECORDED("education-health-care-exception-recorded.v1"),
    EDUCATION_HEALTH_CARE_PLAN_CEASED("education-health-care-plan-ceased.v1"),
    EDUCATION_HEALTH_CARE_PLAN_ISSUED("education-health-care-plan-issued.v1"),
    EDUCATION_HEALTH_CARE_REQUESTED("education-health-care-requested.v1"),
    ENQUIRY_ENDED("enquiry-ended.v1"),
    ENQUIRY_STARTED("enquiry-started.v1"),
    EVENT_WITHDRAWN("event-withdrawn.v1"),
    INITIAL_CONFERENCE_DUE("initial-conference-due.v1"),
    INITIAL_CONFERENCE_HELD("initial-conference-held.v1"),
    LEGAL_STATUS_CHANGED("legal-status-changed.v1"),
    MISSING_ENDED("missing-ended.v1"),
    MISSING_STARTED("missing-started.v1"),
    NEED_PLAN_ENDED("need-plan-ended.v1"),
    NEED_PLAN_STARTED("need-plan-started.v1"),
    PERMANENCE_MILESTONE_REACHED("permanence-milestone-reached.v1"),
    PLACEMENT_CHANGED("placement-changed.v1"),
    PLACEMENT_ENDED("placement-ended.v1"),
    PLACEMENT_STARTED("placement-started.v1"),
    PRE_PROCEEDINGS_ENDED("pre-proceedings-ended.v1"),
    PRE_PROCEEDINGS_STARTED("pre-proceedings-started.v1"),
    PROCEEDINGS_ENDED("proceedings-ended.v1"),
    PROCEEDINGS_ISSUED("proceedings-issued.v1"),
    PROTECTION_PLAN_CHANGED("protection-plan-changed.v1"),
    PROTECTION_PLAN_ENDED("protection-plan-ended.v1"),
    PROTECTION_PLAN_STARTED("protection-plan-started.v1"),
    REFERRAL_CLOSED("referral-closed.v1"),
    REFERRAL_DECIDED("referral-decided.v1"),
    REFERRAL_RECEIVED("referral-received.v1"),
    RETURN_INTERVIEW_ANSWERED("return-interview-answered.v1"),
    RETURN_INTERVIEW_HELD("return-interview-held.v1"),
    RETURN_INTERVIEW_OFFERED("return-interview-offered.v1"),
    REVIEW_CONFERENCE_DUE("review-conference-due.v1"),
    REVIEW_CONFERENCE_HELD("review-conference-held.v1"),
    STRATEGY_DISCUSSION_HELD("strategy-discussion-held.v1"),
    TIER_ASSESSED("tier-assessed.v1"),
    VISIT_MADE("visit-made.v1"),
    WORKER_CHANGED("worker-changed.v1"),
    WORKER_JOINED("worker-joined.v1"),
    WORKER_LEFT("worker-left.v1");

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(type -> type.wire, Function.identity()));

    private final String wire;

    EventType(String wire) {
        this.wire = wire;
    }

    /** The types of some sets together. */
    @SafeVarargs
    public static Set<EventType> all(Set<EventType>... some) {
        Set<EventType> all = EnumSet.noneOf(EventType.class);
        for (Set<EventType> each : some) {
            all.addAll(each);
        }
        return Collections.unmodifiableSet(all);
    }

    /** With its version and without the topic. */
    public String wire() {
        return wire;
    }

    /** @param wire with its version and without the topic, such as {@code referral-received.v1} */
    public static Optional<EventType> of(String wire) {
        return Optional.ofNullable(BY_NAME.get(wire));
    }
}
