package org.concordat.consolidation.caseload.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.ChapterProperties;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Told;

/** Whatever is told of a case, in whichever order. */
class ContactToPlanPropertiesTest extends ChapterProperties {

    private static final int TRIES = 50;
    private static final String FIRST = "2000-01-01";
    private static final String LAST = "2099-12-31";

    @Override
    protected List<Chapter> chapters() {
        return ContactToPlan.CHAPTERS;
    }

    @Override
    protected Set<EventType> types() {
        return EnumSet.of(
                EventType.CONTACT_RECEIVED,
                EventType.EARLY_HELP_STARTED,
                EventType.EARLY_HELP_ENDED,
                EventType.TIER_ASSESSED,
                EventType.REFERRAL_RECEIVED,
                EventType.REFERRAL_DECIDED,
                EventType.REFERRAL_CLOSED,
                EventType.ASSESSMENT_STARTED,
                EventType.ASSESSMENT_AUTHORISED,
                EventType.STRATEGY_DISCUSSION_HELD,
                EventType.ENQUIRY_STARTED,
                EventType.ENQUIRY_ENDED,
                EventType.INITIAL_CONFERENCE_DUE,
                EventType.INITIAL_CONFERENCE_HELD,
                EventType.REVIEW_CONFERENCE_HELD,
                EventType.PROTECTION_PLAN_STARTED,
                EventType.PROTECTION_PLAN_CHANGED,
                EventType.PROTECTION_PLAN_ENDED,
                EventType.NEED_PLAN_STARTED,
                EventType.NEED_PLAN_ENDED,
                EventType.VISIT_MADE,
                EventType.CARE_STARTED,
                EventType.CARE_ENDED,
                EventType.CASE_ALLOCATED,
                EventType.CASE_TRANSFERRED,
                EventType.CASE_CLOSED);
    }

    @Property(tries = TRIES)
    void children_on_a_plan_are_the_sum_of_the_categories(@ForAll("histories") List<CaseEvent> events) {
        Told told = told(events);
        for (String day : days(told)) {
            assertThat(sum(told, "CP-PLAN-", List.of("NEGLECT", "PHYSICAL", "SEXUAL", "EMOTIONAL", "MULTIPLE"), day))
                    .as(day)
                    .isEqualTo(told.at("CP-PLAN-CHILDREN", day))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = TRIES)
    void a_child_is_in_one_tier_at_most(@ForAll("histories") List<CaseEvent> events) {
        Told told = told(events);
        for (String day : days(told)) {
            assertThat(sum(told, "TIER-CHILDREN-", List.of("1", "2", "3", "4"), day))
                    .as(day)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = TRIES)
    void children_in_need_are_those_who_came_without_those_who_went(@ForAll("histories") List<CaseEvent> events) {
        Told told = told(events);
        for (String day : days(told)) {
            assertThat(told.at("CIN-CHILDREN", day))
                    .as(day)
                    .isEqualTo(told.within("CIN-STARTED", FIRST, day) - told.within("CIN-ENDED", FIRST, day));
        }
    }

    @Property(tries = TRIES)
    void whoever_is_on_a_plan_or_referred_is_in_need_and_nothing_is_overdue_that_is_not_open(
            @ForAll("histories") List<CaseEvent> events) {
        Told told = told(events);
        for (String day : days(told)) {
            assertThat(told.at("CP-PLAN-CHILDREN", day)).as(day).isLessThanOrEqualTo(told.at("CIN-CHILDREN", day));
            assertThat(told.at("CIN-PLAN-CHILDREN", day)).as(day).isLessThanOrEqualTo(told.at("CIN-CHILDREN", day));
            assertThat(Math.min(1, told.at("CIN-REFERRALS-OPEN", day)))
                    .as(day)
                    .isLessThanOrEqualTo(told.at("CIN-CHILDREN", day));
            assertThat(told.at("CIN-ASSESS-OVERDUE", day)).as(day).isLessThanOrEqualTo(told.at("CIN-ASSESS-OPEN", day));
            assertThat(told.at("CP-ICPC-OVERDUE", day)).as(day).isLessThanOrEqualTo(told.at("CP-ICPC-WAITING", day));
        }
    }

    @Property(tries = TRIES)
    void outcomes_and_purposes_add_up(@ForAll("histories") List<CaseEvent> events) {
        Told told = told(events);
        assertThat(Stream.of("NFA", "ADVICE", "EARLY-HELP", "REFERRAL", "PENDING")
                        .mapToLong(outcome -> told.within("CIN-CONTACT-" + outcome, FIRST, LAST))
                        .sum())
                .isEqualTo(told.within("CIN-CONTACTS", FIRST, LAST));
        assertThat(Stream.of("NOT-SUBST", "NO-RISK", "CONFERENCE", "OTHER")
                        .mapToLong(outcome -> told.within("CP-S47-" + outcome, FIRST, LAST))
                        .sum())
                .isEqualTo(told.within("CP-S47-ENDED", FIRST, LAST));
        assertThat(Stream.of("CIN", "CP", "CLA")
                        .mapToLong(purpose -> told.within(purpose + "-VISITS", FIRST, LAST))
                        .sum())
                .isEqualTo(events.stream()
                        .filter(event -> event.type() == EventType.VISIT_MADE)
                        .map(event -> event.text("visit"))
                        .distinct()
                        .count());
    }

    private static Told told(List<CaseEvent> events) {
        return Told.of(new CaseHistory(events), ContactToPlan.CHAPTERS.toArray(Chapter[]::new));
    }

    private static long sum(Told told, String prefix, List<String> codes, String day) {
        return codes.stream().mapToLong(code -> told.at(prefix + code, day)).sum();
    }

    /** Those on which anything changes. */
    private static List<String> days(Told told) {
        return told.all().keySet().stream()
                .map(addend -> addend.day().toString())
                .distinct()
                .toList();
    }
}
