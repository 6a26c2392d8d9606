package org.concordat.consolidation.caseload.missing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spell;
import org.concordat.consolidation.caseload.history.Spells;
import org.concordat.kernel.caseload.clock.ReturnInterviewClock;
import org.concordat.kernel.span.London;

/**
 * Return interviews, each belonging to the return from one missing episode: what was told from the beginning of that
 * episode to the beginning of the next one under its reference. A return of which nobody knows from what counts. Of several
 * interviews the first one after the return counts. One that was only held before the return was recorded wrongly: that
 * return is counted neither way.
 */
final class ReturnInterviews implements Chapter {

    private static final String CLOCK =
            "72 hours from the moment of the return, also over weekends and where the clocks change (statutory"
                    + " guidance on children who run away or go missing from home or care, January 2014). Who knows the"
                    + " day alone tells noon of it. Every return counts, also from being away without authorisation, and"
                    + " where the child declined; one whose interview is told as held before it is in neither number";

    private static final CaseMeasure IN_TIME = CaseMeasure.of(
            "MISSING-RHI-72",
            "Return interviews within 72 hours",
            Missing.AREA,
            Kind.SHARE_OF_FLOW,
            "Of the return interviews due, those held in time. One counts on the day on which its time is over, so"
                    + " that a return at the end of one month may count in the next. " + CLOCK);
    private static final CaseMeasure DUE = CaseMeasure.of(
            "MISSING-RHI-DUE",
            "Return interviews due",
            Missing.AREA,
            Kind.FLOW,
            "Return interviews whose time was over on a day within the stretch, held or not. " + CLOCK);
    private static final CaseMeasure OUTSTANDING = CaseMeasure.of(
            "MISSING-RHI-OUTSTANDING",
            "Return interviews outstanding",
            Missing.AREA,
            Kind.STOCK,
            "Returns whose interview was neither held nor declined by the end of the last day, in time or not. "
                    + CLOCK);
    private static final CaseMeasure OVERDUE = CaseMeasure.of(
            "MISSING-RHI-OVERDUE",
            "Return interviews overdue",
            Missing.AREA,
            Kind.STOCK,
            "Returns whose interview was neither held nor declined by the end of the last day, and whose time was"
                    + " over. "
                    + CLOCK);
    private static final CaseMeasure OFFERED = answer("OFFERED", "offered", "in which an interview was first offered");
    private static final CaseMeasure ACCEPTED = answer("ACCEPTED", "accepted", "in which the child first accepted");
    private static final CaseMeasure DECLINED = answer("DECLINED", "declined", "in which the child first declined");
    private static final CaseMeasure HELD =
            answer("HELD", "held", "whose interview was held, the first after the return");

    @Override
    public List<CaseMeasure> measures() {
        return List.of(IN_TIME, DUE, OFFERED, ACCEPTED, DECLINED, HELD, OUTSTANDING, OVERDUE);
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(
                Missing.EPISODES,
                Set.of(
                        EventType.RETURN_INTERVIEW_OFFERED,
                        EventType.RETURN_INTERVIEW_ANSWERED,
                        EventType.RETURN_INTERVIEW_HELD));
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Spells episodes = Missing.episodes(history);
        episodes.begun().forEach(episode -> {
            Instant opens = opens(episode);
            Optional<Instant> next = episodes.begun().stream()
                    .filter(other -> other.reference().equals(episode.reference()))
                    .map(ReturnInterviews::opens)
                    .filter(opens::isBefore)
                    .min(Instant::compareTo);
            new OfOne(history, episode.reference(), opens, next).tell(episode.ended(), to);
        });
        episodes.loose()
                .forEach(end -> end.text(Missing.REFERENCE)
                        .ifPresent(reference -> new OfOne(history, reference, Instant.MIN, Optional.empty())
                                .tell(Optional.of(end), to)));
    }

    /** The return, where it was told to be earlier than the beginning. */
    private static Instant opens(Spell episode) {
        return Stream.concat(Stream.of(episode.began()), episode.ended().stream())
                .map(CaseEvent::time)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static CaseMeasure answer(String part, String words, String which) {
        return CaseMeasure.of(
                "MISSING-RHI-" + part,
                "Return interviews " + words,
                Missing.AREA,
                Kind.FLOW,
                "Missing episodes %s, on a day within the stretch; each counts once".formatted(which));
    }

    /** @param opens from when what is told under the reference belongs to it @param next when it was used again */
    private record OfOne(CaseHistory history, String reference, Instant opens, Optional<Instant> next) {

        void tell(Optional<CaseEvent> end, Addends to) {
            first(EventType.RETURN_INTERVIEW_OFFERED, _ -> true).ifPresent(event -> to.flow(OFFERED, event.day()));
            Optional<CaseEvent> declined = answered(false);
            answered(true).ifPresent(event -> to.flow(ACCEPTED, event.day()));
            declined.ifPresent(event -> to.flow(DECLINED, event.day()));
            end.ifPresent(event -> tell(event.time(), declined, to));
        }

        private void tell(Instant returned, Optional<CaseEvent> declined, Addends to) {
            Optional<Instant> held = first(
                            EventType.RETURN_INTERVIEW_HELD,
                            event -> !event.time().isBefore(returned))
                    .map(CaseEvent::time);
            held.ifPresent(moment -> to.flow(HELD, London.dayOf(moment)));
            if (held.isEmpty()
                    && all(EventType.RETURN_INTERVIEW_HELD).findFirst().isPresent()) {
                return;
            }
            LocalDate over = London.dayOf(ReturnInterviewClock.lastMoment(returned));
            to.flow(DUE, over);
            to.share(IN_TIME, over, isInTime(returned, held));
            Optional<LocalDate> settled = Stream.concat(held.stream(), declined.map(CaseEvent::time).stream())
                    .map(London::dayOf)
                    .min(LocalDate::compareTo);
            to.stock(OUTSTANDING, London.dayOf(returned), settled);
            to.stock(OVERDUE, over, settled);
        }

        private static boolean isInTime(Instant returned, Optional<Instant> held) {
            return held.flatMap(moment -> ReturnInterviewClock.standing(returned, held, moment))
                    .filter(ReturnInterviewClock.Standing.IN_TIME::equals)
                    .isPresent();
        }

        private Optional<CaseEvent> answered(boolean accepted) {
            return first(
                    EventType.RETURN_INTERVIEW_ANSWERED,
                    event ->
                            event.truth("accepted").filter(is -> is == accepted).isPresent());
        }

        private Optional<CaseEvent> first(EventType type, Predicate<CaseEvent> asked) {
            return all(type).filter(asked).findFirst();
        }

        private Stream<CaseEvent> all(EventType type) {
            return history.of(type).stream()
                    .filter(event -> event.says(Missing.REFERENCE, reference))
                    .filter(event -> !event.time().isBefore(opens))
                    .filter(event -> next.filter(moment -> !event.time().isBefore(moment))
                            .isEmpty());
        }
    }
}
