package org.concordat.testing.cases;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a child goes through in care: placements, reviews, times missing, courts, and how care ends. */
final class CareLife {

    private static final List<String> STATUSES = List.of("INTERIM_CARE_ORDER", "FULL_CARE_ORDER", "ACCOMMODATED");
    private static final List<String> PLACES = List.of(
            "FOSTER_OWN",
            "FOSTER_AGENCY",
            "FOSTER_RELATIVE",
            "CHILDRENS_HOME",
            "RESIDENTIAL_SCHOOL",
            "SUPPORTED_ACCOMMODATION",
            "WITH_PARENTS");
    private static final List<String> PROVIDERS = List.of("OWN", "PRIVATE", "VOLUNTARY", "OTHER_LOCAL_AUTHORITY");
    private static final List<String> REASONS =
            List.of("RETURNED_HOME", "SPECIAL_GUARDIANSHIP", "ADOPTED", "REACHED_18");

    private final Chance chance;
    private final Telling telling;

    CareLife(Chance chance, Telling telling) {
        this.chance = chance;
        this.telling = telling;
    }

    /** @return the day on which care ended */
    LocalDate begin(LocalDate day, String referral, List<String> workers) {
        String episode = telling.reference("L");
        telling.on(
                day,
                "care-started",
                "episode",
                episode,
                "referral",
                referral,
                "legalStatus",
                chance.percent(10) ? "SHORT_BREAKS" : chance.of(STATUSES),
                "need",
                "ABUSE_OR_NEGLECT");
        if (chance.percent(15)) {
            telling.on(day, "asylum-status-changed", "unaccompanied", true);
        }
        LocalDate end = chance.percent(60) ? chance.after(day, 500, 1300) : chance.after(day, 20, 400);
        placements(day, end, episode);
        reviews(day, end, episode);
        if (chance.percent(30)) {
            missing(chance.after(day, 5, 60), end);
        }
        if (chance.percent(50)) {
            courts(chance.after(day, 0, 20));
        }
        keyWorkers(day, end, workers);
        String reason = chance.of(REASONS);
        if (reason.equals("ADOPTED")) {
            adoption(day, end, episode);
        }
        telling.on(end, "care-ended", "episode", episode, "reason", reason);
        if (reason.equals("REACHED_18")) {
            leaving(end);
        }
        return end;
    }

    private void placements(LocalDate from, LocalDate end, String episode) {
        LocalDate day = from;
        while (day.isBefore(end)) {
            String placement = telling.reference("Q");
            telling.on(
                    day,
                    "placement-started",
                    "placement",
                    placement,
                    "episode",
                    episode,
                    "placementType",
                    chance.of(PLACES),
                    "provider",
                    chance.of(PROVIDERS),
                    "distanceMiles",
                    new BigDecimal(chance.of(List.of("1.5", "7", "20", "20.1", "48"))),
                    "inBorough",
                    chance.percent(50),
                    "weeklyCost",
                    CaseLife.pounds(chance.between(30_000, 600_000)));
            LocalDate until = chance.percent(45) ? end : chance.after(day, 15, 250);
            LocalDate change = chance.after(day, 5, 100);
            if (chance.percent(30) && change.isBefore(until) && change.isBefore(end)) {
                telling.on(
                        change,
                        "placement-changed",
                        "placement",
                        placement,
                        "weeklyCost",
                        CaseLife.pounds(chance.between(30_000, 600_000)));
            }
            day = until.isBefore(end) ? until : end;
            telling.on(
                    day,
                    "placement-ended",
                    "placement",
                    placement,
                    "reason",
                    day.equals(end) ? "CARE_ENDED" : "CARER_REQUEST");
        }
    }

    private void reviews(LocalDate from, LocalDate end, String episode) {
        LocalDate next = chance.after(from, 15, 30);
        for (int number = 1; next.isBefore(end); number++) {
            String review = telling.reference("W");
            telling.on(
                    next.minusDays(5), "care-review-due", "review", review, "episode", episode, "due", next.toString());
            telling.on(
                    next,
                    "care-review-held",
                    "review",
                    review,
                    "episode",
                    episode,
                    "participation",
                    "ATTENDED_AND_SPOKE");
            next = number == 1 ? chance.after(next, 60, 95) : chance.after(next, 150, 185);
        }
    }

    private void missing(LocalDate day, LocalDate end) {
        LocalDate back = chance.after(day, 0, 4);
        if (!back.isBefore(end.minusDays(20))) {
            return;
        }
        String missing = telling.reference("M");
        telling.on(day, "missing-started", "missing", missing, "kind", "MISSING");
        Instant returned = telling.on(back, "missing-ended", "missing", missing);
        if (chance.percent(80)) {
            telling.on(back, "return-interview-offered", "missing", missing);
            telling.on(back, "return-interview-answered", "missing", missing, "accepted", true);
            Instant held = returned.plus(Duration.ofMinutes(chance.between(60, 6 * 24 * 60)));
            telling.at(held, telling.dayOf(held), "return-interview-held", "missing", missing);
        }
        if (chance.percent(50)) {
            missing(chance.after(back, 10, 60), end);
        }
    }

    private void courts(LocalDate day) {
        String before = telling.reference("B");
        telling.on(day, "pre-proceedings-started", "preProceedings", before);
        LocalDate issued = chance.after(day, 10, 90);
        telling.on(issued, "pre-proceedings-ended", "preProceedings", before, "outcome", "PROCEEDINGS");
        String proceedings = telling.reference("K");
        telling.on(issued, "proceedings-issued", "proceedings", proceedings, "preProceedings", before);
        telling.on(
                chance.after(issued, 120, 260),
                "proceedings-ended",
                "proceedings",
                proceedings,
                "outcome",
                "CARE_ORDER");
    }

    private void keyWorkers(LocalDate from, LocalDate end, List<String> workers) {
        for (LocalDate day = chance.after(from, 30, 300); day.isBefore(end); day = chance.after(day, 30, 300)) {
            telling.on(day, "case-allocated", "worker", chance.of(workers), "team", "LAC-1", "role", "KEY_WORKER");
        }
    }

    private void adoption(LocalDate from, LocalDate end, String episode) {
        LocalDate order = from.plusDays(2);
        LocalDate matched = chance.after(order, 1, 300);
        if (matched.isBefore(end)) {
            telling.on(order, "permanence-milestone-reached", "episode", episode, "milestone", "PLACEMENT_ORDER");
            telling.on(matched, "permanence-milestone-reached", "episode", episode, "milestone", "MATCHED");
        }
    }

    private void leaving(LocalDate day) {
        telling.on(
                day,
                "care-leaver-status-changed",
                "eligibility",
                "FORMER_RELEVANT",
                "inTouch",
                chance.percent(90),
                "suitableHome",
                chance.percent(80),
                "activity",
                chance.percent(50) ? "EMPLOYMENT_OR_TRAINING" : "NONE",
                "age",
                18);
    }
}
