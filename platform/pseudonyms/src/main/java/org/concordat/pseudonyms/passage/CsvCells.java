package org.concordat.pseudonyms.passage;

import java.io.BufferedReader;
import java.io.IOException;
import org.concordat.pseudonyms.layout.NotMade;

/**
 * Rows of CSV as RFC 4180 writes them, a cell at a time: quotes around cells and doubled within, line ends of every kind,
 * also within quotes. What could be read in two ways is refused, not guessed: text after a closing quote, a quote that
 * nothing closes, an overlong cell.
 */
final class CsvCells {

    /** A longer cell is most likely a quote that nothing closes, which would swallow the rest of the file. */
    static final int CELL_CHARACTERS_MAX = 100_000;

    /** What takes the cells of a row. */
    interface Taker {
        /** @param column from 0 */
        void cell(int column, String text) throws IOException, NotMade;
    }

    private final Characters in;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private long row;

    /** @param row number of the row before the first that is read, for messages */
    CsvCells(BufferedReader in, char separator, long row) {
        this.in = new Characters(in);
        this.separator = separator;
        this.row = row;
    }

    /** Number of the row that was read last; the first is 1. Rows within quotes do not count. */
    long row() {
        return row;
    }

    /** Reads a row, passing over empty lines; how many cells it has, or 0 at the end. */
    int next(Taker taker) throws IOException, NotMade {
        int c = in.read();
        while (c == '\r' || c == '\n') {
            if (c == '\n' || in.peek() != '\n') {
                row++;
            }
            c = in.read();
        }
        if (c == Characters.END) {
            return 0;
        }
        row++;
        int column = 0;
        while (true) {
            c = c == '"' ? quoted(column) : plain(c, column);
            taker.cell(column++, cell.toString());
            if (c != separator) {
                if (c == '\r' && in.peek() == '\n') {
                    in.read();
                }
                return column;
            }
            c = in.read();
        }
    }

    private int plain(int first, int column) throws IOException, NotMade {
        cell.setLength(0);
        int c = first;
        while (c != Characters.END && c != separator && c != '\r' && c != '\n') {
            append((char) c, column);
            c = in.read();
        }
        return c;
    }

    private int quoted(int column) throws IOException, NotMade {
        cell.setLength(0);
        while (true) {
            int c = in.read();
            if (c == Characters.END) {
                throw refused(column, "begins with a quote that nothing closes");
            }
            if (c == '"') {
                c = in.read();
                if (c != '"') {
                    if (c != Characters.END && c != separator && c != '\r' && c != '\n') {
                        throw refused(column, "goes on after its closing quote");
                    }
                    return c;
                }
            }
            append((char) c, column);
        }
    }

    private void append(char c, int column) throws NotMade {
        if (cell.length() == CELL_CHARACTERS_MAX) {
            throw refused(column, "is longer than any cell: is a quote not closed?");
        }
        cell.append(c);
    }

    private NotMade refused(int column, String what) {
        return new NotMade(NotMade.Reason.FILE_REFUSED, "row %d, column %d %s".formatted(row, column + 1, what));
    }
}
