package org.concordat.registers.upload;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;

/**
 * What became of one record of an upload.
 *
 * @param at where it stands
 * @param awaitsConfirmation whether another person has to confirm it
 * @param version that it is, or would be; none where it is refused
 * @param changes what is said otherwise than before, of what is changed
 * @param findings what stands in the way, or is said beside it
 */
public record RowResult(
        String at,
        String code,
        Done what,
        boolean awaitsConfirmation,
        Optional<Integer> version,
        List<Difference> changes,
        List<Finding> findings) {

    /** What was done, or would be. */
    public enum Done {
        NEW,
        CHANGED,
        /** It says what is recorded, or waits to be confirmed, already. */
        UNCHANGED,
        REFUSED
    }

    /** @param at the JSON pointer of the value @param from none where it was not said @param to none where it is not now */
    public record Difference(String at, Optional<String> from, Optional<String> to) {}
}
