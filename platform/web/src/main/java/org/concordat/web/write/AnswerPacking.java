package org.concordat.web.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.concordat.web.problem.Problem;

/** How the bodies of answers are kept: as gzip, which makes little of an answer that repeats itself. */
final class AnswerPacking {

    /** Its name in the table. */
    static final String GZIP = "gzip";

    /** What the table takes, and ten times what the answer to the largest return of real figures comes to. */
    static final int PACKED_BYTES_MAX = 16 * 1024 * 1024;

    private AnswerPacking() {}

    /** @throws Problem 413 {@code answer-too-large} when it cannot be made small enough to be kept */
    static byte[] pack(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1024 + body.length / 8);
        try (OutputStream gzip = new FastGzip(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (packed.size() > PACKED_BYTES_MAX) {
            throw Problem.tooLarge(
                    "answer-too-large",
                    "The answer is too long to be kept for its Idempotency-Key; send what you have in parts.");
        }
        return packed.toByteArray();
    }

    /** The very bytes that were packed. */
    static byte[] unpack(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the kept answer is not what was packed", e);
        }
    }

    /** It is packed while the transaction is open, so the time counts for more than the last tenth of the size. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream into) throws IOException {
            super(into);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
