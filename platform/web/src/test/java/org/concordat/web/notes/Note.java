package org.concordat.web.notes;

import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.Money;

/** What a borough wrote down. */
record Note(Borough borough, String id, long version, String text, Money amount) {

    /** As it is sent. */
    record Sent(String text, Money amount) {

        Sent {
            if (text.isBlank()) {
                throw new InvalidValue("note", text, "some words");
            }
        }
    }
}
