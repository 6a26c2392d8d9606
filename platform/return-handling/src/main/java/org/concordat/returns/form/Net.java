package org.concordat.returns.form;

import java.util.function.ToIntFunction;

/**
 * A total that papers print and no line is of: what lines of several kinds come to, each with its sign. A control total
 * names it where it would name one of those kinds.
 *
 * @param column in which lines say of which kind they are
 * @param code as a control total names it, such as {@code NET}
 * @param sign with which a line counts: 1 or -1
 */
public record Net<L>(Column<L, ?> column, String code, ToIntFunction<L> sign) {

    /** Whether this is what somebody means who writes that, in any case of letters. */
    public boolean isMeantBy(Column<?, ?> said, String text) {
        return said.name().equals(column.name()) && text.strip().equalsIgnoreCase(code);
    }
}
