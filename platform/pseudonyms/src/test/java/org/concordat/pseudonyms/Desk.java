package org.concordat.pseudonyms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.pseudonyms.layout.NotMade;

/** A data officer's desk: a folder with a key of Hammersmith &amp; Fulham, and what the tool says. */
final class Desk {

    static final BoroughKey KEY = key("k1", 0);
    static final BoroughKey NEXT_KEY = key("k2", 100);

    private final Path folder;
    private String said = "";
    private String written = "";

    Desk(Path folder) throws NotMade {
        this.folder = folder;
        if (!Files.exists(file("k1.key"))) {
            KeyPlace.write(KEY, file("k1.key"));
            KeyPlace.write(NEXT_KEY, file("k2.key"));
        }
    }

    private static BoroughKey key(String id, int first) {
        byte[] secret = new byte[BoroughKey.SECRET_BYTES];
        for (int at = 0; at < secret.length; at++) {
            secret[at] = (byte) (first + at);
        }
        return new BoroughKey("LBHF", id, LocalDate.of(2026, 11, 27), secret);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void put(String name, String text, Charset charset) {
        try {
            Files.write(file(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes {@code out} of a file with this text; the exit code. */
    int make(String layout, String name, String text, String... more) throws IOException {
        put(name, text, UTF_8);
        return makeOf(layout, name, more);
    }

    int makeOf(String layout, String name, String... more) throws IOException {
        put("layout", "borough LBHF\n" + layout, UTF_8);
        Files.deleteIfExists(file("out"));
        List<String> words = new ArrayList<>(List.of(
                "make",
                "--key",
                file("k1.key").toString(),
                "--layout",
                file("layout").toString(),
                "--in",
                file(name).toString(),
                "--out",
                file("out").toString()));
        words.addAll(List.of(more));
        return run(words);
    }

    int run(List<String> words) {
        return run(words, "");
    }

    int run(List<String> words, String standardInput) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code = new Pseudonyms(
                        new ByteArrayInputStream(standardInput.getBytes(UTF_8)),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(messages, true, UTF_8))
                .run(words);
        said = messages.toString(UTF_8);
        written = out.toString(UTF_8);
        return code;
    }

    /** What it wrote to the file {@code out}. */
    String out() throws IOException {
        return Files.readString(file("out"));
    }

    boolean isOut() {
        return Files.exists(file("out")) || Files.exists(file("out.part"));
    }

    /** Its messages. */
    String said() {
        return said;
    }

    /** Its standard output. */
    String written() {
        return written;
    }
}
