package org.concordat.returns.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.concordat.kernel.Finding;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/**
 * What a line is about stands on one line only: {@code LINE_TWICE}. A domain with such lines has it among its rules.
 *
 * @param <K> what lines are told apart by
 */
public final class DuplicateLineRule<L, X, K> implements Rule<L, X> {

    private final Function<L, Optional<K>> key;
    private final Function<K, String> words;

    /**
     * @param key none for a line that does not say what it is about, which is a finding of another rule
     * @param words as they stand behind <q>are both for</q>
     */
    public DuplicateLineRule(Function<L, Optional<K>> key, Function<K, String> words) {
        this.key = key;
        this.words = words;
    }

    @Override
    public void check(CheckedReturn<L, X> checked, Consumer<Finding> say) {
        Map<K, Integer> first = new HashMap<>();
        for (CheckedReturn.Line<L> line : checked.lines()) {
            int number = line.read().number();
            key.apply(line.placed()).ifPresent(about -> {
                Integer earlier = first.putIfAbsent(about, number);
                if (earlier != null) {
                    say.accept(Finding.error(
                            "LINE_TWICE",
                            line.at(),
                            "Lines %d and %d are both for %s. Add them up, or correct one."
                                    .formatted(earlier, number, words.apply(about))));
                }
            });
        }
    }
}
