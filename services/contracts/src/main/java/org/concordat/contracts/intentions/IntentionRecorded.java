package org.concordat.contracts.intentions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.contracts.CommissioningIntention;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.registers.Confirmation;
import org.concordat.registers.RecordVersion;

/** What other services are told of a version: its amounts in exact pounds, its per cents as printed or not at all. */
record IntentionRecorded(
        String intention,
        int version,
        Borough borough,
        Optional<MoneyUnit> printedUnit,
        @JsonUnwrapped CommissioningIntention content,
        String proposedBy,
        Instant proposedAt,
        Optional<String> confirmedBy,
        Optional<Instant> confirmedAt) {

    static IntentionRecorded of(RecordVersion<CommissioningIntention> recorded) {
        Optional<Confirmation> confirmation = recorded.confirmation();
        return new IntentionRecorded(
                recorded.key().code(),
                recorded.version(),
                recorded.key().behind().orElseThrow(),
                recorded.content().unit(),
                recorded.content().inPounds(),
                recorded.recordedBy().name(),
                recorded.recordedAt(),
                confirmation.map(one -> one.by().name()),
                confirmation.map(Confirmation::at));
    }
}
