package org.concordat.local.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.local.StackException;

/**
 * The eight tests by which disclosure control is judged, whole: the suite of this checkout runs those of its tests that
 * belong to them, ten times as much of each as in an ordinary run, and every one writes down what it tried.
 */
public final class EightTests {

    private static final int TESTS = 8;
    private static final String MODULES = "platform/disclosure-audit,services/consolidation";
    /** As the suite writes it: {@code consolidation: disclosure 1, random tables: 10000 attempts, 10000 as expected}. */
    private static final Pattern TRIED =
            Pattern.compile("[^:]+: disclosure (\\d), ([^:]+): (\\d+) attempts, (\\d+) as expected");

    private final Path home;
    private final Path log;
    private final Consumer<String> told;

    /**
     * @param home the folder of the checkout
     * @param log where everything goes that the run prints
     * @param told hears where that is before it begins, since it takes its time
     */
    public EightTests(Path home, Path log, Consumer<String> told) {
        this.home = home;
        this.log = log;
        this.told = told;
    }

    private record Tried(String what, long many, long asExpected) {
        Tried and(Tried other) {
            return new Tried(what, many + other.many, asExpected + other.asExpected);
        }
    }

    /** Adds a finding for each of the eight: in order, wrong, or not looked at where nothing of it was run. */
    public void run(VerificationFindings findings) {
        told.accept("disclosure: running the eight tests whole; what they print goes to " + log);
        written().forEach(EightTests::delete);
        int code = maven();
        SortedMap<Integer, Tried> tried = new TreeMap<>();
        written()
                .flatMap(file -> lines(file).stream())
                .map(TRIED::matcher)
                .filter(Matcher::matches)
                .forEach(line -> tried.merge(
                        Integer.parseInt(line.group(1)),
                        new Tried(line.group(2), Long.parseLong(line.group(3)), Long.parseLong(line.group(4))),
                        Tried::and));
        for (int test = 1; test <= TESTS; test++) {
            say(test, tried.getOrDefault(test, new Tried("", 0, 0)), findings);
        }
        if (code != 0) {
            findings.wrong("disclosure: the run of the eight tests failed (%d): see %s".formatted(code, log));
        }
    }

    private static void say(int test, Tried tried, VerificationFindings findings) {
        if (tried.many() == 0) {
            findings.notLookedAt("disclosure, test %d: nothing of it was run".formatted(test));
        } else if (tried.asExpected() < tried.many()) {
            findings.wrong("disclosure, test %d: %s: %d of %d are wrong"
                    .formatted(test, tried.what(), tried.many() - tried.asExpected(), tried.many()));
        } else {
            findings.inOrder(
                    "disclosure, test %d: %s: %d, all as they must be".formatted(test, tried.what(), tried.many()));
        }
    }

    private int maven() {
        List<String> words = List.of(
                home.resolve("mvnw").toString(),
                "-B",
                "-ntp",
                "--fail-at-end",
                "-pl",
                MODULES,
                "-am",
                "test",
                "-Dgroups=disclosure-proof",
                "-Dconcordat.soak=true");
        try {
            Files.createDirectories(log.resolveSibling(""));
            Process process = new ProcessBuilder(words)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return process.waitFor();
        } catch (IOException notStarted) {
            throw new StackException("The eight tests of disclosure control cannot be run by %s: %s"
                    .formatted(words.getFirst(), notStarted.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("The eight tests of disclosure control were interrupted.");
        }
    }

    /** What tests have written down, of every module. */
    private Stream<Path> written() {
        return Stream.of(MODULES.split(","))
                .map(module -> home.resolve(module).resolve("target/attack-kit"))
                .filter(Files::isDirectory)
                .flatMap(EightTests::files)
                .filter(file -> file.getFileName().toString().startsWith("disclosure-"));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
