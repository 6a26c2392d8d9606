package org.concordat.testing.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How many attempts the attack kit has made, a file for each part of it below {@code target/attack-kit} of a module;
 * {@code ./concordat test} adds them up.
 */
public record Tally(String kit, String part) {

    private static final int SHOWN_MAX = 25;

    /**
     * @param kit what is attempted, in the plural, such as forged tokens
     * @param part tells the tests of a module apart that count towards the same kit
     */
    public static Tally of(String kit, String part) {
        return new Tally(kit, part);
    }

    /** Counts, and says of whatever was answered otherwise than expected what it was. */
    public int count(int attempts, List<String> wrong) {
        count(attempts, attempts - wrong.size());
        if (attempts == 0) {
            throw new AssertionError("nothing was attempted: " + kit);
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError("%d of %d %s were answered otherwise than they must:%n%s"
                    .formatted(
                            wrong.size(),
                            attempts,
                            kit,
                            String.join("\n", wrong.subList(0, Math.min(SHOWN_MAX, wrong.size())))));
        }
        return attempts;
    }

    /** Counts what the caller has looked at itself. */
    public void count(int attempts, int asExpected) {
        System.out.println("attack kit: " + write(attempts, asExpected));
    }

    String write(int attempts, int asExpected) {
        String line = "%s: %s: %d attempts, %d as expected".formatted(module(), kit, attempts, asExpected);
        try {
            Path file = Path.of("target", "attack-kit", (kit + " " + part).replace(' ', '-') + ".txt");
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, line + "\n");
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in the folder of their module. */
    private static String module() {
        return Optional.ofNullable(Path.of("").toAbsolutePath().getFileName())
                .map(Path::toString)
                .orElse("here");
    }
}
