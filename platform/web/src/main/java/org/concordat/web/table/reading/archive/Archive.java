package org.concordat.web.table.reading.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;

/**
 * The zip archive around a workbook. Every part is inflated once and counted before anything is parsed.
 */
public final class Archive implements AutoCloseable {

    private static final int MOST_PARTS = 5_000;

    /** A part below this size may be packed as well as it likes. */
    private static final long SMALL_PART_BYTES = 1024L * 1024L;

    private final ZipFile zip;
    /** By name in lower case; of parts that are XML. */
    private final Map<String, Long> inflatedBytes = new HashMap<>();

    /** Those that no parser should be let at; a workbook may have such for programs of others. */
    private final Set<String> unreadable = new HashSet<>();

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws UnreadableTable when it is no archive, or inflates beyond the limits, or declares a DTD */
    public static Archive open(byte[] body, TableLimits limits) throws IOException {
        refuseOtherFormats(body);
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(body))
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableTable(
                    Reason.NOT_A_WORKBOOK, "The file is damaged: it begins as a workbook but is not whole.", e);
        }
        Archive container = new Archive(zip);
        try {
            container.inflateAll(body.length, limits);
            return container;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /**
     * How large the directory of an archive says that its parts are when inflated; 0 for what is no archive. A part that
     * turns out larger is not read.
     */
    public static long declaredBytes(byte[] body) {
        if (!startsWith(body, 'P', 'K', 3, 4)) {
            return 0;
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(body))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            return Collections.list(zip.getEntries()).stream()
                    .mapToLong(part -> Math.max(0, part.getSize()))
                    .sum();
        } catch (IOException | IllegalArgumentException damaged) {
            return 0;
        }
    }

    private static void refuseOtherFormats(byte[] body) {
        if (startsWith(body, 0xD0, 0xCF, 0x11, 0xE0)) {
            if (contains(body, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))) {
                throw passwordProtected();
            }
            throw new UnreadableTable(
                    Reason.OLD_WORKBOOK,
                    "The file is an old Excel workbook (.xls). Save it as 'Excel Workbook (.xlsx)' and send that.");
        }
        if (!startsWith(body, 'P', 'K', 3, 4)) {
            throw new UnreadableTable(
                    Reason.NOT_A_WORKBOOK,
                    "The file is no workbook, whatever its name says. If it is text, send it as CSV.");
        }
    }

    public static UnreadableTable passwordProtected() {
        return new UnreadableTable(
                Reason.WORKBOOK_PASSWORD_PROTECTED,
                "The workbook is protected by a password. Save it without one and send that.");
    }

    private void inflateAll(long packedBytes, TableLimits limits) throws IOException {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.size() > MOST_PARTS) {
            throw tooLargeInside();
        }
        long total = 0;
        byte[] buffer = new byte[64 * 1024];
        for (ZipArchiveEntry part : parts) {
            if (part.getGeneralPurposeBit().usesEncryption()) {
                throw passwordProtected();
            }
            long packed = Math.max(1, Math.min(part.getCompressedSize(), packedBytes));
            long inflated = 0;
            Markup markup = new Markup();
            try (InputStream in = zip.getInputStream(part)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    inflated += read;
                    total += read;
                    markup.accept(buffer, read);
                    boolean untrue = inflated > part.getSize();
                    boolean bomb = inflated > SMALL_PART_BYTES && inflated / packed > limits.inflation();
                    if (untrue || bomb || total > limits.inflatedBytes()) {
                        throw tooLargeInside();
                    }
                }
            }
            String name = part.getName().toLowerCase(Locale.ROOT);
            inflatedBytes.merge(name, inflated, Math::max);
            if (!markup.isReadable()) {
                unreadable.add(name);
            } else if (isXml(name)) {
                try (InputStream in = zip.getInputStream(part)) {
                    Xml.refuseDtd(in);
                }
            }
        }
    }

    private static UnreadableTable tooLargeInside() {
        return new UnreadableTable(
                Reason.WORKBOOK_TOO_LARGE_INSIDE,
                "Unpacked, the workbook is far larger than a return can be. Copy the table alone into a new workbook and send that.");
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** @throws UnreadableTable when the part, if it is there, is larger, or has markup that would fill the memory */
    public void requireReadable(String part, long bytesMax) {
        String name = bare(part).toLowerCase(Locale.ROOT);
        if (!isXml(name)) {
            throw Xml.damaged(null);
        }
        if (unreadable.contains(name) || inflatedBytes.getOrDefault(name, 0L) > bytesMax) {
            throw tooLargeInside();
        }
    }

    private static String bare(String part) {
        return part.startsWith("/") ? part.substring(1) : part;
    }

    /** A part by its name, with or without the leading slash; neither the slash nor the case matters. */
    public Optional<InputStream> part(String name) throws IOException {
        String bare = bare(name);
        Optional<ZipArchiveEntry> entry = Optional.ofNullable(zip.getEntry(bare))
                .or(() -> Collections.list(zip.getEntries()).stream()
                        .filter(other -> other.getName().equalsIgnoreCase(bare))
                        .findFirst());
        return entry.isEmpty() ? Optional.empty() : Optional.of(zip.getInputStream(entry.get()));
    }

    /** A part that has to be there. */
    public InputStream required(String name) throws IOException {
        return part(name).orElseThrow(() -> Xml.damaged(null));
    }

    public static boolean startsWith(byte[] body, int... bytes) {
        if (body.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((body[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] body, byte[] wanted) {
        outer:
        for (int at = 0; at <= body.length - wanted.length; at++) {
            for (int i = 0; i < wanted.length; i++) {
                if (body[at + i] != wanted[i]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
