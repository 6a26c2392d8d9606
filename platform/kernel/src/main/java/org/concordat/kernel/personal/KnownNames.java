package org.concordat.kernel.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names by four signs: a form that only names have (a title before a capital, {@code Surname, Forename}, {@code Mc} and
 * {@code O'}); a word that is a common name in London and nothing else; two that are also other words, side by side
 * ({@code Rose Green}); a text of two or three capitalised words of which none is a word of this work, as those of
 * {@code Care Order} are. No list has every name: what keeps the others out is that fields hold codes of a list, and what
 * is on no list is refused.
 */
final class KnownNames {

    private static final Pattern TITLE =
            Pattern.compile("(?<![A-Za-z_])(?i:mr|mrs|ms|miss|mx|dr|prof|sir|rev|master)\\.? {1,2}[A-Z][A-Za-z]");
    private static final Pattern COMMA =
            Pattern.compile("^ *[A-Z][a-z]+(?:-[A-Z][a-z]+)?, ?[A-Z][a-z]+(?: [A-Z][a-z.]*)* *$");
    private static final Pattern CLAN = Pattern.compile("(?<![A-Za-z])(?:Ma?c[A-Z][a-z]{2}|O['’][A-Z][a-z]{2})");
    private static final Pattern CAPITALISED =
            Pattern.compile(" *[A-Z][a-z']+(?:[ -][A-Z][a-z']*\\.?)?[ -][A-Z][a-z']+ *");
    private static final Set<String> NAMES = read("names.txt");
    private static final Set<String> WORDS_OF_WORK = read("words-of-work.txt");
    private static final Set<String> ALSO_WORDS = read("names-also-words.txt");

    private KnownNames() {}

    static boolean isIn(String text) {
        List<String> words = words(text, false);
        boolean runTogether = isCapitalAfterSmall(text);
        return isOfNames(words)
                || runTogether && isOfNames(words(text, true))
                || (runTogether || text.indexOf('O') >= 0) && CLAN.matcher(text).find()
                || text.indexOf(' ') >= 0 && TITLE.matcher(text).find()
                || text.indexOf(',') >= 0 && COMMA.matcher(text).find()
                || words.size() > 1
                        && CAPITALISED.matcher(text).matches()
                        && words.stream().noneMatch(WORDS_OF_WORK::contains);
    }

    private static boolean isCapitalAfterSmall(String text) {
        for (int at = 1; at < text.length(); at++) {
            if (isCapital(text.charAt(at)) && isSmall(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** @param byCapitals whether a capital letter after a small one begins a word: {@code JohnSmith} is two */
    private static List<String> words(String text, boolean byCapitals) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        for (char c : text.toCharArray()) {
            boolean capital = isCapital(c);
            boolean letter = capital || isSmall(c);
            if (!letter && c != '\'' || byCapitals && capital && isSmall(before)) {
                end(word, words);
            }
            if (letter) {
                word.append(capital ? (char) (c + ('a' - 'A')) : c);
            }
            before = c;
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isOfNames(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            if (NAMES.contains(words.get(at))) {
                return true;
            }
            if (at > 0 && ALSO_WORDS.contains(words.get(at - 1)) && ALSO_WORDS.contains(words.get(at))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(KnownNames.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(name -> !name.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
