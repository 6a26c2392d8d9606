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
        List<String> parts = words(text, true);
        return isOfNames(words)
                || !parts.equals(words) && isOfNames(parts)
                || CLAN.matcher(text).find()
                || text.indexOf(' ') >= 0 && TITLE.matcher(text).find()
                || text.indexOf(',') >= 0 && COMMA.matcher(text).find()
                || words.size() > 1
                        && CAPITALISED.matcher(text).matches()
                        && words.stream().noneMatch(WORDS_OF_WORK::contains);
    }

    /** @param byCapitals whether a capital letter after a small one begins a word: {@code JohnSmith} is two */
    private static List<String> words(String text, boolean byCapitals) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        for (char c : text.toCharArray()) {
            boolean capital = c >= 'A' && c <= 'Z';
            boolean letter = capital || c >= 'a' && c <= 'z';
            if (!letter && c != '\'' || byCapitals && capital && before >= 'a' && before <= 'z') {
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
