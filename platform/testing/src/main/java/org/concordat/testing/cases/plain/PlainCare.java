package org.concordat.testing.cases.plain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.testing.cases.SentCase;
import org.concordat.testing.cases.plain.Story.Lasting;
import org.jspecify.annotations.Nullable;

/** The same of care, courts and plans for education. */
final class PlainCare {

    private static final Set<String> FOSTER =
            Set.of("FOSTER_RELATIVE", "FOSTER_OWN", "FOSTER_AGENCY", "FOSTER_FOR_ADOPTION");
    private static final Set<String> RESIDENTIAL = Set.of("CHILDRENS_HOME", "RESIDENTIAL_SCHOOL");

    private final PlainSheet to;

    PlainCare(PlainSheet to) {
        this.to = to;
    }

    void tell(Story story) {
        care(story);
        reviews(story);
        keyWorkers(story);
        courtsAndSchools(story);
    }

    private void care(Story story) {
        List<Lasting> care = story.care();
        boolean lookedAfter = story.isLookedAfterOn(to.last);
        to.stock("CLA-CHILDREN", lookedAfter);
        boolean alone = story.all("asylum-status-changed").stream()
                .anyMatch(told -> !Story.day(told).isAfter(to.last));
        to.shareOfStock("CLA-UASC", lookedAfter, alone);
        for (Lasting episode : care) {
            to.flow("CLA-STARTED", episode.from());
            if (episode.hasEnded()) {
                to.flow("CLA-CEASED", episode.until());
                SentCase ended =
                        story.all("care-ended", "episode", episode.reference()).getFirst();
                to.share("PERM-ADOPTED", episode.until(), Story.says(ended, "reason", "ADOPTED"));
                to.share("PERM-SGO", episode.until(), Story.says(ended, "reason", "SPECIAL_GUARDIANSHIP"));
            }
        }
        placements(story, lookedAfter);
        for (Lasting missing : story.lasting("missing-started", "missing-ended", "missing")) {
            if (missing.hasEnded()) {
                SentCase back = story.all("missing-ended", "missing", missing.reference())
                        .getFirst();
                boolean inTime = story.all("return-interview-held", "missing", missing.reference()).stream()
                        .anyMatch(held ->
                                Duration.between(back.time(), held.time()).compareTo(Duration.ofHours(72)) <= 0);
                to.share("MISSING-RHI-72", Story.day(back.time().plus(Duration.ofHours(72))), inTime);
            }
        }
    }

    private void placements(Story story, boolean lookedAfter) {
        List<Lasting> placements = story.lasting("placement-started", "placement-ended", "placement");
        boolean foster = false;
        boolean residential = false;
        boolean far = false;
        int inTheYear = 0;
        for (Lasting placement : placements) {
            Map<String, Object> says = placement.began().says();
            boolean here = placement.isOpenOn(to.last);
            to.stock("PLACE-OPEN", here);
            foster |= here && FOSTER.contains(String.valueOf(says.get("placementType")));
            residential |= here && RESIDENTIAL.contains(String.valueOf(says.get("placementType")));
            far |= here
                    && Story.says(placement.began(), "inBorough", false)
                    && new BigDecimal(String.valueOf(says.get("distanceMiles"))).compareTo(BigDecimal.valueOf(20)) > 0;
            boolean ofShortBreaks = story.all("care-started", "episode", says.get("episode")).stream()
                    .anyMatch(began -> Story.says(began, "legalStatus", "SHORT_BREAKS"));
            boolean inYear = !placement.from().isAfter(to.last)
                    && (!placement.hasEnded()
                            || placement.until().plusMonths(12).isAfter(to.last));
            inTheYear += inYear && !ofShortBreaks ? 1 : 0;
            nights(story, placement);
        }
        to.shareOfStock("CLA-FOSTER", lookedAfter, foster);
        to.shareOfStock("CLA-RESIDENTIAL", lookedAfter, residential);
        to.shareOfStock("CLA-DISTANCE", lookedAfter, far);
        to.shareOfStock("CLA-3-PLACEMENTS", lookedAfter, inTheYear >= 3);
        for (Lasting episode : story.care()) {
            boolean longInCare = episode.isOpenOn(to.last)
                    && !to.last.isBefore(episode.from().plusMonths(30));
            boolean settled = placements.stream()
                    .anyMatch(one -> one.isOpenOn(to.last)
                            && !to.last.isBefore(one.from().plusYears(2)));
            to.shareOfStock("CLA-STABLE-2Y-ALL", longInCare, settled);
        }
    }

