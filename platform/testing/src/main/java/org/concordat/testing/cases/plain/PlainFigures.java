package org.concordat.testing.cases.plain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.testing.cases.SentCase;
import org.concordat.testing.cases.plain.Story.Lasting;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a borough and month by the definitions of the catalogue of indicators, worked out as on a spreadsheet: it
 * knows nothing of how the service does it, and nothing of what goes wrong.
 */
public final class PlainFigures {

    private final PlainSheet to;

    private PlainFigures(PlainSheet to) {
        this.to = to;
    }

    public static Map<String, PlainSheet.Figure> of(List<Story> stories, LocalDate first, LocalDate last) {
        PlainSheet to = new PlainSheet(first, last);
        PlainFigures figures = new PlainFigures(to);
        PlainCare care = new PlainCare(to);
        for (Story story : stories) {
            figures.counts(story);
            figures.frontDoor(story);
            figures.protection(story);
            figures.cases(story);
            care.tell(story);
        }
        return to.figures();
    }

    /** What happened within the month, by types of events. */
    private void counts(Story story) {
        Map<String, String> flows = Map.ofEntries(
                Map.entry("CIN-CONTACTS", "contact-received"),
                Map.entry("CIN-REFERRALS", "referral-received"),
                Map.entry("CIN-ASSESS-STARTED", "assessment-started"),
                Map.entry("CIN-ASSESS-AUTHORISED", "assessment-authorised"),
                Map.entry("CP-STRATEGY", "strategy-discussion-held"),
                Map.entry("CP-S47", "enquiry-started"),
                Map.entry("CP-S47-ENDED", "enquiry-ended"),
                Map.entry("CP-ICPC", "initial-conference-held"),
                Map.entry("CP-PLAN-STARTED", "protection-plan-started"),
                Map.entry("CP-PLAN-ENDED", "protection-plan-ended"),
                Map.entry("CP-REVIEWS", "review-conference-held"),
                Map.entry("CIN-PLAN-STARTED", "need-plan-started"),
                Map.entry("CIN-PLAN-ENDED", "need-plan-ended"),
                Map.entry("EH-STARTED", "early-help-started"),
                Map.entry("EH-ENDED", "early-help-ended"),
                Map.entry("MISSING-STARTED", "missing-started"),
                Map.entry("MISSING-RETURNED", "missing-ended"),
                Map.entry("PLACE-STARTED", "placement-started"),
                Map.entry("PLACE-ENDED", "placement-ended"),
                Map.entry("COURT-ISSUED", "proceedings-issued"),
                Map.entry("COURT-ENDED", "proceedings-ended"),
                Map.entry("SEND-EHC-REQUESTED", "education-health-care-requested"),
                Map.entry("SEND-EHC-ISSUED", "education-health-care-plan-issued"),
                Map.entry("CASES-CLOSED", "case-closed"),
                Map.entry("WORK-JOINED", "worker-joined"),
                Map.entry("WORK-LEFT", "worker-left"));
        flows.forEach((code, type) -> story.all(type).forEach(event -> to.flow(code, Story.day(event))));
    }

