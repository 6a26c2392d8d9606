package org.concordat.mandates.partnerships;

import java.util.List;

/** A partnership as it is answered. */
record PartnershipView(String partnership, String title, List<Membership> members, List<SharedService> serviceScopes) {

    static PartnershipView of(Partnership partnership) {
        return new PartnershipView(
                partnership.code(), partnership.title(), partnership.members(), partnership.serviceScopes());
    }
}
