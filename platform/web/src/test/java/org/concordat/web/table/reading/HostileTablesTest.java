package org.concordat.web.table.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.web.table.reading.Workbooks.header;
import static org.concordat.web.table.reading.Workbooks.text;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concordat.testing.wire.CountsAs;
import org.concordat.testing.wire.Soak;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.UnreadableTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no table, or a trap: each is refused at once, in words for the person who sent it. */
class HostileTablesTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final int MESSAGE_MAX = 1_000;
    private static final int MUTATIONS = 200;
    private static final Pattern INSIDE =
            Pattern.compile("\\b(java|org|com|javax)\\.[a-z]|Exception|Error\\b|/etc/|root:");
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String ROWS = header("a", "b") + "<row r=\"2\">" + text("A2", "x") + "</row>";

    static Stream<Arguments> refused() {
        return Stream.concat(
                workbooks().entrySet().stream()
                        .map(file -> arguments(file.getKey(), TableFormat.XLSX, file.getValue())),
                texts().entrySet().stream().map(file -> arguments(file.getKey(), TableFormat.CSV, file.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @CountsAs("hostile files")
    void is_refused_at_once_and_in_words(String what, TableFormat format, byte[] file) {
        long begun = System.nanoTime();
        try {
            int rows = TableReader.read(file, format).rows().size();
            throw new AssertionError("%s was read, with %d rows".formatted(what, rows));
        } catch (UnreadableTable refused) {
            assertThat(refused.getMessage()).hasSizeBetween(5, MESSAGE_MAX).doesNotContainPattern(INSIDE);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
        }
    }

    /** Two hundred files in which chance has changed some bytes; two thousand in a soak. */
    @Test
    @CountsAs("hostile files")
    void whatever_chance_makes_of_a_file_it_is_read_or_refused() {
        byte[] workbook = Workbooks.of(ROWS);
        byte[] csv = "a,b\r\n\"x\",1\r\n\"y,z\",2\r\n".getBytes(StandardCharsets.UTF_8);
        long seed = Long.getLong("concordat.hostile.seed", 1);
        for (int i = 0; i < MUTATIONS * Soak.rounds(); i++) {
            Random random = new Random(seed + i);
            TableFormat format = i % 4 == 0 ? TableFormat.CSV : TableFormat.XLSX;
            byte[] file = mutated(format == TableFormat.CSV ? csv : workbook, random);
            try {
                TableReader.read(file, format);
            } catch (UnreadableTable refused) {
                assertThat(refused.getMessage()).as("seed %d", seed + i).doesNotContainPattern(INSIDE);
            } catch (RuntimeException | Error failed) {
                throw new AssertionError("%s of seed %d".formatted(format, seed + i), failed);
            }
        }
    }

    private static byte[] mutated(byte[] file, Random random) {
        byte[] mutated = file.clone();
        for (int change = 0; change <= random.nextInt(8); change++) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(mutated, random.nextInt(mutated.length) + 1) : mutated;
    }

    private static Map<String, byte[]> workbooks() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        String parameter = "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>";
        for (String part : new String[] {SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"}) {
            files.put("a file from outside in " + part, changed(part, xml -> withType(xml, outside)));
        }
        files.put("entities of entities", changed(SHEET, xml -> withType(xml, laughs)));
        files.put("an entity to be fetched", changed("xl/_rels/workbook.xml.rels", xml -> withType(xml, parameter)));
        byte[] whole = Workbooks.of(ROWS);
        files.put("cut in the middle", Arrays.copyOf(whole, whole.length / 2));
        files.put("without its directory", Arrays.copyOf(whole, whole.length - 200));
        files.put("nothing but the end of an archive", archive(Map.of()));
        files.put(
                "the former binary workbook",
                bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "x".repeat(600)));
        files.put("a page", bytes("<html><table><tr><td>a</td></tr></table></html>"));
        files.put("a document", bytes("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj"));
        files.put("another compression", gzip(whole));
        files.put("an archive in place of the sheet", withPart(SHEET, new String(whole, StandardCharsets.ISO_8859_1)));
        files.put(
                "a sheet that is not there",
                changed("xl/_rels/workbook.xml.rels", xml -> xml.replace("sheet1", "sheet9")));
        files.put(
                "a sheet from another machine",
                changed(
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replace(
                                "Target=\"worksheets/sheet1.xml\"",
                                "Target=\"http://127.0.0.1:1/sheet1.xml\" TargetMode=\"External\"")));
        files.put(
                "a sheet from outside the archive",
                changed(
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replace("worksheets/sheet1.xml", "../../../../../../etc/passwd")));
        files.put("no sheets", changed("xl/workbook.xml", xml -> xml.replaceAll("<sheet .*?/>", "")));
        files.put(
                "all sheets hidden",
                changed("xl/workbook.xml", xml -> xml.replace("sheetId", "state=\"veryHidden\" sheetId")));
        files.put("half a sheet", changed(SHEET, xml -> xml.substring(0, xml.length() / 2)));
        files.put("a sheet of bytes", withPart(SHEET, "\u0001\u0002\u0003\u0000\u0080"));
        files.put(
                "column after the last", Workbooks.of(header("a") + "<row r=\"2\"><c r=\"ZZZZZ2\"><v>1</v></c></row>"));
        files.put("an archive of other things", archive(Map.of("../../evil.sh", "id", "/etc/cron.d/x", "id")));
        return files;
    }

    private static Map<String, byte[]> texts() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a quote that never closes", bytes("a,b\n\"" + "x\n".repeat(500_000)));
        files.put("quotes alone", bytes("\"".repeat(1_000_001)));
        files.put("a hundred thousand columns", bytes("a,".repeat(100_000) + "\n1\n"));
        files.put("more rows than are read", bytes("a,b\n" + "1,2\n".repeat(60_000)));
        files.put("a cell of ten megabytes", bytes("a,b\n1," + "x".repeat(10_000_000) + "\n"));
        files.put("a title of ten megabytes", bytes("x".repeat(10_000_000) + "\n1\n"));
        files.put("a column twice", bytes("amount,Amount\n1,2\n"));
        files.put("zeros", new byte[4_096]);
        files.put("an archive", Workbooks.of(ROWS));
        files.put("a picture", bytes("\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR"));
        files.put("a programme", bytes("\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000"));
        return files;
    }

    private static String withType(String xml, String type) {
        return xml.replaceFirst("\\?>", "?>" + type.replace("$", "\\$"));
    }

    private static byte[] changed(String part, UnaryOperator<String> change) {
        Map<String, String> parts = Workbooks.parts(ROWS, "");
        parts.computeIfPresent(part, (_, xml) -> change.apply(xml));
        return Workbooks.zip(parts);
    }

    private static byte[] withPart(String part, String content) {
        return changed(part, xml -> content);
    }

    private static byte[] archive(Map<String, String> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(bytes(entry.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
