package org.concordat.mandates.life;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.web.reference.Limits;

/**
 * A Cabinet's adoption as it is sent.
 *
 * @param adoptedOn today when left out
 * @param minute reference of the minute
 */
record AdoptionBody(Optional<LocalDate> adoptedOn, Optional<String> minute) {

    static final AdoptionBody TODAY = new AdoptionBody(Optional.empty(), Optional.empty());

    AdoptionBody checked() {
        Limits limits = new Limits();
        limits.day(adoptedOn, "/adoptedOn");
        minute.ifPresent(text -> limits.title(text, "/minute"));
        limits.require();
        return this;
    }
}
