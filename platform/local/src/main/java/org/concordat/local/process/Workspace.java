package org.concordat.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder one stack lives in: its data, its logs and the record of its processes.
 *
 * @param directory the folder, made when needed
 */
public record Workspace(Path directory) {

    public Workspace {
        directory = directory.toAbsolutePath().normalize();
    }

    /** Where a component keeps what must outlive it. */
    public Path dataOf(String component) {
        return made(directory.resolve(component));
    }

    /** Everything a component printed. */
    public Path logOf(String component) {
        return made(directory.resolve("logs")).resolve(component + ".log");
    }

    /** One file per living child process. */
    public Path pids() {
        return made(directory.resolve("pids"));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException notMade) {
            throw new UncheckedIOException(notMade);
        }
    }
}
