package org.concordat.web.table.reading.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Watches the bytes of an XML part go by while it is inflated, and tells whether a parser can be let at it: parsers keep
 * a comment, a tag or a text whole, however long it is, before they say anything of it.
 */
final class Markup {

    /** A spreadsheet's longest text has 32,767 characters, each as much as an entity of eight bytes. */
    private static final int TEXT_BYTES_MAX = 256 * 1024;

    /** A tag with its attributes, a comment, an instruction. */
    private static final int MARKUP_BYTES_MAX = 64 * 1024;

    private static final int DEPTH_MAX = 100;

    /** Where an XML declaration is looked for. */
    private static final int HEAD_BYTES = 256;

    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    /** In these every byte of markup is what it is in ASCII. */
    private static final Pattern LIKE_ASCII = Pattern.compile("utf-8|us-ascii|ascii|iso-8859-\\d+|windows-125\\d");

    private enum State {
        TEXT,
        OPENED,
        TAG,
        QUOTED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final byte[] head = new byte[HEAD_BYTES];
    private int headLength;
    private State state = State.TEXT;
    private int length;
    private int quote;
    private int depth;
    private boolean closing;
    private int last;
    private int lastButOne;
    private boolean readable = true;

    void accept(byte[] bytes, int count) {
        for (int i = 0; i < count && readable; i++) {
            if (headLength < HEAD_BYTES) {
                head[headLength++] = bytes[i];
            }
            next(bytes[i]);
        }
    }

    /** Asked at the end. */
    boolean isReadable() {
        return readable && isLikeAscii();
    }

    private boolean isLikeAscii() {
        String text = new String(head, 0, headLength, StandardCharsets.ISO_8859_1);
        if (text.indexOf('\0') >= 0 || text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe")) {
            return false;
        }
        String start = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
        Matcher declared = ENCODING.matcher(start.substring(0, Math.max(0, start.indexOf("?>"))));
        return start.stripLeading().startsWith("<")
                && (!declared.find()
                        || LIKE_ASCII
                                .matcher(declared.group(1).toLowerCase(Locale.ROOT))
                                .matches());
    }

    private void next(int character) {
        length++;
        switch (state) {
            case TEXT -> text(character);
            case OPENED -> opened(character);
            case TAG -> tag(character);
            case QUOTED -> state = character == quote ? State.TAG : State.QUOTED;
            case COMMENT -> closeAt(character, '-', '-', '>');
            case CDATA -> closeAt(character, ']', ']', '>');
            case INSTRUCTION -> closeAt(character, character, '?', '>');
        }
        lastButOne = last;
        last = character;
        if (length > (state == State.TEXT || state == State.CDATA ? TEXT_BYTES_MAX : MARKUP_BYTES_MAX)
                || depth > DEPTH_MAX) {
            readable = false;
        }
    }

    private void text(int character) {
        if (character == '<') {
            enter(State.OPENED);
            closing = false;
        }
    }

    /** Behind {@code <}: what it is that begins shows in up to three characters. */
    private void opened(int character) {
        if (length == 1 && character == '?') {
            enter(State.INSTRUCTION);
        } else if (length == 1 && character == '/') {
            closing = true;
            state = State.TAG;
        } else if (length == 1 && character != '!') {
            state = State.TAG;
        } else if (length == 3 && last == '-' && character == '-') {
            enter(State.COMMENT);
        } else if (length == 2 && character == '[') {
            enter(State.CDATA);
        } else if (length > 2 || length == 2 && character != '-') {
            // A document type, which is refused elsewhere.
            state = State.TAG;
        }
    }

    private void tag(int character) {
        if (character == '"' || character == '\'') {
            quote = character;
            state = State.QUOTED;
        } else if (character == '>') {
            depth += closing ? -1 : last == '/' ? 0 : 1;
            enter(State.TEXT);
        }
    }

    private void closeAt(int character, int first, int second, int third) {
        // What opened it does not close it: a parser reads on behind <!-->.
        boolean within = length >= (state == State.INSTRUCTION ? 2 : 3);
        if (within && character == third && last == second && (state == State.INSTRUCTION || lastButOne == first)) {
            enter(State.TEXT);
        }
    }

    private void enter(State next) {
        state = next;
        length = 0;
    }
}
