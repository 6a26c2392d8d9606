package org.concordat.consolidation.caseload.care;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.telling.States;
import org.concordat.kernel.caseload.clock.DayClock;
import org.concordat.kernel.caseload.clock.ReviewSeries;

/**
 * Reviews of children looked after: held in time, overdue, and whether the child took part. When one is due follows from
 * the law and from those that were held, not from what a system tells as its due day.
 */
final class LookedAfterReviews implements Chapter {

    private static final ReviewSeries SERIES = ReviewSeries.LOOKED_AFTER;
    private static final DayClock FIRST = DayClock.FIRST_LOOKED_AFTER_REVIEW;

    private static final String CLOCK =
            ("The first review: %s, counted from the beginning of the period of care. The second: %s, counted from the"
                            + " first. A later one: %s, counted from the one before (SI 2010/959, regulation 33). The day that a"
                            + " system tells as due is not asked. Reviews on one day are one. Care that began before %s is in"
                            + " neither number. Children in short breaks alone are left out: regulation 48 orders their reviews"
                            + " otherwise")
                    .formatted(
                            FIRST.convention(),
                            DayClock.SECOND_LOOKED_AFTER_REVIEW.convention(),
                            DayClock.LATER_LOOKED_AFTER_REVIEW.convention(),
                            FIRST.since());

    private static final CaseMeasure IN_TIME = CaseMeasure.of(
            "CLA-REVIEW-TIME",
            "Looked-after reviews in time",
            LookedAfter.AREA,
            Kind.SHARE_OF_STOCK,
            ("Of the children who at the end of the last day had been looked after for at least 20 working days, those"
                            + " whose every review of this period of care was held by its due date: from the first one that was"
                            + " not, a child is no longer one of them until this period of care ends. %s")
                    .formatted(CLOCK));
    private static final CaseMeasure OVERDUE = CaseMeasure.of(
            "CLA-REVIEW-OVERDUE",
            "Looked after whose review is overdue",
            LookedAfter.AREA,
            Kind.STOCK,
            "Children looked after at the end of the last day whose next review was due before it and had not been"
                    + " held. "
                    + CLOCK);
    private static final CaseMeasure HELD = CaseMeasure.of(
            "CLA-REVIEW-HELD",
            "Looked-after reviews held",
            LookedAfter.AREA,
            Kind.FLOW,
            "Reviews held while a child was looked after, on the last day of its care too. " + CLOCK);
    private static final CaseMeasure HELD_IN_TIME = CaseMeasure.of(
            "CLA-REVIEW-HELD-TIME",
            "Looked-after reviews held that were in time",
            LookedAfter.AREA,
            Kind.SHARE_OF_FLOW,
            "Of the reviews held, those that were held by their due date. " + CLOCK);
    private static final CaseMeasure TOOK_PART = CaseMeasure.of(
            "CLA-REVIEW-PART",
            "Looked-after reviews in which the child took part",
            LookedAfter.AREA,
            Kind.SHARE_OF_FLOW,
            "Of the days on which reviews were held for which it was told how the child took part, those on which its"
                    + " views were heard: it spoke, an advocate did, it used symbols, or it had conveyed them before."
                    + " Being there without speaking is not enough. Children under four are in neither number");

    private static final List<String> HEARD = List.of(
            "ATTENDED_AND_SPOKE",
            "ATTENDED_ADVOCATE_SPOKE",
            "ATTENDED_SYMBOLICALLY",
            "NOT_ATTENDED_ADVOCATE",
            "NOT_ATTENDED_CONVEYED");

    @Override
    public List<CaseMeasure> measures() {
        return List.of(IN_TIME, OVERDUE, HELD, HELD_IN_TIME, TOOK_PART);
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(Care.READ, Set.of(EventType.CARE_REVIEW_HELD));
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        List<CaseEvent> reviews = history.of(EventType.CARE_REVIEW_HELD);
        NavigableSet<LocalDate> held =
                reviews.stream().map(CaseEvent::day).collect(Collectors.toCollection(TreeSet::new));
        Care.of(history).periods().stream()
                .filter(period -> !period.from().isBefore(FIRST.since()))
                .forEach(period ->
                        tell(period, held.stream().filter(period::touches).toList(), to));
        TreeMap<LocalDate, Boolean> heard = new TreeMap<>();
        reviews.forEach(review -> review.text("participation")
                .filter(how -> !how.equals("UNDER_FOUR"))
                .ifPresent(how -> heard.merge(review.day(), HEARD.contains(how), Boolean::logicalOr)));
        heard.forEach((day, was) -> to.share(TOOK_PART, day, was));
    }

    /** @param held in order, each day once */
    private static void tell(Care.Period period, List<LocalDate> held, Addends to) {
        Optional<LocalDate> firstMissed = Optional.empty();
        States<Boolean> overdue = States.empty();
        for (int done = 0; done <= held.size(); done++) {
            LocalDate due = SERIES.nextDue(period.from(), held.subList(0, done));
            Optional<LocalDate> next = done < held.size() ? Optional.of(held.get(done)) : Optional.empty();
            boolean late = next.filter(day -> !day.isAfter(due)).isEmpty();
            next.ifPresent(day -> {
                to.flow(HELD, day);
                to.share(HELD_IN_TIME, day, !late);
            });
            if (late) {
                overdue = overdue.over(States.during(due.plusDays(1), next, true));
                firstMissed = firstMissed.or(() -> Optional.of(due.plusDays(1)));
            }
        }
        overdue.within(period.days()).forEachStretch((from, until) -> to.stock(OVERDUE, from, until));
        States<Boolean> longEnough = States.during(FIRST.lastDay(period.from()), period.until(), true);
        longEnough.forEachStretch((from, until) -> to.whole(IN_TIME, from, until));
        firstMissed
                .map(missed -> longEnough.within(States.during(period.from(), Optional.of(missed), true)))
                .orElse(longEnough)
                .forEachStretch((from, until) -> to.part(IN_TIME, from, until));
    }
}
