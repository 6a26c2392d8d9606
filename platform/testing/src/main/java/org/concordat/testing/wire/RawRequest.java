package org.concordat.testing.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A request as it goes over the wire, whatever a client would say of it.
 *
 * @param about what is wrong with it, in a few words
 * @param headers whole lines
 * @param refused whether it must be refused; else it may be answered
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RawRequest(
        String about,
        String method,
        String path,
        List<String> query,
        List<String> headers,
        byte[] body,
        boolean refused) {

    private static final int SHOWN_MAX = 400;

    public RawRequest {
        query = List.copyOf(query);
        headers = List.copyOf(headers);
    }

    public RawRequest with(String what, boolean mustBeRefused) {
        return new RawRequest(about + ", " + what, method, path, query, headers, body, refused || mustBeRefused);
    }

    public RawRequest method(String other) {
        return new RawRequest(about, other, path, query, headers, body, refused);
    }

    public RawRequest path(String other) {
        return new RawRequest(about, method, other, query, headers, body, refused);
    }

    public RawRequest query(String pair) {
        List<String> pairs = new ArrayList<>(query);
        pairs.add(pair);
        return new RawRequest(about, method, path, pairs, headers, body, refused);
    }

    /** @param line replaces those of the same name */
    public RawRequest header(String line) {
        String name = line.substring(0, line.indexOf(':') + 1);
        List<String> lines = new ArrayList<>(headers);
        lines.removeIf(other -> other.regionMatches(true, 0, name, 0, name.length()));
        lines.add(line);
        return new RawRequest(about, method, path, query, lines, body, refused);
    }

    public RawRequest anotherHeader(String line) {
        List<String> lines = new ArrayList<>(headers);
        lines.add(line);
        return new RawRequest(about, method, path, query, lines, body, refused);
    }

    public RawRequest without(String name) {
        List<String> lines = new ArrayList<>(headers);
        lines.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
        return new RawRequest(about, method, path, query, lines, body, refused);
    }

    public RawRequest body(byte[] other) {
        return new RawRequest(about, method, path, query, headers, other, refused);
    }

    private String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    byte[] bytes() {
        StringJoiner head = new StringJoiner("\r\n", "", "\r\n\r\n")
                .add(method + " " + target() + " HTTP/1.1")
                .add("Host: localhost")
                .add("Connection: close");
        headers.forEach(head::add);
        if (body.length > 0) {
            head.add("Content-Length: " + body.length);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // A byte for each character: what a header may hold.
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** To be found again by, without the token. */
    @Override
    public String toString() {
        String text = new String(without("Authorization").bytes(), StandardCharsets.ISO_8859_1)
                .replaceAll("[^\\x20-\\x7e]+", "~");
        return about + ": " + (text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…");
    }
}
