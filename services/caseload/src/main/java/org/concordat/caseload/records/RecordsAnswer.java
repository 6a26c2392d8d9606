package org.concordat.caseload.records;

import java.util.ArrayList;
import java.util.List;
import org.concordat.caseload.intake.EventAnswer;
import org.concordat.caseload.intake.IntakeAnswer;

/**
 * What became of an export: of its events, in the order of its records, and of records that are none.
 *
 * @param leftOut records of which the profile makes nothing
 */
public record RecordsAnswer(long accepted, long duplicates, long rejected, int leftOut, List<RecordAnswer> events) {

    static RecordsAnswer of(RecordEventsJson sent, IntakeAnswer answer) {
        List<RecordAnswer> events = new ArrayList<>();
        for (EventAnswer event : answer.events()) {
            events.add(new RecordAnswer(
                    sent.made().get(event.index()).record(), event.id(), event.status(), event.findings()));
        }
        return new RecordsAnswer(answer.accepted(), answer.duplicates(), answer.rejected(), sent.leftOut(), events);
    }
}
