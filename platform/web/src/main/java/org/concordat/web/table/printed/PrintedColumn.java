package org.concordat.web.table.printed;

import java.util.List;
import org.concordat.web.table.words.HeaderWords;

/** A column that a table may have, beside one for each financial year. Written for an enum of them. */
public interface PrintedColumn {

    /** As it is written, in small letters and underscores. */
    String title();

    /** Whether its figures are amounts in the table's unit. */
    boolean isAmount();

    /** What else it is called, as {@link HeaderWords#key} has it. */
    List<String> synonyms();

    /** Whether the words of a header mean this column, whatever unit stands behind them. */
    default boolean isMeantBy(HeaderWords words) {
        return HeaderWords.key(title()).equals(words.key()) || synonyms().contains(words.key());
    }
}
