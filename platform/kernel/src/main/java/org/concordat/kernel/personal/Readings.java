package org.concordat.kernel.personal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything a text says: as an eye sees it ({@link PlainText}), and what programs wrote into it in escapes or encoded
 * whole, one layer or several. These are the disguises that come about by themselves, when a text passes through web
 * pages, spreadsheets and queues. Whoever hides something on purpose (backwards, in words, by a cipher) can always do
 * so: such a guard is none against them, and looking for it would only refuse more that is innocent.
 */
final class Readings {

    /** So many layers and readings are looked at; more is no accident any more. */
    private static final int READINGS_MAX = 24;

    /** What Java puts where bytes are no text. */
    private static final char NOT_UTF_8 = '\uFFFD';

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("thinsp", " "),
            Map.entry("ndash", "-"),
            Map.entry("mdash", "-"),
            Map.entry("hyphen", "-"),
            Map.entry("dash", "-"),
            Map.entry("minus", "-"),
            Map.entry("shy", ""),
            Map.entry("zwnj", ""),
            Map.entry("zwj", ""),
            Map.entry("commat", "@"),
            Map.entry("period", "."),
            Map.entry("sol", "/"),
            Map.entry("plus", "+"),
            Map.entry("amp", "&"));

    private static final Pattern ENTITY = Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,8}));");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern QUOTED_PRINTABLE = Pattern.compile("(?:=[0-9A-F]{2})+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))");

    /** So many characters of base64 in a row may be a text, and so many of hexadecimal digits. */
    private static final int BASE64_MIN = 10;

    private static final int HEX_MIN = 16;

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{%d,}={0,2}".formatted(BASE64_MIN));
    private static final Pattern HEX =
            Pattern.compile("(?<![0-9a-zA-Z])(?:0x)?((?:[0-9a-fA-F]{2}){%d,})(?![0-9a-zA-Z])".formatted(HEX_MIN / 2));

    /** A way to write a text, and the character without which nothing is written so; 0 where any will do. */
    private record Layer(char sign, Pattern pattern, Function<MatchResult, Optional<String>> meaning) {

        /** The text with each match replaced by what it stands for; nothing when none stands for something readable. */
        Optional<String> read(String text) {
            if (sign != 0 && text.indexOf(sign) < 0) {
                return Optional.empty();
            }
            boolean[] any = {false};
            String read = pattern.matcher(text).replaceAll(found -> {
                Optional<String> meant = meaning.apply(found);
                any[0] |= meant.isPresent();
                return Matcher.quoteReplacement(meant.orElse(found.group()));
            });
            return any[0] ? Optional.of(read) : Optional.empty();
        }
    }

    private static final char ANY = 0;

    private static final List<Layer> LAYERS = List.of(
            new Layer('&', ENTITY, Readings::entity),
            new Layer('%', PERCENT, found -> bytes(found.group().replace("%", ""))),
            new Layer('=', QUOTED_PRINTABLE, found -> bytes(found.group().replace("=", ""))),
            new Layer('\\', ESCAPE, found -> character(found.group(1) != null ? found.group(1) : found.group(2))),
            new Layer(ANY, HEX, found -> bytes(found.group(1))),
            new Layer(ANY, BASE64, found -> base64(found.group())));

    private Readings() {}

    static Set<String> of(String text) {
        return saysOnlyItself(text) ? Set.of(text) : all(text);
    }

    /**
     * Whether nothing is written in the text but what stands there: it is ASCII, has no sign of an escape, and nothing in
     * it that is long enough to be encoded is. So are most codes, and need no more than this look.
     */
    private static boolean saysOnlyItself(String text) {
        int hex = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c >= 0x7F || c == '&' || c == '%' || c == '=' || c == '\\') {
                return false;
            }
            hex = HexFormat.isHexDigit(c) ? hex + 1 : 0;
            if (hex >= HEX_MIN) {
                return false;
            }
            if (!isOfBase64(c)) {
                if (isEncoded(text, from, at)) {
                    return false;
                }
                from = at + 1;
            }
        }
        return !isEncoded(text, from, text.length());
    }

    private static boolean isOfBase64(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "+/_-".indexOf(c) >= 0;
    }

    private static boolean isEncoded(String text, int from, int until) {
        return until - from >= BASE64_MIN && base64(text.substring(from, until)).isPresent();
    }

    /** The same by every layer, whatever the text. */
    static Set<String> all(String text) {
        Set<String> readings = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>(List.of(text));
        Deque<String> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty() && readings.size() < READINGS_MAX) {
            String next = waiting.remove();
            String plain = PlainText.of(next);
            readings.add(plain);
            for (Layer layer : LAYERS) {
                // Escapes may be written in disguise, and what is encoded whole may not be touched first.
                layer.read(next).filter(seen::add).ifPresent(waiting::add);
                if (!plain.equals(next)) {
                    layer.read(plain).filter(seen::add).ifPresent(waiting::add);
                }
            }
        }
        return readings;
    }

    private static Optional<String> entity(MatchResult found) {
        if (found.group(3) != null) {
            return Optional.ofNullable(ENTITIES.get(found.group(3)));
        }
        int point = found.group(1) != null ? Integer.parseInt(found.group(1)) : Integer.parseInt(found.group(2), 16);
        return Character.isValidCodePoint(point) ? Optional.of(Character.toString(point)) : Optional.empty();
    }

    private static Optional<String> character(String hex) {
        return Optional.of(String.valueOf((char) Integer.parseInt(hex, 16)));
    }

    private static Optional<String> bytes(String hex) {
        return readable(HexFormat.of().parseHex(hex));
    }

    private static Optional<String> base64(String encoded) {
        String standard = encoded.replace('-', '+').replace('_', '/').replace("=", "");
        // One character more than whole bytes is no base64; asked first, since most codes are none.
        return standard.length() % 4 == 1
                ? Optional.empty()
                : readable(Base64.getDecoder().decode(standard));
    }

    /** Bytes that are text; most that look encoded are a code or a number, and are none. */
    private static Optional<String> readable(byte[] bytes) {
        for (byte each : bytes) {
            if (each >= 0 && each < ' ' && !Character.isWhitespace(each) || each == 0x7F) {
                return Optional.empty();
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(NOT_UTF_8) >= 0 ? Optional.empty() : Optional.of(text);
    }
}
