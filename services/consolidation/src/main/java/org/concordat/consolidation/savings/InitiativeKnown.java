package org.concordat.consolidation.savings;

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
        return of(EventJson.as(EventJson.kept(content), InitiativeRecorded.class));
    }

    public static InitiativeKnown of(InitiativeRecorded recorded) {
        return new InitiativeKnown(recorded.initiative(), recorded.inPounds());
    }
}
