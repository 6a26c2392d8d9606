package org.concordat.mandates.agreement;

import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;

/** Whether all agree in a year, and who does not, as it is answered. */
public record BindingView(FinancialYear financialYear, boolean binds, List<Missing> notAgreed, String sentence) {

    /** @param why in plain English */
    public record Missing(Borough borough, String why) {}

    public static BindingView of(Binding<?> binding) {
        return new BindingView(
                binding.financialYear(),
                binding.binds(),
                binding.missing().entrySet().stream()
                        .map(entry -> new Missing(entry.getKey(), entry.getValue()))
                        .toList(),
                binding.inWords());
    }
}
