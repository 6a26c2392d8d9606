package org.concordat.testing.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a child goes through, as it plausibly may: from a contact by way of assessment, conference and plans into care and
 * out of it. Nothing in it contradicts anything else.
 */
final class CaseLife {

    private static final List<String> FROM = List.of("SCHOOL", "POLICE", "HEALTH_SERVICE", "INDIVIDUAL", "ANONYMOUS");
    private static final List<String> NEEDS = List.of("ABUSE_OR_NEGLECT", "FAMILY_DYSFUNCTION", "CHILDS_DISABILITY");
    private static final List<String> CATEGORIES = List.of("NEGLECT", "PHYSICAL", "SEXUAL", "EMOTIONAL", "MULTIPLE");
    private static final List<String> NO_REFERRAL = List.of("NO_FURTHER_ACTION", "INFORMATION_AND_ADVICE", "PENDING");

    private final Chance chance;
    private final Telling telling;
    private final List<String> workers;
    private final CareLife care;

    CaseLife(Chance chance, Telling telling, List<String> workers) {
        this.chance = chance;
        this.telling = telling;
        this.workers = workers;
        this.care = new CareLife(chance, telling);
    }

    void begin(LocalDate first) {
        int rounds = chance.percent(50) ? chance.between(2, 3) : 1;
        LocalDate day = first;
        for (int round = 0; round < rounds; round++) {
            day = chance.after(contact(day), 5, 120);
        }
        if (chance.percent(15)) {
            new PlanLife(chance, telling).begin(chance.after(first, 0, 100));
        }
    }

    /** @return the last day on which anything happened */
    private LocalDate contact(LocalDate day) {
        String contact = telling.reference("C");
        String source = chance.of(FROM);
        if (chance.percent(40)) {
            boolean helped = chance.percent(40);
            telling.on(
                    day,
                    "contact-received",
                    "contact",
                    contact,
                    "source",
                    source,
                    "outcome",
                    helped ? "EARLY_HELP" : chance.of(NO_REFERRAL));
            return helped ? earlyHelp(chance.after(day, 1, 10)) : day;
        }
        telling.on(day, "contact-received", "contact", contact, "source", source, "outcome", "REFERRAL");
        return referral(chance.after(day, 0, 1), contact, source);
    }

    private LocalDate earlyHelp(LocalDate day) {
        String episode = telling.reference("H");
        telling.on(day, "early-help-started", "episode", episode, "tier", chance.between(2, 3));
        LocalDate end = chance.after(day, 20, 200);
        telling.on(end, "early-help-ended", "episode", episode, "reason", "NEEDS_MET");
        return end;
    }

    private LocalDate referral(LocalDate day, String contact, String source) {
        String referral = telling.reference("R");
        telling.on(
                day,
                "referral-received",
                "referral",
                referral,
                "contact",
                contact,
                "source",
                source,
                "need",
                chance.of(NEEDS));
        LocalDate decided = chance.after(day, 0, 3);
        if (chance.percent(20)) {
            telling.on(decided, "referral-decided", "referral", referral, "outcome", "NO_FURTHER_ACTION");
            telling.on(decided, "referral-closed", "referral", referral, "reason", "REFERRAL_NO_FURTHER_ACTION");
            return decided;
        }
        boolean urgent = chance.percent(50);
        telling.on(
                decided,
                "referral-decided",
                "referral",
                referral,
                "outcome",
                urgent ? "STRATEGY_DISCUSSION" : "ASSESSMENT");
        LocalDate allocated = chance.after(decided, 0, 4);
        telling.on(
                allocated, "case-allocated", "worker", chance.of(workers), "team", team("CIN"), "role", "KEY_WORKER");
        telling.on(allocated, "tier-assessed", "tier", chance.between(3, 4));
        LocalDate assessed = assessment(day, allocated, referral);
        LocalDate last = urgent ? discussion(chance.after(allocated, 0, 2), referral) : assessed;
        if (!urgent && chance.percent(45)) {
            last = needPlan(assessed, referral);
        }
        LocalDate end = last.isAfter(assessed) ? last : assessed;
        telling.on(end, "referral-closed", "referral", referral, "reason", "SERVICES_ENDED");
        telling.on(end, "case-closed", "reason", "NEEDS_MET");
        return end;
    }

    private String team(String kind) {
        return "%s-%d".formatted(kind, chance.between(1, 2));
    }

    private LocalDate assessment(LocalDate referred, LocalDate from, String referral) {
        String assessment = telling.reference("A");
        telling.on(from, "assessment-started", "assessment", assessment, "referral", referral);
        LocalDate authorised = chance.after(referred, 20, 80);
        telling.on(
                authorised,
                "assessment-authorised",
                "assessment",
                assessment,
                "referral",
                referral,
                "outcome",
                chance.percent(30) ? "NOT_IN_NEED" : "CHILD_IN_NEED_PLAN");
        return authorised;
    }

