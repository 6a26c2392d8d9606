package org.concordat.consolidation.table;

/**
 * What a line says beside its figures.
 *
 * @param wire its name in the event
 * @param json its name in a view
 * @param column its name in tables, here and in the database
 * @param onlyWithEveryFigure whether it may speak of any figure of the line, and so is shown only where all of them are
 */
public record TextColumn(String wire, String json, String column, boolean onlyWithEveryFigure) {}
