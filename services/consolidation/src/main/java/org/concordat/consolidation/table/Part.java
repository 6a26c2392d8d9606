package org.concordat.consolidation.table;

/**
 * A part of a row that is shown beside its whole, such as the expenditure within a net. The whole of a row is the sum of
 * its parts, each with its sign.
 *
 * @param code as in JSON and tables
 * @param sign with which it counts towards the whole: 1, or −1 for what is taken from it; 0 for the whole itself
 */
public record Part(String code, int sign) {

    /** Of a domain whose rows have no parts. */
    public static final Part WHOLE = new Part("", 0);

    public boolean isWhole() {
        return sign == 0;
    }
}
