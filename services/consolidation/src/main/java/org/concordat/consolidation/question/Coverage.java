package org.concordat.consolidation.question;

import java.util.List;
import org.concordat.kernel.Borough;

/**
 * Who is in a partnership figure, who is not, and why. Each member is in exactly one of the lists, by code.
 *
 * @param withheld not in it because of its mandate, whatever it has posted
 * @param missing would be in it, but its return is not in or leaves the figure out
 */
public record Coverage(List<Borough> included, List<Borough> withheld, List<Borough> missing) {

    public Coverage {
        included = List.copyOf(included);
        withheld = List.copyOf(withheld);
        missing = List.copyOf(missing);
    }

    public boolean isComplete() {
        return withheld.isEmpty() && missing.isEmpty();
    }
}
