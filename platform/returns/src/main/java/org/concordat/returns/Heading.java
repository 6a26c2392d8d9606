package org.concordat.returns;

import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;

/**
 * Which version of which return it is.
 *
 * @param id of this version: a restatement has its own
 * @param version counts from 1 within borough, domain and period
 */
public record Heading(UUID id, ReportingDomain domain, Borough borough, Period period, int version) {

    public Heading {
        if (!period.isReporting()) {
            throw new InvalidValue(
                    "reporting period",
                    period.toString(),
                    "a month, the outturn or the opening budget, such as 2016-17-P03");
        }
        if (version < 1) {
            throw new InvalidValue("return version", Integer.toString(version), "1 or more");
        }
    }

    Heading restatedAs(UUID newId) {
        return new Heading(newId, domain, borough, period, version + 1);
    }
}
