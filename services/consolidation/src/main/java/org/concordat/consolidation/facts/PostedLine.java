package org.concordat.consolidation.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a borough's return as it was posted.
 *
 * @param line its number in the return, from 1
 * @param row the key of the row it is about, such as the code of an input line of the chart
 * @param group the number of its group in the domain's table
 * @param part the number of its part in the domain's table
 * @param texts all that it says beside its figures, as the domain's table has it
 */
public record PostedLine(int line, String row, int group, int part, LineAmounts amounts, List<@Nullable String> texts) {

    public PostedLine {
        texts = Collections.unmodifiableList(new ArrayList<>(texts));
    }

    /** Raw figures belong in no log. */
    @Override
    public String toString() {
        return "PostedLine[" + line + "]";
    }
}
