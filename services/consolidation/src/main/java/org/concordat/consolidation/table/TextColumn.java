package org.concordat.consolidation.table;

/**
 * What a line says beside its figures.
 *
 * @param wire its name in the event
 * @param json its name in a view
 * @param column its name in tables, here and in the database
 * @param onlyWithEveryFigure whether it may speak of any figure of the line, and so is shown only where all of them are
 * @param withFigure whether it is how the figure of a row is given, such as {@code 18 (34%)}, and so is shown wherever
 *     the borough's figure of the row may be shown by itself
 */
public record TextColumn(String wire, String json, String column, boolean onlyWithEveryFigure, boolean withFigure) {

    public TextColumn(String wire, String json, String column, boolean onlyWithEveryFigure) {
        this(wire, json, column, onlyWithEveryFigure, false);
    }
}
