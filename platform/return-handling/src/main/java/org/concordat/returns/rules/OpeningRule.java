package org.concordat.returns.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.FormContext;
import org.concordat.returns.form.Opening;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.form.Rule;

/** What stands in a column that returns for the period do not have is said, once for each column, and never dropped. */
final class OpeningRule<L, X extends FormContext> implements Rule<L, X> {

    private final ReturnForm<L, X> form;

    OpeningRule(ReturnForm<L, X> form) {
        this.form = form;
    }

    @Override
    public void check(CheckedReturn<L, X> checked, Consumer<Finding> say) {
        form.opening().ifPresent(opening -> {
            boolean isOpening = checked.period().isOpening();
            for (Column<L, ?> column : isOpening ? opening.leftOut() : opening.further()) {
                List<String> places = new ArrayList<>();
                for (CheckedReturn.Line<L> line : checked.lines()) {
                    if (stands(line, column)) {
                        places.add(line.at(column));
                    }
                }
                if (!places.isEmpty()) {
                    say.accept(
                            isOpening
                                    ? notInOpening(opening, column, places)
                                    : onlyInOpening(opening, column, places, checked));
                }
            }
        });
    }

    private static <L> boolean stands(CheckedReturn.Line<L> line, Column<L, ?> column) {
        return line.read().isUnreadable(column)
                || line.read().printed(column).isPresent()
                || line.read().get(column).isPresent();
    }

    private Finding notInOpening(Opening<L> opening, Column<L, ?> column, List<String> places) {
        return Finding.error(
                "NOT_IN_OPENING",
                places.getFirst(),
                "%s is no part of %s, which is set before the year begins: %s. Leave the column out, or empty."
                        .formatted(column.title(), opening.aName(), has(column, places)));
    }

    private Finding onlyInOpening(
            Opening<L> opening, Column<L, ?> column, List<String> places, CheckedReturn<L, X> checked) {
        return Finding.error(
                "ONLY_IN_OPENING",
                places.getFirst(),
                "%s stands in %s (%s) and in no other return: %s. Leave the column out, or empty."
                        .formatted(
                                column.title(),
                                opening.aName(),
                                checked.period().year().opening(),
                                has(column, places)));
    }

    private static String has(Column<?, ?> column, List<String> places) {
        return places.size() == 1
                ? "1 line has " + column.aWord()
                : "%,d lines have %s".formatted(places.size(), column.aWord());
    }
}