    /** Night by night, in pence a week. */
    private void nights(Story story, Lasting placement) {
        for (LocalDate night = to.first; !night.isAfter(to.last); night = night.plusDays(1)) {
            if (placement.isOpenOn(night)) {
                long cost = PlainSheet.pence(placement.began().says().get("weeklyCost"));
                for (SentCase changed : story.all("placement-changed", "placement", placement.reference())) {
                    if (!Story.day(changed).isAfter(night)) {
                        cost = PlainSheet.pence(changed.says().get("weeklyCost"));
                    }
                }
                to.add("PLACE-NIGHTS", 1, 0);
                to.add("PLACE-COST", cost, 0);
            }
        }
    }

    private void keyWorkers(Story story) {
        Set<String> workers = new HashSet<>();
        String worker = "nobody";
        LocalDate since = LocalDate.MIN;
        for (SentCase event : story.events()) {
            LocalDate day = Story.day(event);
            boolean given =
                    event.type().equals("case-allocated.v1") || event.type().equals("case-transferred.v1");
            if (day.isAfter(to.last) || !given && !event.type().equals("case-closed.v1")) {
                continue;
            }
            if (day.isAfter(since) && day.plusMonths(12).isAfter(to.last)) {
                workers.add(worker);
            }
            since = day;
            worker = given ? String.valueOf(event.says().get("worker")) : "nobody";
        }
        workers.add(worker);
        workers.remove("nobody");
        to.shareOfStock("CLA-SW-CHANGES", story.isLookedAfterOn(to.last), workers.size() >= 3);
    }

    private void reviews(Story story) {
        for (Lasting plan : story.lasting("protection-plan-started", "protection-plan-ended", "plan")) {
            LocalDate due = plan.from().plusMonths(3);
            boolean inTime = true;
            for (SentCase held : story.all("review-conference-held", "plan", plan.reference())) {
                if (!Story.day(held).isAfter(to.last)) {
                    inTime &= !Story.day(held).isAfter(due);
                    due = Story.day(held).plusMonths(6);
                }
            }
            boolean open =
                    plan.isOpenOn(to.last) && !to.last.isBefore(plan.from().plusMonths(3));
            to.shareOfStock("CP-REVIEW-TIME", open, inTime && !to.last.isAfter(due));
        }
        for (Lasting episode : story.care()) {
            boolean inTime = true;
            LocalDate before = episode.from();
            int number = 1;
            for (SentCase held : story.all("care-review-held", "episode", episode.reference())) {
                if (!Story.day(held).isAfter(to.last)) {
                    inTime &= isReviewInTime(number, before, Story.day(held));
                    before = Story.day(held);
                    number++;
                }
            }
            boolean longEnough = episode.isOpenOn(to.last) && PlainSheet.workingDays(episode.from(), to.last) >= 20;
            to.shareOfStock("CLA-REVIEW-TIME", longEnough, inTime && isReviewInTime(number, before, to.last));
        }
    }

    private static boolean isReviewInTime(int number, LocalDate before, LocalDate day) {
        if (number == 1) {
            return PlainSheet.isWithinWorkingDays(20, before, day);
        }
        return !day.isAfter(before.plusMonths(number == 2 ? 3 : 6));
    }

    private void courtsAndSchools(Story story) {
        for (Lasting court : story.lasting("proceedings-issued", "proceedings-ended", "proceedings")) {
            to.stock("COURT-OPEN", court.isOpenOn(to.last));
            if (court.hasEnded()) {
                // The day of issue is the to.first day of the to.first week.
                to.share(
                        "COURT-26",
                        court.until(),
                        court.until().isBefore(court.from().plusDays(26 * 7)));
            }
        }
        for (SentCase issued : story.all("education-health-care-plan-issued")) {
            @Nullable Object reference = issued.says().get("request");
            LocalDate asked = Story.day(story.all("education-health-care-requested", "request", reference)
                    .getFirst());
            boolean inTime = !Story.day(issued).isAfter(asked.plusDays(20 * 7));
            to.share("SEND-EHC-20", Story.day(issued), inTime);
            if (story.all("education-health-care-exception-recorded", "request", reference)
                    .isEmpty()) {
                to.share("SEND-EHC-20-X", Story.day(issued), inTime);
            }
        }
        List<SentCase> orders = story.all("permanence-milestone-reached", "milestone", "PLACEMENT_ORDER");
        for (SentCase matched : story.all("permanence-milestone-reached", "milestone", "MATCHED")) {
            if (to.isInMonth(Story.day(matched))) {
                LocalDate order = Story.day(orders.stream()
                        .filter(made -> made.time().isBefore(matched.time()))
                        .toList()
                        .getLast());
                to.add("PERM-MATCH-DAYS", Story.day(matched).toEpochDay() - order.toEpochDay(), 1);
            }
        }
    }
}
