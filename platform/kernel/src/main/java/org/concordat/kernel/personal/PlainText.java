package org.concordat.kernel.personal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * A text as an eye sees it, in ASCII where it can be: what is invisible is gone; full-width, mathematical and other
 * digits and letters are the plain ones; accents are off; letters of Greek and Cyrillic that look Latin are Latin; every
 * dash is a hyphen and every space a space.
 */
final class PlainText {

    /** Pairs: what stands there and what it looks like. Those that Unicode itself takes apart are not listed. */
    private static final String LOOK_ALIKES = "АAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSаaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝw" // Cyrillic
            + "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvιiαaρpυu" // Greek
            + "łlŁLøoØOđdĐDıiðdÐDɡgℓl";

    private static final Map<Integer, String> LATIN = new HashMap<>(Map.of(
            (int) 'ß', "ss", (int) 'æ', "ae", (int) 'Æ', "AE", (int) 'œ', "oe", (int) 'Œ', "OE", (int) 'þ', "th"));

    static {
        for (int at = 0; at + 1 < LOOK_ALIKES.length(); at += 2) {
            LATIN.put((int) LOOK_ALIKES.charAt(at), LOOK_ALIKES.substring(at + 1, at + 2));
        }
    }

    private PlainText() {}

    static String of(String text) {
        return isAscii(text) ? text : folded(text);
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> !isInvisible(point))
                .forEach(point -> append(plain, point));
        return plain.toString();
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.CONTROL -> !Character.isWhitespace(point);
            // Fillers: letters by their type, and nothing to be seen.
            default -> point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0;
        };
    }

    private static void append(StringBuilder plain, int point) {
        int digit = Character.digit(point, 10);
        String latin = LATIN.get(point);
        if (digit >= 0) {
            plain.append((char) ('0' + digit));
        } else if (latin != null) {
            plain.append(latin);
        } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            plain.append(' ');
        } else if (Character.getType(point) == Character.DASH_PUNCTUATION || point == 0x2212 || point == 0x2043) {
            plain.append('-');
        } else {
            plain.appendCodePoint(point);
        }
    }
}
