package org.concordat.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a machine can check of style, over every file of the repository. */
class RepositoryTidinessTest {

    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..")
            .toAbsolutePath()
            .normalize();
    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", ".concordat", "node_modules", ".idea", ".vscode");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");

    /** A story that shares one boot of a service may be longer than what it tests. */
    @Test
    void a_java_file_fits_a_sitting() {
        assertThat(files(".java").filter(file -> lines(file).count() > (isTest(file) ? 650 : 350)))
                .isEmpty();
    }

    @Test
    void a_service_says_only_what_is_its_own() {
        assertThat(under("services", "pom.xml").filter(file -> lines(file).count() > 45))
                .isEmpty();
        assertThat(under("services", "application.properties")
                        .filter(file -> !file.toString().contains("/test/"))
                        .filter(file -> lines(file)
                                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                        .count()
                                > 25))
                .isEmpty();
    }

    @Test
    void migrations_are_numbered_once_and_begin_by_saying_why() {
        Map<String, Path> seen = new HashMap<>();
        for (Path file : files(".sql")
                .filter(f -> f.toString().contains("/main/resources/db/"))
                .toList()) {
            Matcher name = MIGRATION.matcher(nameOf(file));
            assertThat(name.matches())
                    .as("%s is not named V001__what_it_does.sql", file)
                    .isTrue();
            String place = file.toString().contains("/db/platform/")
                    ? "platform"
                    : ROOT.relativize(file).getName(1).toString();
            assertThat(seen.put(place + name.group(1), file))
                    .as("number of %s", file)
                    .isNull();
            assertThat(lines(file).findFirst().orElse("")).as(file.toString()).startsWith("--");
        }
    }

    @Test
    void links_between_documents_resolve() {
        List<String> broken = new ArrayList<>();
        files(".md")
                .forEach(file -> lines(file).forEach(line -> {
                    Matcher link = LINK.matcher(line);
                    while (link.find()) {
                        String target = link.group(1);
                        if (!target.contains("://")
                                && !Files.exists(directoryOf(file).resolve(target))) {
                            broken.add(ROOT.relativize(file) + " → " + target);
                        }
                    }
                }));
        assertThat(broken).isEmpty();
    }

    @Test
    void nothing_is_left_for_later_and_no_machine_is_named() {
        // Put together so that this file does not find itself.
        Pattern unwanted = Pattern.compile(
                String.join("|", "TO" + "DO", "FIX" + "ME", "/ro" + "ot/", "/usr/lib/jvm/tem" + "urin"));
        List<String> found = new ArrayList<>();
        Stream.of(".java", ".md", ".sql", ".properties", ".yaml", ".yml", ".json", ".xml")
                .flatMap(RepositoryTidinessTest::files)
                .forEach(file -> lines(file).forEach(line -> {
                    if (unwanted.matcher(line).find()) {
                        found.add(ROOT.relativize(file) + ": " + line.strip());
                    }
                }));
        assertThat(found).isEmpty();
    }

    @Test
    void tests_wait_for_conditions_and_never_sleep() {
        assertThat(under("", ".java")
                        .filter(file -> file.toString().contains("/src/test/"))
                        .filter(file -> lines(file).anyMatch(line -> line.contains("Thread" + ".sleep("))))
                .isEmpty();
    }

    private static Stream<Path> under(String folder, String ending) {
        return files(ending).filter(file -> ROOT.relativize(file).startsWith(folder) || folder.isEmpty());
    }

    private static Stream<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(nameOf(directory))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(ending)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (MalformedInputException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/src/test/");
    }

    private static String nameOf(Path path) {
        return path.getName(path.getNameCount() - 1).toString();
    }

    private static Path directoryOf(Path file) {
        return ROOT.resolve(ROOT.relativize(file)).resolveSibling("");
    }
}
