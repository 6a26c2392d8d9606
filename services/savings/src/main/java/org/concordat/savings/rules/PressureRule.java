package org.concordat.savings.rules;

import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;
import org.concordat.savings.form.DeliveryColumns;
import org.concordat.savings.form.DeliveryContext;
import org.concordat.savings.form.DeliveryLine;

/** Net saving = delivered less in-year pressure; where it is below nothing, the borough spends more than before. */
final class PressureRule implements Rule<DeliveryLine, DeliveryContext> {

    @Override
    public void check(CheckedReturn<DeliveryLine, DeliveryContext> checked, Consumer<Finding> say) {
        for (CheckedReturn.Line<DeliveryLine> line : checked.lines()) {
            Optional<Money> delivered = line.placed().figure(SavingsMeasure.DELIVERED);
            Optional<Money> pressure = line.placed().figure(SavingsMeasure.IN_YEAR_PRESSURE);
            if (delivered.isEmpty() || pressure.isEmpty()) {
                continue;
            }
            Money net = delivered.get().minus(pressure.get());
            if (delivered.get().signum() > 0 && net.signum() < 0) {
                say.accept(Finding.warning(
                        "NET_SAVING_NEGATIVE",
                        line.at(DeliveryColumns.of(SavingsMeasure.IN_YEAR_PRESSURE)),
                        "%s is delivered and the in-year pressure is %s, so that the net saving is %s."
                                .formatted(
                                        checked.words(delivered.get()),
                                        checked.words(pressure.get()),
                                        checked.words(net))));
            }
        }
    }
}
