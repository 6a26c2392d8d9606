package org.concordat.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Makes folders that are either whole or not there: filled under another name, then renamed. */
public final class Unpacking {
    private Unpacking() {}

    /** Fills an empty folder. */
    @FunctionalInterface
    public interface Filling {
        void into(Path folder) throws IOException, InterruptedException;
    }

    /** The folder {@code target}, filled when it is not there yet. */
    public static Path once(Path target, Filling filling) throws IOException, InterruptedException {
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(target.getParent());
        Path unfinished = target.resolveSibling(
                target.getFileName() + ".unfinished-" + ProcessHandle.current().pid());
        delete(unfinished);
        Files.createDirectories(unfinished);
        try {
            filling.into(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException perhapsMadeMeanwhile) {
            if (!Files.isDirectory(target)) {
                throw perhapsMadeMeanwhile;
            }
        } finally {
            delete(unfinished);
        }
        return target;
    }

    /** Unpacks a zip file whose entries all lie in one folder, without that folder. */
    public static void zip(Path archive, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (!entry.isDirectory()) {
                    Path file = inside(target, name);
                    Files.createDirectories(file.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }

    /** The place of an archive's entry, which must not lie outside the folder. */
    public static Path inside(Path folder, String entry) throws IOException {
        Path file = folder.resolve(entry).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("the archive reaches outside its folder: " + entry);
        }
        return file;
    }

    /** Deletes a folder with all that is in it; links are deleted, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Unpacking::deleteOne);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
