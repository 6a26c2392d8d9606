package org.concordat.pseudonyms.passage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.pseudonyms.layout.NotMade;

/** The way of a file out of the borough, in one form of files. */
public interface Passage {

    /** Reads all and writes what leaves, a record at a time. */
    Summary pass(BufferedReader in, Writer out) throws IOException, NotMade;

    /**
     * What happened, in counts.
     *
     * @param unlisted places of columns that the layout does not list; of JSON none are told
     */
    record Summary(long records, int leaving, List<Integer> unlisted) {

        public String inWords() {
            String left = unlisted.isEmpty()
                    ? ""
                    : "; not in the layout, and left behind: column "
                            + unlisted.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return "%d records, %d columns or fields of each%s".formatted(records, leaving, left);
        }
    }
}
