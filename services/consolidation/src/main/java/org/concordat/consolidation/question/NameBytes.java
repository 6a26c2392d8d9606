package org.concordat.consolidation.question;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;

/**
 * What names of cells are made of, in every version: base64url of the question, the row and the place in the row, with a
 * check that tells a mistyped name. The parts are multiples of three bytes, so that what cells have in common is encoded
 * once. A name grants nothing: whoever brings it is asked for their rights anew.
 */
final class NameBytes {

    static final int PROVISIONAL = 1;
    static final int SOVEREIGN = 2;
    static final int SLICED = 4;
    static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] ALPHABET = bytes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private NameBytes() {}

    static int flags(Question question) {
        return (question.provisional() ? PROVISIONAL : 0)
                | (question.isShared() ? 0 : SOVEREIGN)
                | (question.by().isPresent() ? SLICED : 0);
    }

    static byte stretch(Period period) {
        return (byte) (period.kind().ordinal() << 4 | period.number());
    }

    static Period period(short year, byte stretch) {
        return new Period(new FinancialYear(year), Period.Kind.values()[stretch >> 4], stretch & 0xF);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A text of at most 255 bytes with its length before it. */
    static String text(ByteBuffer in) {
        byte[] text = new byte[in.get() & 0xFF];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** To the next multiple of three. */
    static byte[] padded(ByteBuffer bytes) {
        return Arrays.copyOf(bytes.array(), (bytes.position() + 2) / 3 * 3);
    }

    static void skipPadding(ByteBuffer in) {
        in.position((in.position() + 2) / 3 * 3);
    }

    /** The last letters of a name, after its start: six bits each, the highest first. @return the name's length */
    static int write(byte[] into, byte[] start, int count, long bits) {
        System.arraycopy(start, 0, into, 0, start.length);
        long left = bits;
        for (int at = start.length + count - 1; at >= start.length; at--) {
            into[at] = ALPHABET[(int) (left & 63)];
            left >>>= 6;
        }
        return start.length + count;
    }

    /** FNV-1a: quick, and no secret is needed. */
    static long check(byte[] bytes) {
        return check(0xcbf29ce484222325L, bytes);
    }

    static long check(long from, byte[] bytes) {
        long check = from;
        for (byte octet : bytes) {
            check = step(check, octet);
        }
        return check;
    }

    static long step(long check, int octet) {
        return (check ^ octet & 0xFF) * 0x100000001b3L;
    }

    static int folded(long check) {
        return (int) (check ^ check >>> 32);
    }
}
