package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.SHARE_OF_FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.STOCK;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spell;
import org.concordat.consolidation.caseload.history.Spells;
import org.concordat.kernel.caseload.clock.ClockReading;
import org.concordat.kernel.caseload.clock.DayClock;
import org.jspecify.annotations.Nullable;

/** Referrals, what is decided about them, and how many are of children referred not long ago. */
final class Referrals implements Chapter {

    private static final int MONTHS_BEFORE = 12;
    private static final String AREA = "Referrals";
    private static final String NO_FURTHER_ACTION = "NO_FURTHER_ACTION";

    private static final CaseMeasure RECEIVED = CaseMeasure.of(
            "CIN-REFERRALS",
            "Referrals received",
            AREA,
            FLOW,
            "Referrals received on the day in London; one told twice counts once, one opened anew after its end again");

    private static final CaseMeasure RATE =
            CaseMeasure.rate("CIN-REFERRAL-RATE", "Referrals per 10,000 children", RECEIVED);

    private static final CaseMeasure OPEN = CaseMeasure.of(
            "CIN-REFERRALS-OPEN",
            "Open referrals",
            AREA,
            STOCK,
            "Referrals received and not ended: closed, decided as no further action or early help, or their case closed");

    private static final CaseMeasure REPEATED = CaseMeasure.of(
            "CIN-REREFERRAL",
            "Referrals within 12 months of an earlier one",
            AREA,
            SHARE_OF_FLOW,
            "Of referrals received, those of a child that was referred in the 12 months before: on an earlier day, and no"
                    + " earlier than the same day of the year before; two referrals on one day do not repeat each other."
                    + " Earlier referrals are those told to this suite");

    private static final CaseMeasure NOTHING_DONE = CaseMeasure.of(
            "CIN-REFERRAL-NFA",
            "Referrals closed with no further action",
            AREA,
            SHARE_OF_FLOW,
            "Of referrals received, those decided or closed with no further action by referral, on the day the referral was"
                    + " received; the share of the last days still changes as decisions are made");

    private static final CaseMeasure DECIDED_IN_TIME = CaseMeasure.of(
            "CIN-DECIDED-1",
            "Referrals decided within one working day",
            AREA,
            SHARE_OF_FLOW,
            "Of referrals that were decided, those whose first decision came in time: %s (%s); on the day the referral was received"
                    .formatted(DayClock.REFERRAL_DECISION.convention(), DayClock.REFERRAL_DECISION.source()));

    private static final Map<String, CaseMeasure> DECIDED = Map.of(
            NO_FURTHER_ACTION,
            decided("NFA", "no further action"),
            "ASSESSMENT",
            decided("ASSESSMENT", "assessment"),
            "STRATEGY_DISCUSSION",
            decided("STRATEGY", "strategy discussion"),
            "EARLY_HELP",
            decided("EARLY-HELP", "early help"),
            "OTHER",
            decided("OTHER", "something else"));

    private static CaseMeasure decided(String code, String outcome) {
        return CaseMeasure.of(
                "CIN-DECIDED-" + code,
                "Referrals decided: " + outcome,
                AREA,
                FLOW,
                "Decisions about referrals with the outcome %s, on the day of the decision; the same decision about one referral counts once, another one as well"
                        .formatted(outcome));
    }

    @Override
    public List<CaseMeasure> measures() {
        return Stream.concat(
                        Stream.of(RECEIVED, RATE, OPEN, REPEATED, NOTHING_DONE, DECIDED_IN_TIME),
                        DECIDED.values().stream().sorted(Comparator.comparing(CaseMeasure::code)))
                .toList();
    }

    @Override
    public Set<EventType> reads() {
        return ContactToPlan.REFERRALS;
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Spells referrals = ContactToPlan.referrals(history);
        TreeSet<LocalDate> days =
                referrals.begun().stream().map(Spell::from).collect(Collectors.toCollection(TreeSet::new));
        List<CaseEvent> decisions = history.of(EventType.REFERRAL_DECIDED);
        List<CaseEvent> nothingDone = Stream.concat(
                        decisions.stream().filter(decision -> decision.says("outcome", NO_FURTHER_ACTION)),
                        history.of(EventType.REFERRAL_CLOSED).stream()
                                .filter(closed -> closed.says("reason", "REFERRAL_NO_FURTHER_ACTION")))
                .toList();
        for (Spell referral : referrals.begun()) {
            LocalDate day = referral.from();
            to.flow(RECEIVED, day);
            to.stock(OPEN, day, referral.until());
            to.share(REPEATED, day, repeats(days.lower(day), day));
            to.share(
                    NOTHING_DONE,
                    day,
                    about(referrals, referral, nothingDone).findAny().isPresent());
            about(referrals, referral, decisions)
                    .findFirst()
                    .flatMap(first -> DayClock.REFERRAL_DECISION
                            .reading(day, Optional.of(first.day()), Optional.empty(), first.day())
                            .flatMap(ClockReading::inTime))
                    .ifPresent(inTime -> to.share(DECIDED_IN_TIME, day, inTime));
        }
        DECIDED.forEach((outcome, measure) -> Spells.once(
                        history.of(EventType.REFERRAL_DECIDED, "outcome", outcome), "referral")
                .forEach(decision -> to.flow(measure, decision.day())));
    }

    private static boolean repeats(@Nullable LocalDate before, LocalDate day) {
        return Optional.ofNullable(before)
                .filter(earlier -> !earlier.isBefore(day.minusMonths(MONTHS_BEFORE)))
                .isPresent();
    }

    /** A reference that was used again is of several referrals. */
    private static Stream<CaseEvent> about(Spells referrals, Spell referral, List<CaseEvent> events) {
        return events.stream()
                .filter(event -> event.says("referral", referral.reference()))
                .filter(event -> referrals
                        .of(referral.reference(), event)
                        .filter(referral::equals)
                        .isPresent());
    }
}