    private void frontDoor(Story story) {
        for (SentCase contact : story.all("contact-received")) {
            to.share("CIN-CONTACT-CONVERSION", Story.day(contact), Story.says(contact, "outcome", "REFERRAL"));
        }
        List<SentCase> referrals = story.all("referral-received");
        for (SentCase referral : referrals) {
            LocalDate day = Story.day(referral);
            boolean again = referrals.stream()
                    .map(Story::day)
                    .anyMatch(other -> other.isBefore(day) && !other.isBefore(day.minusMonths(12)));
            to.share("CIN-REREFERRAL", day, again);
            @Nullable Object reference = referral.says().get("referral");
            boolean nothing = story.all("referral-decided", "referral", reference).stream()
                    .anyMatch(decided -> Story.says(decided, "outcome", "NO_FURTHER_ACTION"));
            to.share("CIN-REFERRAL-NFA", day, nothing);
            for (SentCase assessed : story.all("assessment-authorised", "referral", reference)) {
                to.share(
                        "CIN-ASSESS-45",
                        Story.day(assessed),
                        PlainSheet.isWithinWorkingDays(45, day, Story.day(assessed)));
            }
        }
        for (SentCase assessed : story.all("assessment-authorised")) {
            to.share("CIN-ASSESS-NFA", Story.day(assessed), Story.says(assessed, "outcome", "NOT_IN_NEED"));
        }
        List<Lasting> open = story.lasting("referral-received", "referral-closed", "referral");
        List<Lasting> plans = story.lasting("need-plan-started", "need-plan-ended", "plan");
        to.add(
                "CIN-REFERRALS-OPEN",
                open.stream().filter(one -> one.isOpenOn(to.last)).count(),
                0);
        to.stock("CIN-PLAN-CHILDREN", PlainSheet.anyOpen(plans, to.last));
        to.stock(
                "EH-CHILDREN",
                PlainSheet.anyOpen(story.lasting("early-help-started", "early-help-ended", "episode"), to.last));
        to.stock(
                "CIN-CHILDREN",
                PlainSheet.anyOpen(open, to.last)
                        || PlainSheet.anyOpen(plans, to.last)
                        || PlainSheet.anyOpen(
                                story.lasting("protection-plan-started", "protection-plan-ended", "plan"), to.last)
                        || PlainSheet.anyOpen(story.lasting("care-started", "care-ended", "episode"), to.last));
    }

    private void protection(Story story) {
        for (SentCase held : story.all("initial-conference-held")) {
            to.share("CP-ICPC-TO-PLAN", Story.day(held), Story.says(held, "outcome", "PROTECTION_PLAN"));
            for (SentCase enquiry :
                    story.all("enquiry-started", "enquiry", held.says().get("enquiry"))) {
                for (SentCase discussed : story.all(
                        "strategy-discussion-held", "discussion", enquiry.says().get("discussion"))) {
                    boolean inTime = PlainSheet.isWithinWorkingDays(15, Story.day(discussed), Story.day(held));
                    to.share("CP-ICPC-15", Story.day(held), inTime);
                }
            }
        }
        List<Lasting> plans = story.lasting("protection-plan-started", "protection-plan-ended", "plan");
        to.stock("CP-PLAN-CHILDREN", PlainSheet.anyOpen(plans, to.last));
        for (Lasting plan : plans) {
            to.share(
                    "CP-SECOND-PLAN",
                    plan.from(),
                    plans.stream().anyMatch(other -> other.from().isBefore(plan.from())));
            LocalDate twoYears = plan.from().plusYears(2);
            to.shareOfStock("CP-PLAN-2Y-OPEN", plan.isOpenOn(to.last), !to.last.isBefore(twoYears));
            if (plan.hasEnded()) {
                to.share("CP-PLAN-2Y-ENDED", plan.until(), !plan.until().isBefore(twoYears));
            }
        }
    }

    private void cases(Story story) {
        boolean open = false;
        boolean inPost = false;
        long hundredths = 0;
        for (SentCase event : story.events()) {
            if (Story.day(event).isAfter(to.last)) {
                break;
            }
            switch (event.type()) {
                case "case-allocated.v1" -> {
                    if (!open) {
                        to.flow("CASES-OPENED", Story.day(event));
                    }
                    open = true;
                }
                case "case-closed.v1" -> open = false;
                case "worker-joined.v1" -> {
                    inPost = true;
                    hundredths = PlainSheet.pence(event.says().get("fullTimeEquivalent"));
                }
                case "worker-left.v1" -> inPost = false;
                default -> {}
            }
        }
        to.stock("CASES-OPEN", open);
        to.stock("WORK-STAFF", inPost);
        to.add("WORK-FTE", inPost ? hundredths : 0, 0);
    }
}
