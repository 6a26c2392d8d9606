package org.concordat.mandates.suite;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.mandates.charts.ChartEdition;
import org.concordat.mandates.mandate.Mandate;
import org.concordat.mandates.partnerships.Membership;
import org.concordat.mandates.terms.MandateTerms;

/**
 * A borough that is a member on any day of the year.
 *
 * @param stretches its days, those that reach into the year
 * @param chart on which it reports in the year
 * @param mandate in force; never a draft
 */
record SuiteMember(Borough borough, List<Membership> stretches, ChartEdition chart, Optional<Mandate> mandate) {

    SuiteMember {
        stretches = List.copyOf(stretches);
    }

    Optional<MandateTerms> terms() {
        return mandate.map(found -> found.document().terms());
    }
}
