package org.concordat.consolidation.release;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.kernel.Fund;

/**
 * Writes the names of the cells of an answer: base64url of the question, the row and the place in the row, with a check
 * that tells a mistyped name. The parts are multiples of three bytes, so that what cells have in common is encoded once.
 * The name grants nothing: whoever brings it is asked for their rights anew.
 */
final class CellIds {

    static final int VERSION = 1;
    static final int PROVISIONAL = 1;
    static final int SOVEREIGN = 2;
    static final int COORDINATES = 2;
    static final int TAIL = COORDINATES + Integer.BYTES;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final char[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray();

    private final String prefix;
    private final long check;

    /** The names of the cells of one row. */
    final class OfRow {
        private final String start;
        private final long checkSoFar;

        private OfRow(String start, long checkSoFar) {
            this.start = start;
            this.checkSoFar = checkSoFar;
        }

        /** @param party 0 for the figure itself, then the contributors from 1 */
        String id(int party, Slot slot, ViewMeasure measure) {
            int place = slot.ordinal() << 4 | measure.ordinal();
            int sum = folded(step(step(checkSoFar, place), party));
            long bits = (long) place << 40 | (long) party << 32 | sum & 0xFFFFFFFFL;
            char[] tail = new char[8];
            for (int i = 7; i >= 0; i--) {
                tail[i] = ALPHABET[(int) (bits & 63)];
                bits >>>= 6;
            }
            return start.concat(new String(tail));
        }
    }

    CellIds(Question question) {
        byte[] header = header(question);
        this.prefix = BASE64.encodeToString(header);
        this.check = check(header, header.length);
    }

    OfRow row(Fund fund, String serviceLine) {
        byte[] code = serviceLine.getBytes(StandardCharsets.UTF_8);
        ByteBuffer row = ByteBuffer.allocate(2 + code.length);
        row.put((byte) fund.ordinal()).put((byte) code.length).put(code);
        byte[] padded = padded(row);
        return new OfRow(prefix + BASE64.encodeToString(padded), check(check, padded, padded.length));
    }

    private static byte[] header(Question question) {
        boolean sovereign = question.subject() instanceof Subject.Sovereign;
        byte[] name = switch (question.subject()) {
            case Subject.Sovereign own -> own.borough().code().getBytes(StandardCharsets.UTF_8);
            case Subject.Shared shared -> shared.partnership().getBytes(StandardCharsets.UTF_8);
        };
        ByteBuffer header = ByteBuffer.allocate(14 + name.length);
        header.put((byte) VERSION);
        header.put((byte) ((question.provisional() ? PROVISIONAL : 0) | (sovereign ? SOVEREIGN : 0)));
        header.putLong(question.asAt().toEpochMilli());
        header.putShort((short) question.period().year().startYear());
        header.put((byte)
                (question.period().kind().ordinal() << 4 | question.period().number()));
        header.put((byte) name.length).put(name);
        return padded(header);
    }

    private static byte[] padded(ByteBuffer bytes) {
        return Arrays.copyOf(bytes.array(), (bytes.capacity() + 2) / 3 * 3);
    }

    /** FNV-1a: quick, and no secret is needed. */
    static long check(byte[] bytes, int length) {
        return check(0xcbf29ce484222325L, bytes, length);
    }

    private static long check(long from, byte[] bytes, int length) {
        long check = from;
        for (int i = 0; i < length; i++) {
            check = step(check, bytes[i]);
        }
        return check;
    }

    private static long step(long check, int octet) {
        return (check ^ octet & 0xFF) * 0x100000001b3L;
    }

    static int folded(long check) {
        return (int) (check ^ check >>> 32);
    }
}
