package org.concordat.savings.form;

import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.returns.form.ApprovedLines;

/** What the form of a return of delivery looks up about a borough, as it is now, within a transaction that names it. */
public interface DeliveryReferences {

    DeliveryContext context(Borough borough, Period period);

    /** Of the latest period up to this one that has an approved return in the year. */
    Optional<ApprovedLines<DeliveryLine>> lastApproved(Borough borough, Period period);
}
