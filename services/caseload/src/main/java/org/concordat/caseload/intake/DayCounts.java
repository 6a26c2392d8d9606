package org.concordat.caseload.intake;

import java.time.LocalDate;

/**
 * What came in on a day in London.
 *
 * @param source its code; {@code -} for what came from no source that the borough has recorded
 * @param type without what every type begins with; {@code -} for what was of no type that there is
 */
public record DayCounts(String source, LocalDate day, String type, EventCounts counts) {}
