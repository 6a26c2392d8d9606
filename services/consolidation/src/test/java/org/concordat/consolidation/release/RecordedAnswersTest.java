package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.concordat.consolidation.export.ViewTable;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.view.ViewJson;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.TableFormat;
import org.junit.jupiter.api.Test;

/**
 * Answers given as at a moment are promises: the bytes of budget views are those of the release that
 * first gave them. The recorded digests were written by that release and are never made anew.
 */
class RecordedAnswersTest {

    private static final String RECORDED = "recorded-answers.txt";
    private static final int WORLDS = 40;

    @Test
    void budget_views_are_the_bytes_of_the_first_release() throws IOException {
        List<String> recorded;
        try (var in = Objects.requireNonNull(RecordedAnswersTest.class.getResourceAsStream("/" + RECORDED))) {
            recorded = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }

        assertThat(answers()).isEqualTo(recorded);
    }

    private static List<String> answers() {
        Map<String, String> digests = new TreeMap<>();
        for (int seed = 1; seed <= WORLDS; seed++) {
            World world = Worlds.world(new Random(seed)).in(Edition.FIRST);
            String name = "%02d".formatted(seed);
            record(digests, name + " partnership", world.view());
            record(digests, name + " borough", world.sovereign(World.RBKC));
        }
        return digests.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static void record(Map<String, String> digests, String name, ReleasedView view) {
        digests.put(name + " json", digest(ViewJson.of(view, MoneyUnit.GBP).toArray()));
        digests.put(
                name + " csv",
                digest(ViewTable.of(view, TableFormat.CSV, MoneyUnit.GBP).toArray()));
        digests.put(
                name + " xlsx",
                digest(unpacked(
                        ViewTable.of(view, TableFormat.XLSX, MoneyUnit.GBP).toArray())));
    }

    /** What the workbook holds: how tightly it is packed is the Java runtime's affair. */
    private static byte[] unpacked(byte[] workbook) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                content.writeBytes(part.getName().getBytes(StandardCharsets.UTF_8));
                parts.transferTo(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
