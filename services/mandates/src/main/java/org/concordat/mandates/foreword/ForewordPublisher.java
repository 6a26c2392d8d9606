package org.concordat.mandates.foreword;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;
import org.concordat.messaging.Outbox;

/** Tells the other services of a foreword. */
@ApplicationScoped
class ForewordPublisher {

    private final Outbox outbox;

    ForewordPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param signedBy absent where nobody in particular signed it */
    private record ForewordRecorded(
            String partnership,
            FinancialYear financialYear,
            int version,
            LocalDate dated,
            String text,
            Optional<String> signedBy) {}

    void recorded(Foreword foreword) {
        outbox.publish(
                "concordat.mandates.foreword-recorded.v1",
                "forewords/%s/%s".formatted(foreword.partnership(), foreword.financialYear()),
                null,
                new ForewordRecorded(
                        foreword.partnership(),
                        foreword.financialYear(),
                        foreword.version(),
                        foreword.dated(),
                        foreword.text(),
                        foreword.signedBy()));
    }
}
