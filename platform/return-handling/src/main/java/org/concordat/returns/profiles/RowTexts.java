package org.concordat.returns.profiles;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words in the rows below a header that are no codes and no figures. @param rows their cells as texts */
record RowTexts(List<List<String>> rows) {

    private static final Set<String> TOTALS =
            Set.of("total", "totals", "grand total", "overall total", "net total", "total as published");
    private static final Set<String> SUBTOTALS =
            Set.of("subtotal", "sub total", "sub-total", "subtotals", "sub totals", "sub-totals");
    private static final Set<String> BLANKS = Set.of("n/a", "na", "not applicable", "tbc", "tba");
    private static final Set<String> NILS = Set.of("nil", "zero");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

    List<String> totals() {
        return found(TOTALS);
    }

    List<String> subtotals() {
        return found(SUBTOTALS);
    }

    List<String> blanks() {
        return found(BLANKS);
    }

    List<String> nils() {
        return found(NILS);
    }

    /** A dash is nil in one sheet and nothing in another. */
    List<String> undecided() {
        return found(DASHES);
    }

    private List<String> found(Set<String> words) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(text -> words.contains(text.strip().toLowerCase(Locale.ROOT)))
                .map(String::strip)
                .distinct()
                .toList();
    }
}
