package org.concordat.journeys.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.concordat.journeys.Suite;

/** An answer of consolidation as at the moment at which it was asked for. */
public record Answered(Suite suite, String user, String path, String accept, byte[] body) {

    /** Asks for what there is now. @param view an address without a moment */
    public static Answered now(Suite suite, String user, String view, String accept) {
        String separator = view.contains("?") ? "&" : "?";
        Response first = Suite.ok(suite.get(user, "consolidation", view));
        String path = view + separator + "asAt=" + first.path("asAt");
        return new Answered(
                suite,
                user,
                path,
                accept,
                suite.get(user, "consolidation", path, accept).asByteArray());
    }

    /** Asks for the same moment again: it is the same bytes. */
    public void isAnsweredAgain() {
        Response again = suite.get(user, "consolidation", path, accept);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.asByteArray()).as(path + " as " + accept).isEqualTo(body);
    }
}
