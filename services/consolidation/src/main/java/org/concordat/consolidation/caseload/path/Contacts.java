package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.SHARE_OF_FLOW;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spells;

/**
 * What reaches the front door. A contact told again, with an outcome that was pending before, is the same contact with the
 * outcome said last.
 */
final class Contacts implements Chapter {

    private static final String AREA = "Front door";
    private static final String REFERRAL = "REFERRAL";
    private static final String PENDING = "PENDING";

    private static final CaseMeasure RECEIVED = CaseMeasure.of(
            "CIN-CONTACTS",
            "Contacts received",
            AREA,
            FLOW,
            "Contacts received about children, on the day in London; " + ContactToPlan.TOLD_ONCE);

    private static final CaseMeasure CONVERSION = CaseMeasure.of(
            "CIN-CONTACT-CONVERSION",
            "Contacts that became referrals",
            AREA,
            SHARE_OF_FLOW,
            "Of contacts received, those with the outcome referral; one without an outcome counts when a referral names it."
                    + " Contacts that are still pending are part of the whole, so the share of the last days still rises");

    private static final Map<String, CaseMeasure> BY_OUTCOME = Map.of(
            "NO_FURTHER_ACTION",
            outcome("NFA", "Contacts with no further action", "no further action"),
            "INFORMATION_AND_ADVICE",
            outcome("ADVICE", "Contacts with information and advice", "information and advice"),
            "EARLY_HELP",
            outcome("EARLY-HELP", "Contacts passed to early help", "early help"),
            REFERRAL,
            outcome("REFERRAL", "Contacts passed on as referrals", "referral, as in CIN-CONTACT-CONVERSION"),
            PENDING,
            outcome("PENDING", "Contacts without an outcome", "pending, or none said"));

    private static CaseMeasure outcome(String code, String title, String outcome) {
        return CaseMeasure.of(
                "CIN-CONTACT-" + code,
                title,
                AREA,
                FLOW,
                "Contacts with the outcome said last: %s; on the day of the contact".formatted(outcome));
    }

    @Override
    public List<CaseMeasure> measures() {
        return Stream.concat(
                        Stream.of(RECEIVED, CONVERSION),
                        BY_OUTCOME.values().stream().sorted(Comparator.comparing(CaseMeasure::code)))
                .toList();
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(EventType.CONTACT_RECEIVED, EventType.REFERRAL_RECEIVED);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        for (CaseEvent contact : Spells.once(history.of(EventType.CONTACT_RECEIVED), "contact")) {
            String outcome = outcome(history, contact.text("contact").orElse(""));
            to.flow(RECEIVED, contact.day());
            to.share(CONVERSION, contact.day(), outcome.equals(REFERRAL));
            Optional.ofNullable(BY_OUTCOME.get(outcome)).ifPresent(measure -> to.flow(measure, contact.day()));
        }
    }

    private static String outcome(CaseHistory history, String contact) {
        return history.of(EventType.CONTACT_RECEIVED, "contact", contact).stream()
                .flatMap(told -> told.text("outcome").stream())
                .filter(Predicate.not(PENDING::equals))
                .reduce((_, last) -> last)
                .orElseGet(() -> history.first(EventType.REFERRAL_RECEIVED, "contact", contact)
                        .map(_ -> REFERRAL)
                        .orElse(PENDING));
    }
}
