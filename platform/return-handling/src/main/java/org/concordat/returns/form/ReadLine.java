package org.concordat.returns.form;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line as it was read, before its domain has placed it. {@link #get} gives what is stored of it: amounts in pounds,
 * and nothing where what stands there is no value of its kind.
 */
public interface ReadLine<L> extends LineValues<L> {

    /** Counts from 1 in the order sent, control totals left out. */
    int number();

    /** Where the line stands: {@code row 5} or {@code /lines/3}. */
    String at();

    /** Where one of its values stands: {@code row 5, current_budget (F5)} or {@code /lines/3/currentBudget}. */
    String at(Column<L, ?> column);

    /** A number as it was printed, in the unit of the return; empty where none stands. */
    Optional<BigDecimal> printed(Column<L, ?> column);

    /** Whether something stands there that could not be read, which has its own finding. */
    boolean isUnreadable(Column<L, ?> column);

    /** Whether somebody explained something on the line: a comment there acknowledges what is found on it. */
    boolean carriesComment();
}
