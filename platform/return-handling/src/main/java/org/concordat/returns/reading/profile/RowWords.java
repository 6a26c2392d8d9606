package org.concordat.returns.reading.profile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.web.table.words.TotalWords;

/**
 * What somebody writes into the cells of a sheet. Neither case nor spaces matter.
 *
 * @param totals say that a row is a printed total: of all lines or, with {@code *} for anything and where they read like
 *     {@code Placements total}, of the rows above
 * @param passedOver begin rows that are nothing of ours, such as a subtotal or a note
 * @param blanks say that nothing is reported
 * @param nils say 0
 * @param codes by the name of our column, theirs and ours
 */
public record RowWords(
        Set<String> totals,
        Set<String> passedOver,
        Set<String> blanks,
        Set<String> nils,
        Map<String, Map<String, String>> codes) {

    public RowWords {
        totals = keys(totals);
        passedOver = keys(passedOver);
        blanks = keys(blanks);
        nils = keys(nils);
        codes = codes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().entrySet().stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        word -> key(word.getKey()), Map.Entry::getValue))));
    }

    private static Set<String> keys(Set<String> words) {
        return words.stream().map(RowWords::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Signs are words here: a dash may be nil. */
    static String key(String word) {
        return word.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** Of which lines a row is the total that begins with this text; what every paper calls a total needs no word here. */
    Optional<TotalWords.Reach> total(String text) {
        String key = TotalWords.key(text);
        Optional<TotalWords.Reach> known = TotalWords.reach(text);
        if (totals.contains(key(text)) || totals.contains(key)) {
            return known.or(() -> Optional.of(TotalWords.Reach.ALL));
        }
        boolean matches = totals.stream().filter(word -> word.contains("*")).anyMatch(word -> matches(word, key));
        return matches ? Optional.of(TotalWords.Reach.ROWS_ABOVE) : known;
    }

    /** Part after part, so that no word of anybody's takes long. */
    private static boolean matches(String word, String text) {
        String[] parts = word.split("\\*", -1);
        if (!text.startsWith(parts[0])) {
            return false;
        }
        int from = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = text.indexOf(parts[i], from);
            if (found < 0) {
                return false;
            }
            from = found + parts[i].length();
        }
        String last = parts[parts.length - 1];
        return text.length() - from >= last.length() && text.endsWith(last);
    }

    boolean isPassedOver(String text) {
        return passedOver.contains(key(text));
    }

    boolean isBlank(String text) {
        return blanks.contains(key(text));
    }

    boolean isNil(String text) {
        return nils.contains(key(text));
    }

    Optional<String> code(String column, String text) {
        return Optional.ofNullable(codes.getOrDefault(column, Map.of()).get(key(text)));
    }
}
