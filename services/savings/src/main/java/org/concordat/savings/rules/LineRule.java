package org.concordat.savings.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;
import org.concordat.savings.form.DeliveryColumns;
import org.concordat.savings.form.DeliveryContext;
import org.concordat.savings.form.DeliveryLine;

/** A rule that looks at each line by itself. */
interface LineRule extends Rule<DeliveryLine, DeliveryContext> {

    /** A line with the return that it stands in. */
    record Checked(CheckedReturn<DeliveryLine, DeliveryContext> all, CheckedReturn.Line<DeliveryLine> line) {

        Optional<Money> figure(SavingsMeasure measure) {
            return line.placed().figure(measure);
        }

        /** Those of the measures that the line states and that are not nothing. */
        Stream<SavingsMeasure> notNothing(List<SavingsMeasure> measures) {
            return measures.stream()
                    .filter(measure -> figure(measure)
                            .filter(figure -> figure.signum() != 0)
                            .isPresent());
        }

        String at(SavingsMeasure measure) {
            return line.at(DeliveryColumns.of(measure));
        }

        String words(Money amount) {
            return all.words(amount);
        }

        /** Of a measure that the line states. */
        String words(SavingsMeasure measure) {
            return words(figure(measure).orElse(Money.ZERO));
        }
    }

    void check(Checked line, Consumer<Finding> say);

    @Override
    default void check(CheckedReturn<DeliveryLine, DeliveryContext> checked, Consumer<Finding> say) {
        checked.lines().forEach(line -> check(new Checked(checked, line), say));
    }
}
