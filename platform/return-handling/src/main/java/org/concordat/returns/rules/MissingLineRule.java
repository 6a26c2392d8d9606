package org.concordat.returns.rules;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Finding;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/**
 * A line that the period before had is there again: {@code LINE_MISSING}, a warning. A domain with such lines has it
 * among its rules.
 *
 * @param <K> what makes a line the same line in another period's return
 */
public final class MissingLineRule<L, X, K> implements Rule<L, X> {

    private final Function<X, Optional<ApprovedLines<L>>> previous;
    private final Function<L, K> identity;
    private final Function<L, String> words;

    /** @param words as they stand behind <q>had a line for</q> */
    public MissingLineRule(
            Function<X, Optional<ApprovedLines<L>>> previous, Function<L, K> identity, Function<L, String> words) {
        this.previous = previous;
        this.identity = identity;
        this.words = words;
    }

    @Override
    public void check(CheckedReturn<L, X> checked, Consumer<Finding> say) {
        previous.apply(checked.context()).ifPresent(before -> {
            Set<K> seen = checked.lines().stream()
                    .map(line -> identity.apply(line.placed()))
                    .collect(Collectors.toSet());
            before.lines().stream()
                    .filter(line -> seen.add(identity.apply(line)))
                    .forEach(line -> say.accept(Finding.warning(
                            "LINE_MISSING",
                            "",
                            "%s had a line for %s; this return has none."
                                    .formatted(before.period(), words.apply(line)))));
        });
    }
}
