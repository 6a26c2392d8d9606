package org.concordat.caseload.intake;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;

/**
 * What became of one event that was sent.
 *
 * @param index its place among those sent together, from 0
 * @param id as sent; not repeated of one that was refused
 * @param findings why it was refused; none of them repeats what was sent
 */
public record EventAnswer(int index, Optional<String> id, Status status, List<Finding> findings) {

    /** What became of it. */
    public enum Status {
        ACCEPTED,
        /** An event of this source and id that says the same was taken in before. Nothing has changed. */
        DUPLICATE,
        REJECTED
    }

    static EventAnswer rejected(int index, List<Finding> findings) {
        return new EventAnswer(index, Optional.empty(), Status.REJECTED, findings);
    }

    static EventAnswer taken(int index, String id, Status status) {
        return new EventAnswer(index, Optional.of(id), status, List.of());
    }
}
