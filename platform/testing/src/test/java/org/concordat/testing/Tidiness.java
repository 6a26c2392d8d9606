package org.concordat.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a machine can check of style, over every file below a root. A check that finds nothing to look at says so, since
 * it would otherwise hold of anything.
 */
final class Tidiness {

    static final int JAVA_LINES_MAX = 350;
    /** A story that shares one boot of a service may be longer than what it tests. */
    static final int TEST_LINES_MAX = 650;

    static final int FILES_IN_PACKAGE_MAX = 15;
    static final int POM_LINES_MAX = 45;
    static final int SETTINGS_MAX = 25;

    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", ".concordat", "node_modules", ".idea", ".vscode");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");
    /** What is done after every migration; it has no number. */
    private static final Pattern CALLBACK = Pattern.compile("afterMigrate__[a-z0-9_]+\\.sql");

    private static final String MIGRATIONS = "/main/resources/db/";

    // Put together so that this file does not find itself.
    private static final Pattern LEFT = Pattern.compile(String.join("|", "TO" + "DO", "FIX" + "ME"));
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.$}])/(ro" + "ot|ho" + "me|wo" + "rk|tm" + "p)/\\w|/usr/lib/jvm/" + "\\w");

    /**
     * A figure that an answer is said not to hold, of up to four digits: the identifiers, hashes and moments that stand
     * in the same answer hold it by chance, and the test then fails for no fault.
     */
    private static final Pattern SHORT_FIGURE =
            Pattern.compile("doesNotContain\\([^;)]*?\"(?=[\\d.]*\")(?:\\.?\\d\\.?){1,4}\"");

    private static final Set<String> TEXTS = Set.of(
            "java", "md", "sql", "properties", "yaml", "yml", "json", "xml", "csv", "config", "concordat", "run");

    private final Path root;
    private final List<Path> files;

    private Tidiness(Path root, List<Path> files) {
        this.root = root;
        this.files = files;
    }

    static Tidiness of(Path root) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(nameOf(directory))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tidiness(root, found.stream().sorted().toList());
    }

    List<Violation> javaFilesThatFitNoSitting() {
        return each(".java", file -> {
            int max = isTest(file) ? TEST_LINES_MAX : JAVA_LINES_MAX;
            int lines = lines(file).size();
            return lines > max ? Stream.of("has %d lines, and at most %d fit".formatted(lines, max)) : Stream.empty();
        });
    }

    /** By folder; the file that describes the package does not count. */
    List<Violation> packagesThatFitNoSitting() {
        Map<String, Long> sizes = lookedAt(".java")
                .filter(file -> !nameOf(file).equals("package-info.java"))
                .collect(Collectors.groupingBy(this::folderOf, TreeMap::new, Collectors.counting()));
        return orNothing(
                ".java",
                sizes.entrySet().stream()
                        .filter(entry -> entry.getValue() > FILES_IN_PACKAGE_MAX)
                        .map(entry -> new Violation(
                                entry.getKey(),
                                "holds %d files, and at most %d fit".formatted(entry.getValue(), FILES_IN_PACKAGE_MAX)))
                        .toList());
    }

    /** Main code of all modules: one simple name stands for one thing, wherever it is. */
    List<Violation> namesOfTwoThings() {
        Map<String, List<String>> places = lookedAt(".java")
                .filter(file -> relative(file).contains("/src/main/java/"))
                .filter(file -> !nameOf(file).equals("package-info.java"))
                .collect(Collectors.groupingBy(
                        file -> nameOf(file).replace(".java", ""),
                        TreeMap::new,
                        Collectors.mapping(this::folderOf, Collectors.toList())));
        return orNothing(
                ".java",
                places.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .map(entry -> new Violation(entry.getKey(), "stands for two things: " + entry.getValue()))
                        .toList());
    }

    List<Violation> servicesThatSayMoreThanTheirOwn() {
        List<Violation> found = new ArrayList<>(eachOf("services/", "pom.xml", file -> {
            int lines = lines(file).size();
            return lines > POM_LINES_MAX ? Stream.of("has %d lines".formatted(lines)) : Stream.empty();
        }));
        found.addAll(eachOf("services/", "main/resources/application.properties", file -> {
            long settings = lines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
            return settings > SETTINGS_MAX ? Stream.of("has %d settings".formatted(settings)) : Stream.empty();
        }));
        return found;
    }

    /**
     * The platform numbers its migrations below 100, the module of returns from 150 to 159, a service its own in the
     * rest: all of them meet in one database, and each number is there once.
     */
    List<Violation> migrationsOutOfOrder() {
        Map<String, Path> seen = new TreeMap<>();
        return each(".sql", file -> {
            if (!relative(file).contains(MIGRATIONS)) {
                return Stream.empty();
            }
            if (CALLBACK.matcher(nameOf(file)).matches()) {
                return Stream.empty();
            }
            Matcher name = MIGRATION.matcher(nameOf(file));
            if (!name.matches()) {
                return Stream.of("is not named V001__what_it_does.sql, nor afterMigrate__what_it_does.sql");
            }
            int number = Integer.parseInt(name.group(1));
            String series = relative(file).contains("/db/platform/")
                    ? "platform"
                    : relative(file).contains("/db/returns/") ? "returns" : "service";
            String place = series.equals("service") ? relative(file).split(MIGRATIONS)[0] : series;
            List<String> wrong = new ArrayList<>();
            if (seen.put(place + " " + number, file) != null) {
                wrong.add("has a number that another has");
            }
            String band = number < 100 ? "platform" : number >= 150 && number < 160 ? "returns" : "service";
            if (!series.equals(band)) {
                wrong.add("is one of the %s and has a number of the %s".formatted(series, band));
            }
            if (!lines(file).stream().findFirst().orElse("").startsWith("--")) {
                wrong.add("does not begin by saying why");
            }
            return wrong.stream();
        });
    }

    List<Violation> brokenLinks() {
        return each(
                ".md",
                file -> lines(file).stream()
                        .flatMap(line -> LINK.matcher(line)
                                .results()
                                .map(link -> link.group(1))
                                .filter(target -> !target.contains("://") && !Files.exists(file.resolveSibling(target)))
                                .map(target -> "links to " + target + ", which is not there")));
    }

    List<Violation> thingsLeftForLater() {
        return eachText(line -> LEFT.matcher(line).find(), "leaves for later: ");
    }

    List<Violation> pathsOfAMachine() {
        return eachText(line -> MACHINE.matcher(line).find(), "names a path of somebody's machine: ");
    }

    List<Violation> figuresAnAnswerHoldsByChance() {
        return each(
                ".java",
                file -> isTest(file)
                                && !relative(file).contains("/pseudonyms/")
                                && SHORT_FIGURE
                                        .matcher(String.join("\n", lines(file)))
                                        .find()
                        ? Stream.of("looks in an answer for a figure of so few digits that an identifier may hold it")
                        : Stream.empty());
    }

    List<Violation> testsThatSleep() {
        return each(
                ".java",
                file -> isTest(file) && lines(file).stream().anyMatch(line -> line.contains("Thread" + ".sleep("))
                        ? Stream.of("sleeps instead of waiting for a condition")
                        : Stream.empty());
    }

    /** What a tool of the tests writes for itself belongs below {@code target}. */
    List<Violation> filesOfTools() {
        return each(
                "",
                file -> nameOf(file).startsWith(".jqwik-database")
                        ? Stream.of("was left behind by a tool")
                        : Stream.empty());
    }

    private List<Violation> eachText(Predicate<String> unwanted, String what) {
        return each("", file -> {
            String name = nameOf(file);
            return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1))
                    ? lines(file).stream().filter(unwanted).map(line -> what + line.strip())
                    : Stream.empty();
        });
    }

    private interface Check {
        Stream<String> wrongWith(Path file);
    }

    private List<Violation> each(String ending, Check check) {
        return eachOf("", ending, check);
    }

    private List<Violation> eachOf(String folder, String ending, Check check) {
        List<Path> looked = lookedAt(ending)
                .filter(file -> relative(file).startsWith(folder))
                .toList();
        if (looked.isEmpty()) {
            return nothing(folder + "**" + ending);
        }
        return looked.stream()
                .flatMap(file -> check.wrongWith(file).map(what -> new Violation(relative(file), what)))
                .toList();
    }

    private List<Violation> orNothing(String ending, List<Violation> found) {
        return lookedAt(ending).findAny().isEmpty() ? nothing("**" + ending) : found;
    }

    private List<Violation> nothing(String pattern) {
        return List.of(new Violation(root.toString(), "has nothing to look at: " + pattern));
    }

    private Stream<Path> lookedAt(String ending) {
        return files.stream().filter(file -> relative(file).endsWith(ending));
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private String folderOf(Path file) {
        return relative(file.resolveSibling(""));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTest(Path file) {
        return relative(file).contains("src/test/");
    }

    private static String nameOf(Path path) {
        return path.getName(path.getNameCount() - 1).toString();
    }
}
