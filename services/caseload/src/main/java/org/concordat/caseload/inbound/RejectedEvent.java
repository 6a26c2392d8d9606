package org.concordat.caseload.inbound;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Finding;

/**
 * A record that was not taken in: where it lies, and why.
 *
 * @param source the borough's code of the source whose topic it came by
 * @param rejectedAt when it was looked at
 * @param findings none of them repeats what was sent
 */
public record RejectedEvent(String source, int partition, long offset, Instant rejectedAt, List<Finding> findings) {}
