package org.concordat.bench.cases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Events of made-up cases of one borough, in batches: a contact, a referral, a plan and its end of a child, one child after
 * another, so that a batch is about many children and a child in several batches.
 */
final class CaseBatches {

    public static final int EVENTS = 1_000;

    /** The financial years in which contacts are. */
    public static final List<String> YEARS_OF_CONTACTS = List.of("2012-13", "2013-14", "2014-15", "2015-16", "2016-17");

    private static final Instant FIRST = Instant.parse("2012-04-02T09:00:00Z");
    private static final int CHILDREN_APART = 400;
    private static final int OF_A_CHILD = 4;
    private static final long ROUND = (long) OF_A_CHILD * CHILDREN_APART;

    private final String source;
    private final AtomicLong number = new AtomicLong();

    /** @param source the URI of the system that sends them */
    public CaseBatches(String source) {
        this.source = source;
    }

    /** The next batch, as JSON. */
    public byte[] next() {
        long first = number.getAndAdd(EVENTS);
        StringJoiner batch = new StringJoiner(",", "[", "]");
        for (long event = first; event < first + EVENTS; event++) {
            batch.add(event(event));
        }
        return batch.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How many contacts are among the batches that were made so far. */
    public long contacts() {
        long made = number.get();
        return made / ROUND * CHILDREN_APART + Math.min(made % ROUND, CHILDREN_APART);
    }

    private String event(long number) {
        // The four events of a child are so many events apart.
        long round = number / ROUND;
        long step = number / CHILDREN_APART % OF_A_CHILD;
        long child = round * CHILDREN_APART + number % CHILDREN_APART;
        String data = switch ((int) step) {
            case 0 -> "\"contact\":\"C-%d\",\"source\":\"SCHOOL\",\"outcome\":\"REFERRAL\"".formatted(child);
            case 1 -> "\"referral\":\"R-%d\",\"contact\":\"C-%d\",\"source\":\"SCHOOL\"".formatted(child, child);
            case 2 -> "\"plan\":\"P-%d\",\"referral\":\"R-%d\",\"category\":\"NEGLECT\"".formatted(child, child);
            default -> "\"plan\":\"P-%d\",\"reason\":\"NO_LONGER_NEEDED\"".formatted(child);
        };
        return """
                {"specversion":"1.0","id":"bench-%d","source":"%s","type":"concordat.caseload.inbound.%s.v1",\
                "subject":"k1.child.%024d","time":"%s","data":{%s}}""".formatted(number, source, type((int) step), child, time(child, step), data);
    }

    private static String type(int step) {
        return switch (step) {
            case 0 -> "contact-received";
            case 1 -> "referral-received";
            case 2 -> "protection-plan-started";
            default -> "protection-plan-ended";
        };
    }

    private static Instant time(long child, long step) {
        return FIRST.plus(Duration.ofDays(child % 1_500 + step * 40));
    }
}
