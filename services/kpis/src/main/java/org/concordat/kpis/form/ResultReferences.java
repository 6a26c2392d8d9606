package org.concordat.kpis.form;

import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;

/** What the form of a return of results looks up about a borough, as it is now, within a transaction that names it. */
public interface ResultReferences {

    ResultContext context(Borough borough, Period period);

    /** The results that it reported of the 24 months before the period: those that it reports. */
    List<ResultLine> reported(Borough borough, Period period);
}
