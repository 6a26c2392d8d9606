package org.concordat.returns.form;

import java.util.Optional;

/** The values of one line by column: as they were read, or as they are stored. */
public interface LineValues<L> {

    /** Empty where the line says nothing there. */
    <V> Optional<V> get(Column<L, V> column);
}
