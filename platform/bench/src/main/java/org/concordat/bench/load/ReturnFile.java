package org.concordat.bench.load;

import java.util.Locale;

/** A return as a borough's spreadsheet sends it: CSV, amounts in pounds, with a figure that no other of the run has. */
public interface ReturnFile {

    ReturnDomain domain();

    /** Which return of its domain it is in this run. */
    int number();

    /** What the address of a view says to show the row alone that the mark is in, such as {@code serviceLine=3.1.1}. */
    String row();

    byte[] bytes();

    /** A figure of its first line, in pounds, that no other return of the run has. */
    default String mark() {
        return String.format(Locale.ROOT, "%d.07", 7_000_000 + number());
    }
}
