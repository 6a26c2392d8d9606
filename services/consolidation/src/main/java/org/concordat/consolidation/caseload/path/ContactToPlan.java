package org.concordat.consolidation.caseload.path;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spells;

/**
 * What begins and ends on the way from contact to plan, so that each chapter means the same by it. Closing a case ends what
 * social workers do by themselves: referrals, assessments, enquiries and plans for children in need. It ends no protection
 * plan, which a conference decides on, no care and no early help, which have ends of their own.
 */
public final class ContactToPlan {

    /** In reading order. */
    public static final List<Chapter> CHAPTERS = List.of(
            new Contacts(),
            new EarlyHelp(),
            new Tiers(),
            new Referrals(),
            new InNeed(),
            new Assessments(),
            new Enquiries(),
            new Conferences(),
            new ProtectionPlans(),
            new Categories(),
            new Reviews(),
            new NeedPlans(),
            new Visits(),
            new Funnel());

    static final String TOLD_ONCE = "what is told twice under one reference counts once, on the first of its days";

    static final Set<EventType> CLOSINGS = Set.of(EventType.CASE_CLOSED);
    static final Set<EventType> EARLY_HELP = Set.of(EventType.EARLY_HELP_STARTED, EventType.EARLY_HELP_ENDED);
    static final Set<EventType> REFERRALS = EventType.all(
            CLOSINGS, Set.of(EventType.REFERRAL_RECEIVED, EventType.REFERRAL_DECIDED, EventType.REFERRAL_CLOSED));
    static final Set<EventType> ASSESSMENTS =
            EventType.all(CLOSINGS, Set.of(EventType.ASSESSMENT_STARTED, EventType.ASSESSMENT_AUTHORISED));
    static final Set<EventType> ENQUIRIES =
            EventType.all(CLOSINGS, Set.of(EventType.ENQUIRY_STARTED, EventType.ENQUIRY_ENDED));
    static final Set<EventType> NEED_PLANS =
            EventType.all(CLOSINGS, Set.of(EventType.NEED_PLAN_STARTED, EventType.NEED_PLAN_ENDED));
    static final Set<EventType> PLANS = Set.of(EventType.PROTECTION_PLAN_STARTED, EventType.PROTECTION_PLAN_ENDED);
    static final Set<EventType> CARE = Set.of(EventType.CARE_STARTED, EventType.CARE_ENDED);
    /** Of children in need, whichever way. */
    static final Set<EventType> NEED = EventType.all(REFERRALS, NEED_PLANS, PLANS, CARE);

    private ContactToPlan() {}

    static Spells earlyHelp(CaseHistory history) {
        return Spells.of(history, EventType.EARLY_HELP_STARTED, EventType.EARLY_HELP_ENDED, "episode");
    }

    /** Open until they are closed, or decided to need nothing of social care. */
    static Spells referrals(CaseHistory history) {
        List<CaseEvent> ends = Stream.concat(
                        history.of(EventType.REFERRAL_CLOSED).stream(),
                        history.of(EventType.REFERRAL_DECIDED).stream()
                                .filter(decided -> decided.says("outcome", "NO_FURTHER_ACTION")
                                        || decided.says("outcome", "EARLY_HELP")))
                .sorted(CaseEvent.AS_IT_HAPPENED)
                .toList();
        return Spells.of(history.of(EventType.REFERRAL_RECEIVED), ends, "referral", closings(history));
    }

    /** Under way until they are authorised. */
    static Spells assessments(CaseHistory history) {
        return closing(history, EventType.ASSESSMENT_STARTED, EventType.ASSESSMENT_AUTHORISED, "assessment");
    }

    static Spells enquiries(CaseHistory history) {
        return closing(history, EventType.ENQUIRY_STARTED, EventType.ENQUIRY_ENDED, "enquiry");
    }

    static Spells needPlans(CaseHistory history) {
        return closing(history, EventType.NEED_PLAN_STARTED, EventType.NEED_PLAN_ENDED, "plan");
    }

    static Spells protectionPlans(CaseHistory history) {
        return Spells.of(history, EventType.PROTECTION_PLAN_STARTED, EventType.PROTECTION_PLAN_ENDED, "plan");
    }

    static Spells care(CaseHistory history) {
        return Spells.of(history, EventType.CARE_STARTED, EventType.CARE_ENDED, "episode");
    }

    static List<CaseEvent> closings(CaseHistory history) {
        return history.of(EventType.CASE_CLOSED);
    }

    private static Spells closing(CaseHistory history, EventType beginning, EventType ending, String name) {
        return Spells.of(history.of(beginning), history.of(ending), name, closings(history));
    }
}
