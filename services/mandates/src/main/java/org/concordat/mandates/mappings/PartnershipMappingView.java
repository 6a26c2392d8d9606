package org.concordat.mandates.mappings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.mandates.agreement.Binding;
import org.concordat.mandates.agreement.BindingView;

/** A version of a mapping as it is answered, with whether it binds. */
record PartnershipMappingView(
        String partnership,
        String mapping,
        int version,
        String title,
        String fromChart,
        String toChart,
        List<PartnershipMapping.Line> lines,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<BindingView> binding) {

    static PartnershipMappingView of(PartnershipMapping mapping) {
        return of(mapping, Optional.empty());
    }

    static PartnershipMappingView of(Binding<PartnershipMapping> binding) {
        return of(binding.terms(), Optional.of(BindingView.of(binding)));
    }

    private static PartnershipMappingView of(PartnershipMapping mapping, Optional<BindingView> binding) {
        return new PartnershipMappingView(
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
