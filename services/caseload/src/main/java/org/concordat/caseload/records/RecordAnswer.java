package org.concordat.caseload.records;

import java.util.List;
import java.util.Optional;
import org.concordat.caseload.intake.EventAnswer;
import org.concordat.kernel.Finding;

/**
 * What became of one event that a record made, or of a record that made none since something is wrong.
 *
 * @param record of CSV the row, as a spreadsheet counts them; of JSON the place in the list, from 1
 * @param id of the event; not said of one that was refused
 * @param findings why it was refused: at a pointer into the event, into the record, or into the profile where its mapping
 *     is meant; none of them repeats what was sent
 */
public record RecordAnswer(int record, Optional<String> id, EventAnswer.Status status, List<Finding> findings) {}
