package org.concordat.contracts.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.registers.Confirmation;
import org.concordat.registers.RecordVersion;

/** What other services are told of a version, its amounts in exact pounds. @param confirmedBy never {@code proposedBy} */
record ContractRecorded(
        String contract,
        int version,
        Borough borough,
        String proposedBy,
        Instant proposedAt,
        Optional<String> confirmedBy,
        Optional<Instant> confirmedAt,
        MoneyUnit printedUnit,
        @JsonUnwrapped Contract content) {

    static ContractRecorded of(RecordVersion<Contract> version) {
        return new ContractRecorded(
                version.key().code(),
                version.version(),
                version.key().behind().orElseThrow(),
                version.recordedBy().name(),
                version.recordedAt(),
                version.confirmation().map(confirmation -> confirmation.by().name()),
                version.confirmation().map(Confirmation::at),
                version.content().unit(),
                version.content().inPounds());
    }
}
