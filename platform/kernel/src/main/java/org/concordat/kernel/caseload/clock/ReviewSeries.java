package org.concordat.kernel.caseload.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reviews that follow each other, each due by when the one before was held. */
public enum ReviewSeries {
    /** Of a child protection plan, from the initial conference: three months, then six. */
    CHILD_PROTECTION(DayClock.FIRST_REVIEW_CONFERENCE, DayClock.LATER_REVIEW_CONFERENCE),

    /** Of a looked-after child, from the day it became looked after: 20 working days, three months, then six. */
    LOOKED_AFTER(
            DayClock.FIRST_LOOKED_AFTER_REVIEW,
            DayClock.SECOND_LOOKED_AFTER_REVIEW,
            DayClock.LATER_LOOKED_AFTER_REVIEW);

    private final List<DayClock> clocks;

    ReviewSeries(DayClock... clocks) {
        this.clocks = List.of(clocks);
    }

    /**
     * A review that was or is due.
     *
     * @param number from 1
     * @param after the day from which it is counted: that of the review before, or of the beginning
     */
    public record Review(int number, DayClock clock, LocalDate after, ClockReading reading) {}

    /** The last day for the next review, after those that were held. */
    public LocalDate nextDue(LocalDate began, Collection<LocalDate> held) {
        List<LocalDate> days = days(began, held);
        return clock(days.size()).lastDay(days.isEmpty() ? began : days.getLast());
    }

    /**
     * Every review up to a day and the one that is next, as it stands at the end of that day. Reviews on one day are one;
     * in which order they became known does not matter. The last one is {@code Closed} when the series ended before it.
     *
     * @param began the initial conference, or the day of becoming looked after
     * @param ended the day of the plan's or the care's end; a review on that day counts
     */
    public List<Review> reviews(LocalDate began, Collection<LocalDate> held, Optional<LocalDate> ended, LocalDate on) {
        List<Review> reviews = new ArrayList<>();
        LocalDate after = began;
        List<LocalDate> days = days(began, held);
        for (int number = 0; number <= days.size(); number++) {
            DayClock clock = clock(number);
            Optional<LocalDate> done = number < days.size() ? Optional.of(days.get(number)) : Optional.empty();
            if (done.isPresent() && ended.isPresent() && done.get().isAfter(ended.get())) {
                done = Optional.empty();
            }
            Optional<ClockReading> reading = clock.reading(after, done, ended, on);
            if (reading.isEmpty()) {
                break;
            }
            reviews.add(new Review(number + 1, clock, after, reading.get()));
            if (done.isEmpty() || done.get().isAfter(on)) {
                break;
            }
            after = done.get();
        }
        return List.copyOf(reviews);
    }

    /**
     * Whether every review that was due by a day was held in time: what the Department for Education counts of a year.
     * Nothing where none was due.
     */
    public Optional<Boolean> allInTime(
            LocalDate began, Collection<LocalDate> held, Optional<LocalDate> ended, LocalDate on) {
        List<Boolean> due = reviews(began, held, ended, on).stream()
                .flatMap(review -> review.reading().inTime().stream())
                .toList();
        return due.isEmpty() ? Optional.empty() : Optional.of(due.stream().allMatch(inTime -> inTime));
    }

    private DayClock clock(int number) {
        return clocks.get(Math.min(number, clocks.size() - 1));
    }

    /** One before the beginning is another series'. */
    private static List<LocalDate> days(LocalDate began, Collection<LocalDate> held) {
        return List.copyOf(new TreeSet<>(held).tailSet(began, true));
    }
}
