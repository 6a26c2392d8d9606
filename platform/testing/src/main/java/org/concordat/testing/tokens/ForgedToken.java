package org.concordat.testing.tokens;

import java.util.List;

/**
 * Something that is sent instead of a token that the provider has issued for access.
 *
 * @param kind what is wrong with it, in a few words
 * @param headers whole lines
 */
record ForgedToken(String kind, Outcome outcome, List<String> headers) {

    /** What must become of it. */
    enum Outcome {
        /** It is nobody's: 401. */
        NOBODY,
        /** Nobody's, or more than is read: 401 or 431. */
        NOBODY_OR_TOO_LARGE,
        /** The provider has signed it, and no role can be read from it: 401, 403 or 404. */
        NO_ROLE,
        /** The provider has signed it, and no borough can be read from it: the same, where a borough is asked for. */
        NO_BOROUGH,
        /** The provider has signed it, odd as it is: whatever it grants, nothing may fail. */
        NO_FAILURE
    }

    ForgedToken {
        headers = List.copyOf(headers);
    }

    /** Sent as a bearer's, as access tokens are. */
    static ForgedToken bearer(String kind, Outcome outcome, Object token) {
        return header(kind, outcome, "Authorization: Bearer " + token);
    }

    static ForgedToken header(String kind, Outcome outcome, String... lines) {
        return new ForgedToken(kind, outcome, List.of(lines));
    }
}
