package org.concordat.web.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.web.problem.Problem;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/**
 * What a browser sends of a form with one file in it ({@code multipart/form-data}, RFC 7578).
 *
 * @param file the only one
 * @param fields the others by their names, without those that were left empty
 */
public record BrowserForm(SentFile file, Map<String, String> fields) {

    /** As a media type of an annotation. */
    public static final String MEDIA_TYPE = "multipart/form-data";

    private static final String MALFORMED = "form-malformed";
    private static final int PARTS_MAX = 20;
    private static final int FIELD_BYTES_MAX = 1_000;
    private static final Pattern NAME = Pattern.compile("(?:^|;)\\s*name=(?:\"([^\"]*)\"|([^;\\s]*))");
    private static final Pattern FILE_NAME =
            Pattern.compile("(?:^|;)\\s*filename=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");

    /**
     * @param name as it was called where it came from; empty when nobody says
     * @param mediaType as the browser takes it to be, in lower case and without parameters; empty when it does not say
     */
    public record SentFile(String name, String mediaType, byte[] bytes) {

        /** The end of its name in lower case, without the dot; empty when it has none. */
        public String extension() {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        }
    }

    public BrowserForm {
        fields = Map.copyOf(fields);
    }

    /** Whether a Content-Type says that such a form follows. */
    public static boolean isMeant(String contentType) {
        return bare(contentType).equals(MEDIA_TYPE);
    }

    /**
     * @param contentType names the boundary between the parts
     * @param known the fields that the form may have
     * @throws Problem 400 when it is no such form, or has no file or two, or a field that is not known
     */
    public static BrowserForm read(String contentType, byte[] body, Set<String> known) {
        String boundary = MediaRange.parse(contentType)
                .map(type -> type.parameters().getOrDefault("boundary", ""))
                .filter(text -> !text.isEmpty() && text.length() <= 200)
                .orElseThrow(() -> malformed("its Content-Type names no boundary between its parts"));
        Parts parts = new Parts(known);
        try {
            MultipartParser.ParseState state =
                    MultipartParser.beginParse(parts, boundary.getBytes(StandardCharsets.US_ASCII), "UTF-8");
            state.parse(ByteBuffer.wrap(body));
            if (!state.isComplete()) {
                throw malformed("it ends before its last part does");
            }
        } catch (Problem said) {
            throw said;
        } catch (IOException | RuntimeException e) {
            throw malformed("its parts cannot be told apart");
        }
        return new BrowserForm(parts.file.orElseThrow(() -> malformed("there is no file in it")), parts.fields);
    }

    private static Problem malformed(String why) {
        return Problem.badRequest(
                MALFORMED, "The body is not a form with one file (multipart/form-data): " + why + ".");
    }

    private static String bare(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Takes the parts as the framework's parser comes upon them. */
    private static final class Parts implements MultipartParser.PartHandler {

        private final Set<String> known;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private Optional<SentFile> file = Optional.empty();
        private int count;
        private String name = "";
        private Optional<String> fileName = Optional.empty();
        private String mediaType = "";
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private Parts(Set<String> known) {
            this.known = known;
        }

        @Override
        public void beginPart(CaseInsensitiveMap<String> headers) {
            if (++count > PARTS_MAX) {
                throw malformed("it has more than %d parts".formatted(PARTS_MAX));
            }
            String disposition =
                    Optional.ofNullable(headers.getFirst("Content-Disposition")).orElse("");
            name = first(NAME, disposition).orElse("");
            fileName = first(FILE_NAME, disposition);
            mediaType =
                    bare(Optional.ofNullable(headers.getFirst("Content-Type")).orElse(""));
            bytes = new ByteArrayOutputStream();
        }

        private static Optional<String> first(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find()
                    ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                    : Optional.empty();
        }

        @Override
        public void data(ByteBuffer more) {
            byte[] piece = new byte[more.remaining()];
            more.get(piece);
            bytes.writeBytes(piece);
            if (fileName.isEmpty() && bytes.size() > FIELD_BYTES_MAX) {
                throw malformed("the field '%s' is longer than any text that is asked for".formatted(shown()));
            }
        }

        @Override
        public void endPart() {
            if (fileName.isPresent()) {
                if (fileName.get().isEmpty() && bytes.size() == 0) {
                    // The place for a file where none was chosen.
                    return;
                }
                if (file.isPresent()) {
                    throw malformed("there are two files in it");
                }
                file = Optional.of(new SentFile(fileName.get(), mediaType, bytes.toByteArray()));
                return;
            }
            String text = bytes.toString(StandardCharsets.UTF_8).strip();
            if (!known.contains(name)) {
                throw malformed("there is no field '%s', but %s"
                        .formatted(shown(), known.stream().sorted().toList()));
            }
            if (!text.isEmpty() && fields.put(name, text) != null) {
                throw malformed("the field '%s' is in it twice".formatted(shown()));
            }
        }

        private String shown() {
            return name.length() <= 60 ? name : name.substring(0, 60) + "…";
        }
    }
}
