package org.concordat.returns.profiles;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A profile that is proposed for a file, and what somebody has to look at before confirming it with PUT.
 *
 * @param profile proposed
 * @param headerRow where the header was found, counting from 1
 * @param unplaced columns of the file that are none of ours as far as can be told; the proposal passes them over
 * @param open what the file does not say and the profile must, or somebody has to decide
 * @param firstRows as they are, so that somebody can see what was proposed
 */
@Schema(name = "TableProfileSuggestion")
record Suggestion(
        TableProfileBody profile,
        int headerRow,
        List<UnplacedColumn> unplaced,
        List<String> open,
        List<FirstRow> firstRows) {

    /** @param column its letters @param why in words */
    @Schema(name = "UnplacedColumn")
    record UnplacedColumn(String column, String header, String why) {}

    /** @param row counts from 1 */
    @Schema(name = "FirstRow")
    record FirstRow(int row, List<String> cells) {}
}
