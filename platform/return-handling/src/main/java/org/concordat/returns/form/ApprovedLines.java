package org.concordat.returns.form;

import java.util.List;
import org.concordat.kernel.Period;

/** The lines of an approved return of the same borough, to compare with. */
public record ApprovedLines<L>(Period period, List<L> lines) {

    public ApprovedLines {
        lines = List.copyOf(lines);
    }
}
