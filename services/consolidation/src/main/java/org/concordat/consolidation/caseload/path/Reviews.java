package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.SHARE_OF_STOCK;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.STOCK;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
import org.concordat.consolidation.caseload.history.Stretch;
import org.concordat.kernel.caseload.clock.ClockReading;
import org.concordat.kernel.caseload.clock.DayClock;
import org.concordat.kernel.caseload.clock.ReviewSeries;
import org.concordat.kernel.caseload.clock.ReviewSeries.Review;

/** Review conferences of protection plans, from the initial conference that a plan names or else from its beginning. */
final class Reviews implements Chapter {

    private static final int MONTHS_OPEN = 3;
    private static final ReviewSeries SERIES = ReviewSeries.CHILD_PROTECTION;

    private static final String RULE =
            "the first %s, from the initial conference or, where it is not known, the beginning of the plan; each later one %s, from the one before (%s)"
                    .formatted(
                            DayClock.FIRST_REVIEW_CONFERENCE.convention(),
                            DayClock.LATER_REVIEW_CONFERENCE.convention(),
                            DayClock.LATER_REVIEW_CONFERENCE.source());

    private static final CaseMeasure HELD = CaseMeasure.of(
            "CP-REVIEWS",
            "Review conferences held",
            ProtectionPlans.AREA,
            FLOW,
            "Review conferences of protection plans held; " + ContactToPlan.TOLD_ONCE);

    private static final CaseMeasure IN_TIME = CaseMeasure.of(
            "CP-REVIEW-TIME",
            "Protection plans reviewed in time",
            ProtectionPlans.AREA,
            SHARE_OF_STOCK,
            "Of plans open for three months or longer, those whose every review was held by its due date: " + RULE
                    + ". Once a review was late, the plan stays outside for as long as it is open");

    private static final CaseMeasure OVERDUE = CaseMeasure.of(
            "CP-REVIEW-OVERDUE",
            "Protection plans with a review overdue",
            ProtectionPlans.AREA,
            STOCK,
            "Open plans whose next review has not been held and is not in time any more: " + RULE);

    @Override
    public List<CaseMeasure> measures() {
        return List.of(HELD, IN_TIME, OVERDUE);
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(
                ContactToPlan.PLANS, Set.of(EventType.INITIAL_CONFERENCE_HELD, EventType.REVIEW_CONFERENCE_HELD));
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Spells.once(history.of(EventType.REVIEW_CONFERENCE_HELD), "conference")
                .forEach(held -> to.flow(HELD, held.day()));
        ContactToPlan.protectionPlans(history).begun().stream()
                .filter(plan -> !plan.stretch().isEmpty())
                .forEach(plan -> tell(history, plan, to));
    }

    private static void tell(CaseHistory history, Spell plan, Addends to) {
        List<Review> reviews = reviews(history, plan);
        if (reviews.isEmpty()) {
            return;
        }
        List<Stretch> late =
                reviews.stream().flatMap(review -> late(review).stream()).toList();
        late.stream()
                .map(stretch -> stretch.within(plan.stretch()))
                .forEach(stretch -> to.stock(OVERDUE, stretch.from(), stretch.until()));
        Stretch counted = plan.stretch().within(new Stretch(plan.from().plusMonths(MONTHS_OPEN), Optional.empty()));
        to.whole(IN_TIME, counted.from(), counted.until());
        Stretch inTime = late.stream()
                .map(Stretch::from)
                .min(Comparator.naturalOrder())
                .map(counted::upTo)
                .orElse(counted);
        to.part(IN_TIME, inTime.from(), inTime.until());
    }

    /** Those that were held, and the next one that is or was due; none of a plan from before the rule. */
    private static List<Review> reviews(CaseHistory history, Spell plan) {
        List<LocalDate> held = history.of(EventType.REVIEW_CONFERENCE_HELD, "plan", plan.reference()).stream()
                .map(CaseEvent::day)
                .toList();
        LocalDate last = Stream.of(held.stream(), Stream.of(plan.from()), plan.until().stream())
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return SERIES.reviews(conferredOn(history, plan), held, plan.until(), last);
    }

    /** A conference after the beginning of the plan is another one. */
    private static LocalDate conferredOn(CaseHistory history, Spell plan) {
        return plan.began()
                .text("conference")
                .flatMap(reference -> history.first(EventType.INITIAL_CONFERENCE_HELD, "conference", reference))
                .map(CaseEvent::day)
                .filter(day -> !day.isAfter(plan.from()))
                .orElse(plan.from());
    }

    /** From the day after the last that was in time to the day it was held: of one held on that very day an empty one. */
    private static Optional<Stretch> late(Review review) {
        LocalDate from = review.reading().lastDay().plusDays(1);
        return switch (review.reading()) {
            case ClockReading.InTime _, ClockReading.Contradicted _ -> Optional.empty();
            case ClockReading.Late done -> Optional.of(new Stretch(from, Optional.of(heldOn(review, done))));
            case ClockReading.Running _, ClockReading.Overdue _, ClockReading.Closed _ ->
                Optional.of(new Stretch(from, Optional.empty()));
        };
    }

    private static LocalDate heldOn(Review review, ClockReading.Late done) {
        return review.after().plusDays(done.taken());
    }
}
