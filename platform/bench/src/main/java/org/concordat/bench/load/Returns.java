package org.concordat.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.concordat.bench.load.Requests.Answer;
import org.concordat.local.StackException;

/** The steps in the life of a return, and waiting until a figure of it is in the partnership's view. */
public final class Returns {
    private static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Requests caller;

    public Returns(Requests caller) {
        this.caller = caller;
    }

    /** Posts a return; the answer's {@code id} is what the further steps take. */
    public Answer post(ReturnPlace place, ReturnFile table) {
        String path = "%s?period=%s%s"
                .formatted(place.returns(), place.period(), table.domain().asked());
        return caller.post(place.finance(), table.domain().service(), path, "text/csv", table.bytes())
                .expect(Set.of(201), "posting the return of " + place.aggregate());
    }

    public static String id(Answer posted) {
        return posted.json().path("id").asText();
    }

    public Answer submit(ReturnPlace place, ReturnDomain domain, String id) {
        String path = place.returns() + "/" + id + "/submission";
        return caller.post(place.finance(), domain.service(), path, JSON, bytes("{\"comment\":\"Seen and explained\"}"))
                .expect(Set.of(200), "submitting the return of " + place.aggregate());
    }

    public Answer approve(ReturnPlace place, ReturnDomain domain, String id) {
        String path = place.returns() + "/" + id + "/approval";
        String body = "{\"certification\":\"I certify that this return agrees with the ledger.\"}";
        return caller.post(place.approver(), domain.service(), path, JSON, bytes(body))
                .expect(Set.of(200), "approving the return of " + place.aggregate());
    }

    /** Posts and submits; answers the id. */
    public String submitted(ReturnPlace place, ReturnFile table) {
        String id = id(post(place, table));
        submit(place, table.domain(), id);
        return id;
    }

    /** Posts, submits and approves. */
    public void approved(ReturnPlace place, ReturnFile table) {
        approve(place, table.domain(), submitted(place, table));
    }

    /**
     * Asks for the partnership's view, again and again, until it shows the figure that only this return has.
     *
     * @return nanoseconds from the call until the answer that showed it had arrived
     */
    public long awaitVisible(ReturnPlace place, ReturnFile table) {
        String path = table.domain().view(place.period()) + "&" + table.row();
        String shown = "\"value\":" + table.mark() + ",";
        return awaitAnswer("smt", path, shown, place);
    }

    /**
     * Asks for the list of the borough's returns, again and again, until the first version of this one is there as
     * approved; which costs the same whatever the size of the return.
     */
    public void awaitKnown(ReturnPlace place, ReturnDomain domain) {
        String path = "/v1/boroughs/%s/returns-status?financialYear=%s&domain=%s"
                .formatted(place.borough(), place.period().substring(0, 7), domain.sharing());
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            Answer answer = caller.get(place.officer(), "consolidation", path);
            for (var period : answer.json().path("boroughs").path(0).path("periods")) {
                if (period.path("period").asText().equals(place.period())
                        && period.path("state").asText().equals("APPROVED")) {
                    return;
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        throw new StackException("the approved return of %s did not become known".formatted(place.aggregate()));
    }

    private long awaitAnswer(String user, String path, String shown, ReturnPlace place) {
        long begun = System.nanoTime();
        Answer answer;
        do {
            answer = caller.get(user, "consolidation", path);
            if (answer.status() == 200 && answer.text().contains(shown)) {
                return System.nanoTime() - begun;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        } while (System.nanoTime() - begun < PATIENCE.toNanos());
        throw new StackException("the figure %s of %s did not come into the view; the last answer was %d: %s"
                .formatted(
                        shown,
                        place.aggregate(),
                        answer.status(),
                        answer.text().substring(0, Math.min(answer.text().length(), 600))));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
