package org.concordat.testing.permissions;

/**
 * What is asked about.
 *
 * @param borough by code
 * @param partnership of which the borough is a member
 */
public record Asked(String borough, String partnership) {

    /** The same text for all, so that answers about different ones can be compared. */
    String masked(String text) {
        return text.replace(borough, "{borough}").replace(partnership, "{partnership}");
    }
}
