package org.concordat.consolidation.caseload.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the history of a case down as somebody would tell it. References and codes are those of the event catalogue. */
public final class Histories {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final List<CaseEvent> events = new ArrayList<>();
    private Instant time = Instant.EPOCH;

    private Histories() {}

    public static Histories child() {
        return new Histories();
    }

    /** What is told next happened at noon. @param day such as {@code 2024-05-07} */
    public Histories on(String day) {
        time = LocalDate.parse(day).atTime(LocalTime.NOON).atZone(LONDON).toInstant();
        return this;
    }

    /** What is told next happened then, by the clocks of London. @param moment such as {@code 2024-05-07T23:59} */
    public Histories at(String moment) {
        time = LocalDateTime.parse(moment).atZone(LONDON).toInstant();
        return this;
    }

    /** @param says names of the event catalogue and values in turn; a value of {@code null} is not said */
    public Histories tells(EventType type, @Nullable Object... says) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < says.length; i += 2) {
            Object value = says[i + 1];
            if (value != null) {
                fields.put(String.valueOf(says[i]), value);
            }
        }
        events.add(new CaseEvent("urn:system:made-up", "e-%04d".formatted(events.size() + 1), type, time, fields));
        return this;
    }

    public Histories allocated(String team) {
        return tells(EventType.CASE_ALLOCATED, "worker", "W-1", "team", team, "role", "KEY_WORKER");
    }

    public Histories transferred(String team) {
        return tells(EventType.CASE_TRANSFERRED, "team", team);
    }

    public Histories closed() {
        return tells(EventType.CASE_CLOSED);
    }

    public Histories contacted(String contact, @Nullable String outcome) {
        return tells(EventType.CONTACT_RECEIVED, "contact", contact, "outcome", outcome);
    }

    public Histories referred(String referral) {
        return tells(EventType.REFERRAL_RECEIVED, "referral", referral);
    }

    public Histories referred(String referral, String contact) {
        return tells(EventType.REFERRAL_RECEIVED, "referral", referral, "contact", contact);
    }

    public Histories decided(String referral, String outcome) {
        return tells(EventType.REFERRAL_DECIDED, "referral", referral, "outcome", outcome);
    }

    public Histories referralClosed(String referral, @Nullable String reason) {
        return tells(EventType.REFERRAL_CLOSED, "referral", referral, "reason", reason);
    }

    public Histories assessing(String assessment, String referral) {
        return tells(EventType.ASSESSMENT_STARTED, "assessment", assessment, "referral", referral);
    }

    public Histories authorised(String assessment, String referral, @Nullable String outcome) {
        return tells(
                EventType.ASSESSMENT_AUTHORISED, "assessment", assessment, "referral", referral, "outcome", outcome);
    }

    public Histories discussed(String discussion, @Nullable String referral, @Nullable String outcome) {
        return tells(
                EventType.STRATEGY_DISCUSSION_HELD, "discussion", discussion, "referral", referral, "outcome", outcome);
    }

    public Histories enquiring(String enquiry, @Nullable String discussion, @Nullable String referral) {
        return tells(EventType.ENQUIRY_STARTED, "enquiry", enquiry, "discussion", discussion, "referral", referral);
    }

    public Histories enquired(String enquiry, String outcome) {
        return tells(EventType.ENQUIRY_ENDED, "enquiry", enquiry, "outcome", outcome);
    }

    public Histories conferred(String conference, @Nullable String enquiry, String outcome) {
        return tells(
                EventType.INITIAL_CONFERENCE_HELD, "conference", conference, "enquiry", enquiry, "outcome", outcome);
    }

    public Histories planned(String plan, @Nullable String conference, String category) {
        return tells(EventType.PROTECTION_PLAN_STARTED, "plan", plan, "conference", conference, "category", category);
    }

    public Histories recategorised(String plan, String category) {
        return tells(EventType.PROTECTION_PLAN_CHANGED, "plan", plan, "category", category);
    }

    public Histories planEnded(String plan) {
        return tells(EventType.PROTECTION_PLAN_ENDED, "plan", plan, "reason", "NO_LONGER_NEEDED");
    }

    public Histories reviewed(String conference, String plan) {
        return tells(EventType.REVIEW_CONFERENCE_HELD, "conference", conference, "plan", plan, "outcome", "CONTINUE");
    }

    public Histories intoCare(String episode, String legalStatus) {
        return tells(EventType.CARE_STARTED, "episode", episode, "legalStatus", legalStatus);
    }

    public Histories outOfCare(String episode) {
        return tells(EventType.CARE_ENDED, "episode", episode, "reason", "RETURNED_HOME");
    }

    /** The same history without all of one type, as if they had been withdrawn. */
    public Histories without(EventType type) {
        Histories without = new Histories();
        without.time = time;
        events.stream().filter(event -> event.type() != type).forEach(without.events::add);
        return without;
    }

    public List<CaseEvent> events() {
        return List.copyOf(events);
    }

    public CaseHistory history() {
        return new CaseHistory(events);
    }

    /** What it comes to. */
    public Told by(Chapter... chapters) {
        return Told.of(history(), chapters);
    }
}
