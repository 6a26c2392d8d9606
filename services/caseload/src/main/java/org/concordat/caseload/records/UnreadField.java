package org.concordat.caseload.records;

/**
 * A field that records have and the mapping never looks at.
 *
 * @param at its pointer, with {@code *} for the places of a list, and for names that may be somebody's
 * @param records how often it holds something
 */
public record UnreadField(String at, int records) {}
