package org.concordat.mandates.life;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.web.reference.Limits;

/**
 * A Cabinet's withdrawal as it is sent.
 *
 * @param withdrawnOn today when left out
 */
record WithdrawalBody(String reason, Optional<LocalDate> withdrawnOn) {

    WithdrawalBody checked() {
        Limits limits = new Limits();
        limits.text(reason, "/reason");
        limits.day(withdrawnOn, "/withdrawnOn");
        limits.require();
        return this;
    }
}
