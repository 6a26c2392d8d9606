package org.concordat.returns.form;

import java.util.List;

/**
 * What a domain's return for P00 holds, which is posted before its year begins. All that is said of a return holds for it
 * too but for its columns.
 *
 * @param name in messages to people, such as {@code opening budget}
 * @param further columns that it has and no other return
 * @param required what a line of it cannot do without, in the place of what is REQUIRED of other returns
 * @param leftOut columns of other returns that it does not have: what cannot be known before the year begins
 */
public record Opening<L>(
        String name, List<Column<L, ?>> further, List<Column<L, ?>> required, List<Column<L, ?>> leftOut) {

    public Opening {
        further = List.copyOf(further);
        required = List.copyOf(required);
        leftOut = List.copyOf(leftOut);
    }

    /** With its article, such as {@code an opening budget}. */
    public String aName() {
        return Column.withArticle(name);
    }
}
