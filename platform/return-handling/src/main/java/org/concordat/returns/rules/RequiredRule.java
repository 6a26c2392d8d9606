package org.concordat.returns.rules;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.FormContext;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.form.Rule;

/** Every line says what its domain cannot do without. What stands there and cannot be read has its own finding. */
final class RequiredRule<L, X extends FormContext> implements Rule<L, X> {

    private final ReturnForm<L, X> form;

    RequiredRule(ReturnForm<L, X> form) {
        this.form = form;
    }

    @Override
    public void check(CheckedReturn<L, X> checked, Consumer<Finding> say) {
        List<Column<L, ?>> required = form.required(checked.period());
        for (CheckedReturn.Line<L> line : checked.lines()) {
            for (Column<L, ?> column : required) {
                if (!isThere(line, column)) {
                    say.accept(Finding.error(
                            column.column().toUpperCase(Locale.ROOT) + "_MISSING", line.at(column), message(column)));
                }
            }
        }
    }

    private static <L> boolean isThere(CheckedReturn.Line<L> line, Column<L, ?> column) {
        return line.read().isUnreadable(column)
                || (column.kind().isNumeric()
                        ? line.read().printed(column).isPresent()
                        : line.read().get(column).isPresent());
    }

    private static String message(Column<?, ?> column) {
        return "The line has no %s.".formatted(column.words())
                + (column.kind().isNumeric() ? " Write 0 if there is none." : "");
    }
}
