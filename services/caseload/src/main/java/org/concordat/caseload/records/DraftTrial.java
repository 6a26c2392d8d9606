package org.concordat.caseload.records;

import org.concordat.caseload.profile.SourceProfile;

/**
 * An export with a profile that nobody has recorded yet.
 *
 * @param payload the export as a text, whichever kind it is
 */
public record DraftTrial(SourceProfile profile, String payload) {}