    private LocalDate discussion(LocalDate day, String referral) {
        String discussion = telling.reference("D");
        boolean enquiring = chance.percent(80);
        telling.on(
                day,
                "strategy-discussion-held",
                "discussion",
                discussion,
                "referral",
                referral,
                "outcome",
                enquiring ? "ENQUIRY" : "NO_ENQUIRY");
        if (!enquiring) {
            return day;
        }
        String enquiry = telling.reference("E");
        LocalDate begun = chance.after(day, 0, 1);
        telling.on(begun, "enquiry-started", "enquiry", enquiry, "discussion", discussion, "referral", referral);
        LocalDate ended = chance.after(begun, 5, 12);
        if (chance.percent(35)) {
            telling.on(ended, "enquiry-ended", "enquiry", enquiry, "outcome", "NOT_SUBSTANTIATED");
            return ended;
        }
        telling.on(ended, "enquiry-ended", "enquiry", enquiry, "outcome", "CONFERENCE");
        return conference(day, ended, enquiry, referral);
    }

    private LocalDate conference(LocalDate discussed, LocalDate day, String enquiry, String referral) {
        String conference = telling.reference("I");
        telling.on(
                day,
                "initial-conference-due",
                "conference",
                conference,
                "enquiry",
                enquiry,
                "due",
                discussed.plusDays(21).toString());
        LocalDate held = chance.after(day, 2, 22);
        boolean planned = chance.percent(80);
        telling.on(
                held,
                "initial-conference-held",
                "conference",
                conference,
                "enquiry",
                enquiry,
                "outcome",
                planned ? "PROTECTION_PLAN" : "NO_PLAN");
        return planned ? protectionPlan(held, conference, referral) : held;
    }

    private LocalDate protectionPlan(LocalDate day, String conference, String referral) {
        String plan = telling.reference("P");
        telling.on(
                day,
                "protection-plan-started",
                "plan",
                plan,
                "conference",
                conference,
                "referral",
                referral,
                "category",
                chance.of(CATEGORIES));
        telling.on(chance.after(day, 1, 5), "case-transferred", "team", team("CP"), "worker", chance.of(workers));
        LocalDate end = chance.percent(25) ? chance.after(day, 700, 900) : chance.after(day, 40, 400);
        visits(day, end, "PROTECTION", plan);
        LocalDate reviewed = day;
        for (LocalDate next = chance.after(day, 70, 100); next.isBefore(end); next = chance.after(next, 140, 200)) {
            reviewed = next;
            String review = telling.reference("V");
            telling.on(
                    next.minusDays(10),
                    "review-conference-due",
                    "conference",
                    review,
                    "plan",
                    plan,
                    "due",
                    next.toString());
            telling.on(next, "review-conference-held", "conference", review, "plan", plan, "outcome", "CONTINUE");
        }
        if (chance.percent(20) && reviewed.isBefore(end)) {
            telling.on(
                    reviewed.plusDays(1), "protection-plan-changed", "plan", plan, "category", chance.of(CATEGORIES));
        }
        boolean intoCare = chance.percent(60);
        telling.on(
                end, "protection-plan-ended", "plan", plan, "reason", intoCare ? "LOOKED_AFTER" : "NO_LONGER_NEEDED");
        if (intoCare) {
            telling.on(end, "case-transferred", "team", team("LAC"), "worker", chance.of(workers));
            return care.begin(end, referral, workers);
        }
        return chance.percent(50) ? needPlan(end, referral) : end;
    }

    private LocalDate needPlan(LocalDate day, String referral) {
        String plan = telling.reference("N");
        telling.on(day, "need-plan-started", "plan", plan, "referral", referral);
        LocalDate end = chance.after(day, 30, 200);
        visits(day, end, "CHILD_IN_NEED", plan);
        telling.on(end, "need-plan-ended", "plan", plan, "reason", "NEEDS_MET");
        return end;
    }

    private void visits(LocalDate from, LocalDate end, String purpose, String plan) {
        for (LocalDate day = chance.after(from, 3, 20); day.isBefore(end); day = chance.after(day, 14, 70)) {
            boolean seen = chance.percent(85);
            telling.on(
                    day,
                    "visit-made",
                    "visit",
                    telling.reference("X"),
                    "purpose",
                    purpose,
                    "plan",
                    plan,
                    "seen",
                    seen,
                    "seenAlone",
                    seen && chance.percent(60));
        }
    }

    /** In pounds and pence. */
    static BigDecimal pounds(int pence) {
        return BigDecimal.valueOf(pence, 2);
    }
}
