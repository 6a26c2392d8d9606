package org.concordat.consolidation.savings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.kernel.savings.plan.InitiativeRecorded;
import org.concordat.messaging.EventJson;

/**
 * An initiative of a borough's plan, as a version of it says.
 *
 * @param content in pounds; the borough's own part of a shared saving
 */
public record InitiativeKnown(String reference, Initiative content) {

    /** Where they are kept. */
    public static final KeptTable KEPT = new KeptTable("initiative_known", true);

    /** @param content the data of its event, as it was kept */
    public static InitiativeKnown read(String content) {
        try {
            return of(EventJson.read(content.getBytes(StandardCharsets.UTF_8), InitiativeRecorded.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InitiativeKnown of(InitiativeRecorded recorded) {
        return new InitiativeKnown(recorded.initiative(), recorded.inPounds());
    }
}
