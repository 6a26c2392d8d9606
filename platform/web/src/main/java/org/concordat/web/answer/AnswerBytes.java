package org.concordat.web.answer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of an answer that may be megabytes, in pieces. One array of them would be too large for the heap's young
 * regions: the collector keeps such arrays apart and stops for them, at fifty answers a second often. An endpoint
 * returns it as its entity.
 */
public final class AnswerBytes {

    /** Well below half of the smallest region that the JVM divides its heap into, 1 MiB. */
    private static final int PIECE_BYTES = 64 * 1024;

    private final List<ByteBuffer> pieces;

    private AnswerBytes(List<ByteBuffer> pieces) {
        this.pieces = pieces;
    }

    /** Writes an answer. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws UncheckedIOException for what the content's writer throws: memory itself does not fail */
    public static AnswerBytes of(Content content) {
        Pieces pieces = new Pieces();
        try {
            content.writeTo(pieces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AnswerBytes(pieces.written());
    }

    public int length() {
        return pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    /** Feeds all of it to a digest. */
    public void digest(MessageDigest digest) {
        pieces.forEach(piece -> digest.update(piece.duplicate()));
    }

    /** All of it in one array, for whoever reads it whole. */
    public byte[] toArray() {
        byte[] all = new byte[length()];
        buffer().readBytes(all);
        return all;
    }

    /** All of it as the server sends it, without a copy. */
    ByteBuf buffer() {
        return Unpooled.wrappedBuffer(Math.max(1, pieces.size()), pieces.toArray(ByteBuffer[]::new));
    }

    private static final class Pieces extends OutputStream {

        private final List<ByteBuffer> pieces = new ArrayList<>();
        private byte[] piece = new byte[PIECE_BYTES];
        private int used;

        @Override
        public void write(int octet) {
            makeRoom();
            piece[used++] = (byte) octet;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int from = offset;
            while (from < offset + length) {
                makeRoom();
                int fitting = Math.min(offset + length - from, piece.length - used);
                System.arraycopy(bytes, from, piece, used, fitting);
                used += fitting;
                from += fitting;
            }
        }

        private void makeRoom() {
            if (used == piece.length) {
                pieces.add(ByteBuffer.wrap(piece));
                piece = new byte[PIECE_BYTES];
                used = 0;
            }
        }

        private List<ByteBuffer> written() {
            pieces.add(ByteBuffer.wrap(piece, 0, used));
            return pieces;
        }
    }
}
