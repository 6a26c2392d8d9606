package org.concordat.mandates.foreword;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;
import org.concordat.web.reference.Limits;

/**
 * A foreword as it is sent.
 *
 * @param signedBy left out where nobody in particular signed it
 */
record ForewordBody(LocalDate dated, String text, Optional<String> signedBy) {

    /** Refuses what no foreword could hold. */
    ForewordBody checked() {
        Limits limits = new Limits();
        limits.day(Optional.of(dated), "/dated");
        limits.text(text, "/text");
        signedBy.ifPresent(names -> limits.title(names, "/signedBy"));
        limits.require();
        return this;
    }

    Foreword toDomain(String partnership, FinancialYear year, int version) {
        return new Foreword(partnership, year, version, dated, text, signedBy);
    }
}
