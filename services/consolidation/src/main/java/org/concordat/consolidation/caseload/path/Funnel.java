package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.MEDIAN_OF_FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.SHARE_OF_FLOW;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spells;

/**
 * How far contacts come, of all of one stretch, however much later: each step names the one before by reference. Steps may be
 * left out (an enquiry without an assessment), so a later one can hold more than an earlier one.
 */
final class Funnel implements Chapter {

    private static final String AREA = "From contact to plan";

    private static final Step REFERRAL = new Step("REFERRAL", "a referral", "contact");
    private static final Step ASSESSMENT = new Step("ASSESSMENT", "an assessment", "referral");
    private static final Step ENQUIRY = new Step("ENQUIRY", "a section 47 enquiry", "referral");
    private static final Step CONFERENCE = new Step("CONFERENCE", "an initial conference", "section 47 enquiry");
    private static final Step PLAN = new Step("PLAN", "a protection plan", "initial conference");

    private static final List<Step> STEPS = List.of(REFERRAL, ASSESSMENT, ENQUIRY, CONFERENCE, PLAN);

    private record Step(CaseMeasure reached, CaseMeasure days) {

        Step(String code, String name, String before) {
            this(
                    CaseMeasure.of(
                            "PATH-" + code,
                            "Contacts that led to " + name,
                            AREA,
                            SHARE_OF_FLOW,
                            "Of contacts received in the stretch, those that led to %s at any time since, by the references that each step names; shares of the last months still rise"
                                    .formatted(name)),
                    CaseMeasure.of(
                            "PATH-%s-DAYS".formatted(code),
                            "Days from %s to %s".formatted(before, name),
                            AREA,
                            MEDIAN_OF_FLOW,
                            "Days of the calendar from the first %s to the first %s of contacts received in the stretch; the earlier day is day 0. Left out are contacts where either is missing or the later lies before the earlier"
                                    .formatted(before, name.substring(name.indexOf(' ') + 1))));
        }

        void tell(LocalDate contact, List<CaseEvent> before, List<CaseEvent> those, Addends to) {
            to.share(reached, contact, !those.isEmpty());
            if (!before.isEmpty() && !those.isEmpty()) {
                long taken = ChronoUnit.DAYS.between(
                        before.getFirst().day(), those.getFirst().day());
                Optional.of(Math.toIntExact(taken))
                        .filter(number -> number >= 0)
                        .ifPresent(number -> to.median(days, contact, number));
            }
        }
    }

    @Override
    public List<CaseMeasure> measures() {
        return Stream.concat(STEPS.stream().map(Step::reached), STEPS.stream().map(Step::days))
                .toList();
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(
                EventType.CONTACT_RECEIVED,
                EventType.REFERRAL_RECEIVED,
                EventType.ASSESSMENT_STARTED,
                EventType.STRATEGY_DISCUSSION_HELD,
                EventType.ENQUIRY_STARTED,
                EventType.INITIAL_CONFERENCE_HELD,
                EventType.PROTECTION_PLAN_STARTED);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        for (CaseEvent contact : Spells.once(history.of(EventType.CONTACT_RECEIVED), "contact")) {
            List<CaseEvent> contacts = List.of(contact);
            List<CaseEvent> referrals = naming(history, EventType.REFERRAL_RECEIVED, "contact", contacts);
            List<CaseEvent> assessments = naming(history, EventType.ASSESSMENT_STARTED, "referral", referrals);
            List<CaseEvent> discussions = naming(history, EventType.STRATEGY_DISCUSSION_HELD, "referral", referrals);
            List<CaseEvent> enquiries = either(
                    naming(history, EventType.ENQUIRY_STARTED, "referral", referrals),
                    naming(history, EventType.ENQUIRY_STARTED, "discussion", discussions));
            List<CaseEvent> conferences = naming(history, EventType.INITIAL_CONFERENCE_HELD, "enquiry", enquiries);
            List<CaseEvent> plans = either(
                    naming(history, EventType.PROTECTION_PLAN_STARTED, "referral", referrals),
                    naming(history, EventType.PROTECTION_PLAN_STARTED, "conference", conferences));
            LocalDate day = contact.day();
            REFERRAL.tell(day, contacts, referrals, to);
            ASSESSMENT.tell(day, referrals, assessments, to);
            ENQUIRY.tell(day, referrals, enquiries, to);
            CONFERENCE.tell(day, enquiries, conferences, to);
            PLAN.tell(day, conferences, plans, to);
        }
    }

    private static List<CaseEvent> naming(CaseHistory history, EventType type, String name, List<CaseEvent> before) {
        Set<String> references =
                before.stream().flatMap(event -> event.text(name).stream()).collect(Collectors.toSet());
        return history.of(type).stream()
                .filter(event -> event.text(name).filter(references::contains).isPresent())
                .toList();
    }

    private static List<CaseEvent> either(List<CaseEvent> some, List<CaseEvent> others) {
        return Stream.concat(some.stream(), others.stream())
                .distinct()
                .sorted(CaseEvent.AS_IT_HAPPENED)
                .toList();
    }
}
