package org.concordat.testing.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The codes of findings that sources name: every text in capitals of a file that speaks of findings. Where a code is put
 * together, its part stands for it, with the line below.
 */
public final class FindingCodes {

    private static final Pattern NOT_CODE = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|/\\*[\\s\\S]*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern SPEAKS_OF_FINDINGS = Pattern.compile("\\bFinding\\b");
    private static final Pattern CODE = Pattern.compile("\"(_?[A-Z]{3,}(?:_[A-Z]+)*_?)\"");

    private final SortedSet<String> codes;

    private FindingCodes(SortedSet<String> codes) {
        this.codes = codes;
    }

    /** Those named below folders, such as {@code src/main/java}. */
    public static FindingCodes in(Path... folders) {
        SortedSet<String> codes = new TreeSet<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(FindingCodes::text)
                        .filter(text -> SPEAKS_OF_FINDINGS.matcher(text).find())
                        .forEach(text -> CODE.matcher(text)
                                .results()
                                .map(code -> code.group(1))
                                .forEach(codes::add));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new FindingCodes(codes);
    }

    private static String text(Path file) {
        try {
            return NOT_CODE.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without texts that are no codes. */
    public FindingCodes without(Set<String> others) {
        SortedSet<String> left = new TreeSet<>(codes);
        left.removeAll(others);
        return new FindingCodes(left);
    }

    /**
     * Those that none of the examples is of.
     *
     * @throws AssertionError when there is no code at all
     */
    public List<String> missingIn(FindingPage page) {
        if (codes.isEmpty()) {
            throw new AssertionError("there is no code of a finding");
        }
        SortedSet<String> shown = page.codes();
        List<String> missing = new ArrayList<>();
        for (String code : codes) {
            boolean there = code.startsWith("_")
                    ? shown.stream().anyMatch(each -> each.endsWith(code))
                    : code.endsWith("_")
                            ? shown.stream().anyMatch(each -> each.startsWith(code))
                            : shown.contains(code);
            if (!there) {
                missing.add(code);
            }
        }
        return missing;
    }
}
