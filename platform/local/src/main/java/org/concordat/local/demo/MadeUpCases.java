package org.concordat.local.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;

/**
 * A quarter of children who come to the notice of a borough, all of them made up: contacts, referrals, assessments and
 * protection plans that follow from the contacts of October to December 2016, so many of each that few figures are of
 * fewer than six children. All of it has ended when the year after has.
 */
final class MadeUpCases {

    private static final LocalDate FIRST_MONTH = LocalDate.of(2016, 10, 1);
    private static final int MONTHS = 3;
    private static final String TYPE = "concordat.caseload.inbound.";
    private static final String REFERRAL = "REFERRAL";

    /** What comes of eight contacts. */
    private static final String[] OUTCOMES = {
        "NO_FURTHER_ACTION",
        REFERRAL,
        "INFORMATION_AND_ADVICE",
        REFERRAL,
        "NO_FURTHER_ACTION",
        REFERRAL,
        "EARLY_HELP",
        REFERRAL
    };

    /** How many contacts a month has at least. */
    private static final Map<String, Integer> CONTACTS = Map.of("LBHF", 56, "RBKC", 48, "WCC", 64);

    private final String source;
    private final ArrayNode events = JsonNodeFactory.instance.arrayNode();

    private MadeUpCases(String source) {
        this.source = source;
    }

    /** @param source the URI of the borough's system */
    static ArrayNode of(String borough, String source) {
        MadeUpCases year = new MadeUpCases(source);
        int child = 0;
        for (int month = 0; month < MONTHS; month++) {
            int contacts = CONTACTS.getOrDefault(borough, 0) + OUTCOMES.length * (month % 3);
            for (int number = 0; number < contacts; number++) {
                LocalDate day = FIRST_MONTH.plusMonths(month).plusDays(number * 5 % 26);
                year.contact(++child, day, OUTCOMES[number % OUTCOMES.length], number / 2 % 4);
            }
        }
        return year.events;
    }

    /** @param way which of four ways a referral takes */
    private void contact(int child, LocalDate day, String outcome, int way) {
        event(child, "contact-received.v1", day)
                .put("contact", "contact-" + child)
                .put("outcome", outcome);
        if (outcome.equals(REFERRAL)) {
            event(child, "referral-received.v1", day)
                    .put("referral", "referral-" + child)
                    .put("contact", "contact-" + child)
                    .put("source", way % 2 == 0 ? "SCHOOL" : "POLICE")
                    .put("need", "ABUSE_OR_NEGLECT");
            referral(child, day, way);
        }
    }

    private void referral(int child, LocalDate day, int way) {
        String referral = "referral-" + child;
        LocalDate decided = day.plusDays(way == 1 ? 8 : 1);
        event(child, "referral-decided.v1", decided)
                .put("referral", referral)
                .put("outcome", way == 0 ? "NO_FURTHER_ACTION" : "ASSESSMENT");
        if (way == 0) {
            return;
        }
        String assessment = "assessment-" + child;
        LocalDate authorised = decided.plusDays(way == 1 ? 75 : 30);
        event(child, "assessment-started.v1", decided)
                .put("assessment", assessment)
                .put("referral", referral);
        event(child, "assessment-authorised.v1", authorised)
                .put("assessment", assessment)
                .put("referral", referral)
                .put("outcome", way == 3 ? "STRATEGY_DISCUSSION" : "NOT_IN_NEED");
        LocalDate closed = authorised.plusDays(1);
        if (way == 3) {
            String plan = "plan-" + child;
            event(child, "protection-plan-started.v1", closed)
                    .put("plan", plan)
                    .put("referral", referral)
                    .put("category", "NEGLECT");
            closed = closed.plusDays(180);
            event(child, "protection-plan-ended.v1", closed).put("plan", plan).put("reason", "NO_LONGER_NEEDED");
        }
        event(child, "referral-closed.v1", closed).put("referral", referral).put("reason", "SERVICES_ENDED");
    }

    /** @return its data, to be filled in */
    private ObjectNode event(int child, String type, LocalDate day) {
        return events.addObject()
                .put("specversion", "1.0")
                .put("id", "made-up-%d-%s".formatted(child, type))
                .put("source", source)
                .put("type", TYPE + type)
                .put("subject", "k1.child.made-up-%016d".formatted(child))
                .put("time", day + "T12:00:00Z")
                .putObject("data");
    }
}
