package org.concordat.pseudonyms.passage;

import java.io.BufferedReader;
import java.io.IOException;

/** The characters of a file, of which the next can be looked at before it is taken. */
final class Characters {

    /** In place of a character, when there is none any more. */
    static final int END = -1;

    private static final int NOT_LOOKED_AT = -2;

    private final BufferedReader in;
    private int upcoming = NOT_LOOKED_AT;

    Characters(BufferedReader in) {
        this.in = in;
    }

    /** Takes the next. */
    int read() throws IOException {
        int c = peek();
        upcoming = NOT_LOOKED_AT;
        return c;
    }

    /** The next, which stays. */
    int peek() throws IOException {
        if (upcoming == NOT_LOOKED_AT) {
            upcoming = in.read();
        }
        return upcoming;
    }
}
