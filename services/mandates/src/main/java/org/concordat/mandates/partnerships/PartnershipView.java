package org.concordat.mandates.partnerships;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.sharing.DisclosureLevels;

/**
 * A partnership as it is answered.
 *
 * @param chart the chart it reports on; absent where it is the one its members share
 * @param disclosure against whom figures that mandates hold back are protected
 * @param warnings that its members cannot be combined, and what to do; absent in a list
 */
record PartnershipView(
        String partnership,
        String title,
        List<Membership> members,
        List<SharedService> serviceScopes,
        Optional<String> chart,
        DisclosureLevels disclosure,
        Optional<List<Finding>> warnings) {

    static PartnershipView of(Partnership partnership) {
        return of(partnership, Optional.empty());
    }

    static PartnershipView of(Partnership partnership, List<Finding> warnings) {
        return of(partnership, Optional.of(warnings));
    }

    private static PartnershipView of(Partnership partnership, Optional<List<Finding>> warnings) {
        return new PartnershipView(
                partnership.code(),
                partnership.title(),
                partnership.members(),
                partnership.serviceScopes(),
                partnership.chart(),
                partnership.disclosure(),
                warnings);
    }
}
