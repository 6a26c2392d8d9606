package org.concordat.returns.rules.continuity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.returns.form.Column;

/**
 * How the lines of a domain are laid beside those of another return.
 *
 * @param identity what makes a line the same line there; none for a line that does not say what it is about, which is a
 *     finding of another rule
 * @param words as a line is named to people, such as {@code cost centre FS-0100}
 * @param measures the numeric columns that are compared. The first that is not 0 tells what a line had that is gone
 * @param toDate those of them that count from the beginning of the year, by the code of the finding when one falls
 */
public record Comparatives<L, K>(
        Function<L, Optional<K>> identity,
        Function<L, String> words,
        List<Column<L, ?>> measures,
        Map<Column<L, ?>, String> toDate) {

    public Comparatives {
        measures = List.copyOf(measures);
        toDate = Map.copyOf(toDate);
    }
}
