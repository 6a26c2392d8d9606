package org.concordat.kernel.caseload.clock;

import java.time.LocalDate;
import java.util.Optional;

/** Clocks that run by days of London. Each says since when it has been the rule: earlier events are held against none. */
public enum DayClock {
    /**
     * A social worker decides on the next steps within one working day of the referral. Working Together to Safeguard
     * Children, since 2010; chapter 3 of the edition of 2023.
     */
    REFERRAL_DECISION(
            new Allowance.OfWorkingDays(1),
            LocalDate.of(2010, 3, 17),
            "Working Together to Safeguard Children, referrals"),

    /**
     * An assessment is authorised within 45 working days of the referral. Working Together to Safeguard Children, since
     * its edition of March 2013 (before: 10 and 35 days for two kinds of assessments); chapter 3 of that of 2023.
     */
    ASSESSMENT(
            new Allowance.OfWorkingDays(45),
            LocalDate.of(2013, 4, 15),
            "Working Together to Safeguard Children, assessments under the Children Act 1989"),

    /**
     * An initial child protection conference is held within 15 working days of the strategy discussion at which the
     * section 47 enquiry was begun, where there was more than one. Working Together to Safeguard Children, since 2010.
     */
    INITIAL_CONFERENCE(
            new Allowance.OfWorkingDays(15),
            LocalDate.of(2010, 3, 17),
            "Working Together to Safeguard Children, initial child protection conferences"),

    /** The first review conference, within three months of the initial one. The same. */
    FIRST_REVIEW_CONFERENCE(
            new Allowance.OfMonths(3),
            LocalDate.of(2010, 3, 17),
            "Working Together to Safeguard Children, child protection review conferences"),

    /** A later review conference, within six months of the one before. The same. */
    LATER_REVIEW_CONFERENCE(
            new Allowance.OfMonths(6),
            LocalDate.of(2010, 3, 17),
            "Working Together to Safeguard Children, child protection review conferences"),

    /** The first review of a looked-after child: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1). */
    FIRST_LOOKED_AFTER_REVIEW(
            new Allowance.OfWorkingDays(20), LocalDate.of(2011, 4, 1), "SI 2010/959, regulation 33(1)"),

    /** The second, not more than three months after the first: regulation 33(2). */
    SECOND_LOOKED_AFTER_REVIEW(new Allowance.OfMonths(3), LocalDate.of(2011, 4, 1), "SI 2010/959, regulation 33(2)"),

    /** A later one, not more than six months after the one before: regulation 33(2). */
    LATER_LOOKED_AFTER_REVIEW(new Allowance.OfMonths(6), LocalDate.of(2011, 4, 1), "SI 2010/959, regulation 33(2)"),

    /**
     * Care proceedings are disposed of within 26 weeks beginning with the day on which the application was issued:
     * Children Act 1989, section 32(1)(a)(ii), in force since 22 April 2014. What a court adds under section 32(5), eight
     * weeks at most each time, is no part of the measure.
     */
    PROCEEDINGS(new Allowance.OfWeeks(26, true), LocalDate.of(2014, 4, 22), "Children Act 1989, section 32(1)(a)(ii)"),

    /**
     * An education, health and care plan is finished within 20 weeks of the authority's receiving the request: Special
     * Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulation 13(2). As the regulation reads, the day of
     * the request is day 0; guidance on statistics that calls it day 1 ends a day earlier.
     *
     * @see PlanReading for exceptions
     */
    EDUCATION_HEALTH_AND_CARE_PLAN(
            new Allowance.OfWeeks(20, false), LocalDate.of(2014, 9, 1), "SI 2014/1530, regulation 13(2)");

    private final Allowance allowance;
    private final LocalDate since;
    private final String source;

    DayClock(Allowance allowance, LocalDate since, String source) {
        this.allowance = allowance;
        this.since = since;
        this.source = source;
    }

    /** The law or guidance that says so. */
    public String source() {
        return source;
    }

    /** How it counts, as it is printed where a figure is. */
    public String convention() {
        return allowance.convention();
    }

    /** The first day whose events are held against it. */
    public LocalDate since() {
        return since;
    }

    /** The last day on which what the event asks for is in time. */
    public LocalDate lastDay(LocalDate event) {
        return allowance.lastDay(event);
    }

    /** Days from one to another as this clock counts: working days, or days of the calendar. */
    public int days(LocalDate from, LocalDate to) {
        return allowance.days(from, to);
    }

    /**
     * How it stands at the end of a day, by what had happened by then; nothing when it had not begun, or began before the
     * rule did. What happens later is not asked: the answer about a day stays the same when time goes on.
     *
     * @param done the day on which what was asked for was done, if it is known to have been or to be
     * @param closed the day from which nobody waits for it any more, such as that of the case's closing
     */
    public Optional<ClockReading> reading(
            LocalDate event, Optional<LocalDate> done, Optional<LocalDate> closed, LocalDate on) {
        if (event.isAfter(on) || event.isBefore(since)) {
            return Optional.empty();
        }
        LocalDate last = lastDay(event);
        Optional<LocalDate> doneBy = done.filter(day -> !day.isAfter(on));
        Optional<LocalDate> closedBy = closed.filter(day -> !day.isAfter(on));
        if (doneBy.isPresent()) {
            return Optional.of(ofDone(event, doneBy.get(), last));
        }
        if (closedBy.isPresent()) {
            LocalDate end = closedBy.get();
            return Optional.of(
                    end.isBefore(event)
                            ? new ClockReading.Contradicted(last)
                            : new ClockReading.Closed(last, over(last, end)));
        }
        return Optional.of(
                on.isAfter(last)
                        ? new ClockReading.Overdue(last, over(last, on))
                        : new ClockReading.Running(last, days(on, last)));
    }

    private ClockReading ofDone(LocalDate event, LocalDate done, LocalDate last) {
        if (done.isBefore(event)) {
            return new ClockReading.Contradicted(last);
        }
        int taken = days(event, done);
        return done.isAfter(last)
                ? new ClockReading.Late(last, taken, over(last, done))
                : new ClockReading.InTime(last, taken);
    }

    /** At a weekend after a last Friday no working day has gone by, and it is late all the same. */
    private int over(LocalDate last, LocalDate day) {
        return day.isAfter(last) ? Math.max(1, days(last, day)) : 0;
    }
}
