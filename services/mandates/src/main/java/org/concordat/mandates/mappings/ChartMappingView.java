package org.concordat.mandates.mappings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.mandates.agreement.Binding;
import org.concordat.mandates.agreement.BindingView;

/** A version of a mapping as it is answered, with whether it binds. */
record ChartMappingView(
        String partnership,
        String mapping,
        int version,
        String title,
        String fromChart,
        String toChart,
        List<ChartMapping.Line> lines,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<BindingView> binding) {

    static ChartMappingView of(ChartMapping mapping) {
        return of(mapping, Optional.empty());
    }

    static ChartMappingView of(Binding<ChartMapping> binding) {
        return of(binding.terms(), Optional.of(BindingView.of(binding)));
    }

    private static ChartMappingView of(ChartMapping mapping, Optional<BindingView> binding) {
        return new ChartMappingView(
                mapping.partnership(),
                mapping.code(),
                mapping.version(),
                mapping.title(),
                mapping.fromChart(),
                mapping.toChart(),
                mapping.lines(),
                mapping.from(),
                mapping.until(),
                binding);
    }
}
