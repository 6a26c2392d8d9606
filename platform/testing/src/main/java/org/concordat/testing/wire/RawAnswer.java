package org.concordat.testing.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param status 0 when nothing did
 * @param head in lower case
 */
public record RawAnswer(int status, String head, String body, Duration took) {

    private static final int HEAD_MAX = 4096;
    private static final String EVENTS = ": text/event-stream";
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /** Whoever audits has every table made again from the log, and in a volley many do at once. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private static final Pattern INSIDE = Pattern.compile(
            "\\b(java|javax|jakarta|org|io|com)\\.[a-z]+\\.|[A-Za-z](Exception|Error)\\b|\\bat [a-z]+\\.[a-z]+\\.|SQLSTATE|\\bselect .* from\\b");

    static RawAnswer to(RawRequest request, int port) {
        long begun = System.nanoTime();
        byte[] read = new byte[0];
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            try {
                socket.getOutputStream().write(request.bytes());
            } catch (SocketException hungUp) {
                // It may have answered before.
            }
            read = read(socket.getInputStream());
        } catch (IOException nothing) {
            // Told by the status.
        }
        return of(new String(read, StandardCharsets.UTF_8), Duration.ofNanos(System.nanoTime() - begun));
    }

    /** All of it, but of a stream of events, which never ends, its head. */
    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read; (read = in.read(buffer)) > 0; ) {
            all.write(buffer, 0, read);
            if (all.size() < HEAD_MAX
                    && all.toString(StandardCharsets.ISO_8859_1).contains(EVENTS)) {
                break;
            }
        }
        return all.toByteArray();
    }

    private static RawAnswer of(String answer, Duration took) {
        int end = answer.indexOf("\r\n\r\n");
        if (!answer.startsWith("HTTP/1.") || end < 0) {
            return new RawAnswer(0, answer, "", took);
        }
        return new RawAnswer(
                Integer.parseInt(answer.substring(9, 12)),
                answer.substring(0, end).toLowerCase(Locale.ROOT),
                answer.substring(end + 4),
                took);
    }

    /** What is wrong with it as an answer to that request. */
    public Optional<String> wrong(RawRequest request) {
        if (request.refused() && status > 0 && status < 400) {
            return Optional.of("was not refused");
        }
        return request.method().equals("HEAD") && status >= 400 && status < 500 ? Optional.empty() : wrong();
    }

    /** What is wrong with it whatever was asked: a failure, or a refusal that is no problem in our words. */
    public Optional<String> wrong() {
        if (status == 0) {
            return Optional.of("was not answered");
        }
        if (took.compareTo(LONGEST) > 0) {
            return Optional.of("took " + took);
        }
        boolean later = status == 503 && head.contains("\nretry-after: ");
        if (status >= 500 && !later) {
            return Optional.of("failed");
        }
        if (status == 401 && !head.contains("\nwww-authenticate: bearer")) {
            return Optional.of("does not say how to sign in");
        }
        if (status >= 400) {
            if (!head.contains("content-type: application/problem+json")) {
                return Optional.of("is no problem");
            }
            if (!body.contains("\"type\":\"urn:concordat:problem:")) {
                return Optional.of("is no problem of ours");
            }
            if (INSIDE.matcher(body).find()) {
                return Optional.of("tells of the inside");
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return status + " " + body.substring(0, Math.min(400, body.length()));
    }
}
