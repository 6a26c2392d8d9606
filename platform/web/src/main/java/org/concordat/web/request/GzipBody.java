package org.concordat.web.request;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPInputStream;
import org.concordat.web.problem.BodyLimit;
import org.concordat.web.problem.Problem;
import org.concordat.web.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A body as it is meant, however it was packed for the way. */
public final class GzipBody {

    /** First and second byte of whatever is packed so (RFC 1952). */
    private static final int MAGIC = 0x1f8b;

    /** Its length unpacked is at its end. */
    private static final int LENGTH_BYTES = 4;

    private GzipBody() {}

    /**
     * The body, unpacked where its header says that it is packed.
     *
     * @throws Problem 400 {@code body-not-gzip}, also where it holds more or less than it says; 413 {@code
     *     body-too-large} where that is more than 20 MiB
     */
    public static byte[] inflated(HttpHeaders headers, byte[] body) {
        if (!isGzip(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING))) {
            return body;
        }
        long declared = declaredBytes(body);
        if (declared > BodyLimit.BYTES_MAX) {
            throw Problems.bodyTooLarge();
        }
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] inflated = packed.readNBytes((int) declared + 1);
            if (inflated.length != declared) {
                throw notPacked();
            }
            return inflated;
        } catch (IOException unreadable) {
            throw notPacked();
        }
    }

    private static Problem notPacked() {
        return Problem.badRequest(
                "body-not-gzip", "Content-Encoding says gzip, and the body cannot be unpacked by it.");
    }

    /** How many bytes it says it holds when it is unpacked; 0 where it is not packed. */
    public static long declaredBytes(byte[] body) {
        boolean packed = body.length > 2 * LENGTH_BYTES && ((body[0] & 0xff) << Byte.SIZE | body[1] & 0xff) == MAGIC;
        return packed
                ? Integer.toUnsignedLong(ByteBuffer.wrap(body, body.length - LENGTH_BYTES, LENGTH_BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt())
                : 0;
    }

    static boolean isGzip(@Nullable String encoding) {
        return encoding != null && encoding.strip().equalsIgnoreCase("gzip");
    }
}
