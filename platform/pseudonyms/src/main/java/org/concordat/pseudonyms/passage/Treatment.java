package org.concordat.pseudonyms.passage;

import java.util.Optional;
import org.concordat.pseudonyms.layout.LayoutRule;
import org.concordat.pseudonyms.layout.NotMade;

/** What is done with each value that a layout lists. */
public interface Treatment {

    /**
     * The text that leaves for this one; nothing after a complaint, which fails the whole in the end.
     *
     * @param where as a complaint names the place, such as {@code row 3, column "person_id"}
     */
    Optional<String> leave(LayoutRule rule, String text, String where) throws NotMade;
}
