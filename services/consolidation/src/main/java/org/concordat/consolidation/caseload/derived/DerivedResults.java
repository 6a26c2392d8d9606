package org.concordat.consolidation.caseload.derived;

import java.time.Instant;
import java.util.List;

/**
 * Results of a borough for a period.
 *
 * @param results in the order of the scorecard
 */
public record DerivedResults(String borough, String period, Instant asAt, List<DerivedResult> results) {}
