package org.concordat.consolidation.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.concordat.consolidation.view.Utc;

/**
 * A workbook without the moment it happened to be written at, which the library puts into its properties: asked again,
 * a view is the same bytes. It is dated with the moment the view is as at.
 */
public final class StableWorkbook {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");
    /** The earliest that a zip file can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StableWorkbook() {}

    public static void write(byte[] workbook, Instant asAt, OutputStream stable) throws IOException {
        try (ZipFile parts = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(stable)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                out.putNextEntry(entry);
                byte[] content = parts.getInputStream(part).readAllBytes();
                out.write(part.getName().equals(PROPERTIES) ? dated(content, asAt) : content);
                out.closeEntry();
            }
        }
    }

    private static byte[] dated(byte[] properties, Instant asAt) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceFirst("$1" + Utc.text(asAt) + "$2").getBytes(StandardCharsets.UTF_8);
    }
}
