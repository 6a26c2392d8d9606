package org.concordat.savings.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Column;
import org.concordat.savings.form.DeliveryColumns;
import org.concordat.savings.form.DeliveryContext;
import org.concordat.savings.form.DeliveryLine;

/** A line says, or its plan does, from whose purse and of which class it is; and a saving never changes its purse. */
final class BelongingRule implements LineRule {

    @Override
    public void check(Checked line, Consumer<Finding> say) {
        required(line.line(), DeliveryColumns.FUND, say);
        required(line.line(), DeliveryColumns.CLASS, say);
        fund(line.line(), line.all().context(), say);
        line.line()
                .placed()
                .serviceLine()
                .flatMap(code -> line.all()
                        .context()
                        .chart()
                        .whyNotPostedTo(code, line.line().at(DeliveryColumns.SERVICE_LINE)))
                .ifPresent(say);
    }

    private static void required(
            CheckedReturn.Line<DeliveryLine> line, Column<DeliveryLine, ?> column, Consumer<Finding> say) {
        if (column.of(line.placed()).isEmpty() && !line.read().isUnreadable(column)) {
            say.accept(Finding.error(
                    column.column().toUpperCase(Locale.ROOT) + "_MISSING",
                    line.at(column),
                    "Neither the line nor the plan says the %s of this saving.".formatted(column.words())));
        }
    }

    private static void fund(CheckedReturn.Line<DeliveryLine> line, DeliveryContext context, Consumer<Finding> say) {
        Optional<Fund> said = line.placed().fund();
        Optional<Initiative> planned = context.planned(line.placed());
        if (said.isPresent() && planned.isPresent() && planned.get().fund() != said.get()) {
            say.accept(Finding.error(
                    "FUND_DIFFERS",
                    line.at(DeliveryColumns.FUND),
                    "The line is of %s, and the plan of %s has %s. Savings never cross between funds: what is saved of a ring-fenced one is none of the general fund's."
                            .formatted(
                                    said.get().title(),
                                    line.placed().initiative().orElse(""),
                                    planned.get().fund().title())));
        }
    }
}
