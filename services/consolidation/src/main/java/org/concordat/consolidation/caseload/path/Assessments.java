package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.MEDIAN_OF_FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.SHARE_OF_FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.STOCK;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Assessments under section 17 of the Children Act 1989, by the day of the referral that each names. */
final class Assessments implements Chapter {

    private static final String AREA = "Assessments";
    private static final DayClock CLOCK = DayClock.ASSESSMENT;
    private static final String RULE = "%s (%s)".formatted(CLOCK.convention(), CLOCK.source());

    private static final CaseMeasure STARTED = CaseMeasure.of(
            "CIN-ASSESS-STARTED",
            "Assessments started",
            AREA,
            FLOW,
            "Assessments that began; " + ContactToPlan.TOLD_ONCE);

    private static final CaseMeasure AUTHORISED = CaseMeasure.of(
            "CIN-ASSESS-AUTHORISED",
            "Assessments authorised",
            AREA,
            FLOW,
            "Assessments authorised, whether or not it is known when they began; " + ContactToPlan.TOLD_ONCE);

    private static final CaseMeasure IN_TIME = CaseMeasure.of(
            "CIN-ASSESS-45",
            "Assessments authorised within 45 working days",
            AREA,
            SHARE_OF_FLOW,
            "Of assessments authorised, those in time from the referral: " + RULE
                    + ". Assessments of a referral that is not known, or that came after the authorisation, are left out");

    private static final CaseMeasure NOT_IN_NEED = CaseMeasure.of(
            "CIN-ASSESS-NFA",
            "Assessed as not in need",
            AREA,
            SHARE_OF_FLOW,
            "Of assessments authorised, those with the outcome not in need; one without an outcome is part of the whole alone");

    private static final CaseMeasure DAYS = CaseMeasure.of(
            "CIN-ASSESS-DAYS",
            "Working days from referral to authorised assessment",
            AREA,
            MEDIAN_OF_FLOW,
            "Working days from the referral to the authorisation of assessments; the day of the referral is day 0. Left out as in"
                    + " CIN-ASSESS-45");

    private static final CaseMeasure OPEN = CaseMeasure.of(
            "CIN-ASSESS-OPEN",
            "Assessments under way",
            AREA,
            STOCK,
            "Assessments begun and not authorised, until the referral or the case is closed");

    private static final CaseMeasure OVERDUE = CaseMeasure.of(
            "CIN-ASSESS-OVERDUE",
            "Assessments overdue",
            AREA,
            STOCK,
            "Assessments under way that are not in time any more: " + RULE
                    + ". Assessments of a referral that is not known are never overdue");

    @Override
    public List<CaseMeasure> measures() {
        return List.of(STARTED, AUTHORISED, IN_TIME, NOT_IN_NEED, DAYS, OPEN, OVERDUE);
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(ContactToPlan.REFERRALS, ContactToPlan.ASSESSMENTS);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Spells referrals = ContactToPlan.referrals(history);
        Spells assessments = ContactToPlan.assessments(history);
        for (Spell assessment : assessments.begun()) {
            to.flow(STARTED, assessment.from());
            Optional<Spell> referral = referral(referrals, assessment.began());
            Stretch open = underWay(assessment, referral);
            to.stock(OPEN, open.from(), open.until());
            referral.map(Spell::from)
                    .filter(day -> !day.isBefore(CLOCK.since()))
                    .map(day -> open.within(new Stretch(CLOCK.lastDay(day).plusDays(1), Optional.empty())))
                    .ifPresent(overdue -> to.stock(OVERDUE, overdue.from(), overdue.until()));
        }
        assessments.ended().stream()
                .filter(ended -> ended.type() == EventType.ASSESSMENT_AUTHORISED)
                .forEach(authorised -> tellAuthorised(authorised, referral(referrals, authorised), to));
    }

    private static void tellAuthorised(CaseEvent authorised, Optional<Spell> referral, Addends to) {
        LocalDate day = authorised.day();
        to.flow(AUTHORISED, day);
        to.share(NOT_IN_NEED, day, authorised.says("outcome", "NOT_IN_NEED"));
        Optional<ClockReading> reading =
                referral.flatMap(spell -> CLOCK.reading(spell.from(), Optional.of(day), Optional.empty(), day));
        reading.flatMap(ClockReading::inTime).ifPresent(inTime -> {
            to.share(IN_TIME, day, inTime);
            to.median(DAYS, day, CLOCK.days(referral.orElseThrow().from(), day));
        });
    }

    private static Optional<Spell> referral(Spells referrals, CaseEvent told) {
        return told.text("referral").flatMap(reference -> referrals.of(reference, told));
    }

    /** One that began after its referral had ended is of something else than that end. */
    private static Stretch underWay(Spell assessment, Optional<Spell> referral) {
        Stretch stretch = assessment.stretch();
        return referral.flatMap(Spell::until)
                .filter(end -> !end.isBefore(stretch.from()))
                .map(stretch::upTo)
                .orElse(stretch);
    }
}
