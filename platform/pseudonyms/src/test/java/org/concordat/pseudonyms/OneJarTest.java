package org.concordat.pseudonyms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.concordat.kernel.personal.Pseudonym;
import org.concordat.pseudonyms.layout.NotMade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool as a process of its own, with what its jar holds, the JDK, and a heap far smaller than its input. */
class OneJarTest {

    private static final int ROWS = 400_000;
    private static final String NOTE = "x".repeat(200);

    @TempDir
    Path folder = Path.of(".");

    private Desk desk;

    @BeforeEach
    void sit_down() throws NotMade {
        desk = new Desk(folder);
    }

    /** A hundred megabytes through a heap of sixteen; what grew with the file would end it long before. */
    @Test
    void a_file_of_any_length_takes_the_same_memory() throws IOException, InterruptedException {
        desk.put("layout", "borough LBHF\npseudonym person child mosaic number\nkeep type\nkeep on date", UTF_8);
        int code = runOn("csv", out -> {
            out.write("person,type,notes,on\n");
            for (int row = 0; row < ROWS; row++) {
                out.write("%d,U%d,\"%s\",2026-11-27\n".formatted(row + 1, row % 7, NOTE));
            }
        });
        assertThat(code).isZero();
        assertThat(Files.size(folder.resolve("stdout"))).isGreaterThan(ROWS * 45L);
    }

    @Test
    void so_does_json_in_one_array() throws IOException, InterruptedException {
        desk.put("layout", "borough LBHF\npseudonym /person child mosaic number\nkeep /on date", UTF_8);
        int code = runOn("json", out -> {
            String comma = "[";
            for (int row = 0; row < ROWS; row++) {
                out.write("%s{\"notes\":[\"%s\"],\"person\":%d,\"on\":\"2026-11-27\"}".formatted(comma, NOTE, row + 1));
                comma = ",";
            }
            out.write("]");
        });
        assertThat(code).isZero();
        assertThat(Files.size(folder.resolve("stdout"))).isGreaterThan(ROWS * 60L);
    }

    private interface Input {
        void writeTo(Writer out) throws IOException;
    }

    private int runOn(String format, Input input) throws IOException, InterruptedException {
        String classes = String.join(File.pathSeparator, place(Pseudonyms.class), place(Pseudonym.class));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes,
                        Pseudonyms.class.getName(),
                        "make",
                        "--key",
                        desk.file("k1.key").toString(),
                        "--layout",
                        desk.file("layout").toString(),
                        "--in",
                        "-",
                        "--out",
                        "-",
                        "--format",
                        format)
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Writer out = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8), 1 << 16)) {
            input.writeTo(out);
            out.close();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        }
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
