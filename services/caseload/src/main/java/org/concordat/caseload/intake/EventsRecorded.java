package org.concordat.caseload.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Borough;

/** What other services are told: the events of one lane that were taken in together, as they were sent. */
record EventsRecorded(Borough borough, int lane, UUID batch, Instant receivedAt, List<CaseEventJson.Told> events) {}
