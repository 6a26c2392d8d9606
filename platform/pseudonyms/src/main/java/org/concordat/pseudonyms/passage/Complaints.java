package org.concordat.pseudonyms.passage;

import java.util.ArrayList;
import java.util.List;
import org.concordat.pseudonyms.layout.NotMade;

/** What is wrong with a file, by row and column: enough to put it right at once, and no value of it. */
public final class Complaints {

    /** After so many the rest of the file is not read: it is another kind of file, or another layout. */
    static final int COUNT_MAX = 20;

    private final List<String> found = new ArrayList<>();

    /** @throws NotMade when there are enough of them */
    public void add(String where, String what) throws NotMade {
        found.add(where + " " + what);
        if (found.size() == COUNT_MAX) {
            throw refused("and there may be more: this file was not read further");
        }
    }

    /** @throws NotMade when there is one */
    public void requireNone() throws NotMade {
        if (!found.isEmpty()) {
            throw refused("nothing was made");
        }
    }

    private NotMade refused(String end) {
        return new NotMade(NotMade.Reason.FILE_REFUSED, String.join("\n", found) + "\n" + end);
    }
}
