package org.concordat.consolidation.reference;

/**
 * A table of a domain's own in which events are kept whole, each version of each aggregate as it became known: like those
 * of reference data, and read as at a moment as they are.
 *
 * @param name in the database: with the columns of {@code borough_known}
 * @param ofBorough whether every event is one borough's: then the table has a column {@code borough} and row-level
 *     security by it
 */
public record KeptTable(String name, boolean ofBorough) {

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[a-z_]+_known");

    public KeptTable {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no table of what is known is called " + name);
        }
    }
}
