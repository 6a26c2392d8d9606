package org.concordat.consolidation.assessment;

/**
 * Something that is said of every row.
 *
 * @param json its name in JSON
 * @param column its name in tables
 * @param meaning for people
 */
public record NoteColumn(String json, String column, String meaning) {}
