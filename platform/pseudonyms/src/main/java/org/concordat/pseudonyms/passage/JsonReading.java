package org.concordat.pseudonyms.passage;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Pattern;
import org.concordat.pseudonyms.layout.NotMade;
import org.jspecify.annotations.Nullable;

/**
 * JSON (RFC 8259) a token at a time: what is wanted is decoded, the rest is passed over without being kept. Nothing
 * outside the grammar is taken for something.
 */
final class JsonReading {

    /** A longer text is no identifier and no code. */
    static final int TEXT_CHARACTERS_MAX = 100_000;

    static final int DEPTH_MAX = 64;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final Characters in;
    private long record;

    JsonReading(BufferedReader in) {
        this.in = new Characters(in);
    }

    void beginRecord() {
        record++;
    }

    /** Number of the record, from 1; 0 before the first. */
    long record() {
        return record;
    }

    /** The next character that is no white space, without taking it; -1 at the end. */
    int upcoming() throws IOException {
        int c = in.peek();
        while (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            in.read();
            c = in.peek();
        }
        return c;
    }

    /** Takes the next character when it is this one. */
    boolean take(char wanted) throws IOException {
        if (upcoming() == wanted) {
            in.read();
            return true;
        }
        return false;
    }

    void require(char wanted) throws IOException, NotMade {
        if (!take(wanted)) {
            throw refused("expected " + wanted);
        }
    }

    /** A text, decoded. */
    String text() throws IOException, NotMade {
        StringBuilder text = new StringBuilder();
        text(text);
        return text.toString();
    }

    /** A number, true, false or null, as it is written. */
    String word() throws IOException, NotMade {
        StringBuilder word = new StringBuilder();
        upcoming();
        for (int c = in.peek();
                c != Characters.END && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0);
                c = in.peek()) {
            word.append((char) in.read());
            if (word.length() > 100) {
                throw refused("has a number that is too long");
            }
        }
        String found = word.toString();
        if (!found.equals("true")
                && !found.equals("false")
                && !found.equals("null")
                && !NUMBER.matcher(found).matches()) {
            throw refused("is not JSON");
        }
        return found;
    }

    /** Passes over a value of any kind. */
    void skip(int depth) throws IOException, NotMade {
        if (depth > DEPTH_MAX) {
            throw refused("lies deeper than " + DEPTH_MAX);
        }
        switch (upcoming()) {
            case '"' -> text(null);
            case '{' -> {
                require('{');
                if (!take('}')) {
                    do {
                        upcoming();
                        text(null);
                        require(':');
                        skip(depth + 1);
                    } while (take(','));
                    require('}');
                }
            }
            case '[' -> {
                require('[');
                if (!take(']')) {
                    do {
                        skip(depth + 1);
                    } while (take(','));
                    require(']');
                }
            }
            default -> word();
        }
    }

    private void text(@Nullable StringBuilder kept) throws IOException, NotMade {
        require('"');
        long length = 0;
        while (true) {
            int c = in.read();
            if (c == Characters.END || c < ' ') {
                throw refused("has a text that nothing closes");
            }
            if (c == '"') {
                return;
            }
            if (c == '\\') {
                c = escaped();
            }
            if (++length > TEXT_CHARACTERS_MAX && kept != null) {
                throw refused("has a text that is too long to be kept");
            }
            if (kept != null) {
                kept.append((char) c);
            }
        }
    }

    private int escaped() throws IOException, NotMade {
        int c = in.read();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int value = 0;
                for (int digit = 0; digit < 4; digit++) {
                    int hex = in.read();
                    int nibble = hex < 128 ? Character.digit(hex, 16) : -1;
                    if (nibble < 0) {
                        throw refused("is not JSON");
                    }
                    value = value * 16 + nibble;
                }
                yield value;
            }
            default -> throw refused("is not JSON");
        };
    }

    NotMade refused(String what) {
        return new NotMade(
                NotMade.Reason.FILE_REFUSED,
                record == 0 ? "the file %s".formatted(what) : "record %d %s".formatted(record, what));
    }
}
