package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.MEDIAN_OF_FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.SHARE_OF_FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.STOCK;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spell;
import org.concordat.consolidation.caseload.history.Spells;

/** Strategy discussions and the enquiries they begin: Children Act 1989, section 47. */
final class Enquiries implements Chapter {

    static final String AREA = "Child protection: enquiries and conferences";

    private static final CaseMeasure DISCUSSIONS = CaseMeasure.of(
            "CP-STRATEGY",
            "Strategy discussions held",
            AREA,
            FLOW,
            "Strategy discussions held about children; " + ContactToPlan.TOLD_ONCE);

    private static final CaseMeasure TO_ENQUIRY = CaseMeasure.of(
            "CP-STRATEGY-TO-S47",
            "Strategy discussions that led to an enquiry",
            AREA,
            SHARE_OF_FLOW,
            "Of strategy discussions held, those with the outcome enquiry, or that an enquiry names as where it was begun");

    private static final CaseMeasure STARTED = CaseMeasure.of(
            "CP-S47",
            "Section 47 enquiries started",
            AREA,
            FLOW,
            "Enquiries under section 47 of the Children Act 1989 that began; " + ContactToPlan.TOLD_ONCE);

    private static final CaseMeasure RATE =
            CaseMeasure.rate("CP-S47-RATE", "Section 47 enquiries per 10,000 children", STARTED);

    private static final CaseMeasure OPEN = CaseMeasure.of(
            "CP-S47-OPEN",
            "Section 47 enquiries under way",
            AREA,
            STOCK,
            "Enquiries begun and not ended, until the case is closed");

    private static final CaseMeasure ENDED = CaseMeasure.of(
            "CP-S47-ENDED",
            "Section 47 enquiries ended",
            AREA,
            FLOW,
            "Enquiries that ended with an outcome, whether or not it is known when they began");

    private static final CaseMeasure DAYS = CaseMeasure.of(
            "CP-S47-DAYS",
            "Days of section 47 enquiries",
            AREA,
            MEDIAN_OF_FLOW,
            "Days of the calendar from the beginning to the end of enquiries that ended, or whose case was closed before; the day"
                    + " of the beginning is day 0. Without enquiries of which the beginning is not known, or lies after the end");

    private static final Map<String, CaseMeasure> BY_OUTCOME = Map.of(
            "NOT_SUBSTANTIATED", ended("NOT-SUBST", "concerns not substantiated"),
            "SUBSTANTIATED_NO_CONTINUING_RISK", ended("NO-RISK", "concerns substantiated, no continuing risk"),
            "CONFERENCE", ended("CONFERENCE", "conference"),
            "OTHER", ended("OTHER", "something else"));

    private static CaseMeasure ended(String code, String outcome) {
        return CaseMeasure.of(
                "CP-S47-" + code,
                "Section 47 enquiries ended: " + outcome,
                AREA,
                FLOW,
                "Enquiries that ended with the outcome %s, on the day they ended".formatted(outcome));
    }

    @Override
    public List<CaseMeasure> measures() {
        return Stream.concat(
                        Stream.of(DISCUSSIONS, TO_ENQUIRY, STARTED, RATE, OPEN, ENDED, DAYS),
                        BY_OUTCOME.values().stream().sorted(Comparator.comparing(CaseMeasure::code)))
                .toList();
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(Set.of(EventType.STRATEGY_DISCUSSION_HELD), ContactToPlan.ENQUIRIES);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        for (CaseEvent discussion : Spells.once(history.of(EventType.STRATEGY_DISCUSSION_HELD), "discussion")) {
            to.flow(DISCUSSIONS, discussion.day());
            to.share(TO_ENQUIRY, discussion.day(), ledToEnquiry(history, discussion));
        }
        Spells enquiries = ContactToPlan.enquiries(history);
        for (Spell enquiry : enquiries.begun()) {
            to.flow(STARTED, enquiry.from());
            to.stock(OPEN, enquiry.from(), enquiry.until());
        }
        enquiries.tellDays(DAYS, to);
        for (CaseEvent ended : enquiries.ended()) {
            if (ended.type() == EventType.ENQUIRY_ENDED) {
                to.flow(ENDED, ended.day());
                ended.text("outcome").map(BY_OUTCOME::get).ifPresent(measure -> to.flow(measure, ended.day()));
            }
        }
    }

    private static boolean ledToEnquiry(CaseHistory history, CaseEvent discussion) {
        return discussion.says("outcome", "ENQUIRY")
                || discussion
                        .text("discussion")
                        .flatMap(reference -> history.first(EventType.ENQUIRY_STARTED, "discussion", reference))
                        .isPresent();
    }

    /**
     * The day of the strategy discussion at which the enquiry was begun that something came of and names; where the enquiry
     * names no known discussion, the day on which it began stands for it.
     *
     * @param enquiries of this history
     */
    static Optional<LocalDate> discussedBefore(CaseHistory history, Spells enquiries, CaseEvent told) {
        return told.text("enquiry")
                .flatMap(reference -> enquiries.of(reference, told))
                .map(enquiry -> discussedOn(history, enquiry.began()));
    }

    private static LocalDate discussedOn(CaseHistory history, CaseEvent enquiry) {
        return enquiry.text("discussion")
                .flatMap(reference -> history.first(EventType.STRATEGY_DISCUSSION_HELD, "discussion", reference))
                .map(CaseEvent::day)
                .orElse(enquiry.day());
    }
}
