package org.concordat.consolidation.procurement;

import java.util.List;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;

/**
 * That not every contract of a borough in a year is listed: some may not be shown by itself, or none was recorded. Of how
 * many there are, the view of contracts says what may be said.
 */
public record NotListed(Borough borough, FinancialYear year) {

    /** By borough. @param listed what of the view is listed */
    public static List<NotListed> in(ReleasedView view, List<ListedContract> listed) {
        return ListedContract.notListed(view, listed).stream()
                .map(borough -> new NotListed(borough, view.question().period().year()))
                .toList();
    }

    /** As it stands where a row of a table has its coverage. */
    public String inWords() {
        return "not every contract of " + year;
    }
}
