package org.concordat.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.concordat.local.Addresses;
import org.concordat.local.Progress;
import org.concordat.local.PublicApi;
import org.concordat.local.StackException;

/** A consolidated figure of the demonstration, read as the shared management team reads it. */
public final class FirstFigure {
    private static final String VIEW = "/v1/partnerships/tri-borough/views/budget?period=2016-17-P12&serviceLine=3";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final PublicApi api;
    private final Progress progress;

    public FirstFigure(Addresses addresses, Progress progress) {
        this.api = new PublicApi(addresses);
        this.progress = progress;
    }

    /**
     * Returns when consolidation answers for it, and says the figure, unless whoever uses this stack has changed what
     * the team may see.
     *
     * @throws StackException when it does not answer after a minute
     */
    public void await() {
        Instant deadline = Instant.now().plus(PATIENCE);
        PublicApi.Answer answer = read();
        while (answer.status() >= 500) {
            if (Instant.now().isAfter(deadline)) {
                throw new StackException("no consolidated figure can be read; consolidation answers %d: %s"
                        .formatted(answer.status(), answer.body().path("detail").asText()));
            }
            pause();
            answer = read();
        }
        JsonNode row = answer.body().path("rows").path(0);
        JsonNode budget = row.path("measures").path("currentBudget").path("value");
        if (budget.isNumber()) {
            String title = row.path("title").asText();
            progress.say("demo", "%s, three boroughs, budget 2016-17: £%,.2f".formatted(title, budget.decimalValue()));
        }
    }

    private PublicApi.Answer read() {
        return api.get("smt", "consolidation", VIEW);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while waiting for a consolidated figure", e);
        }
    }
}
