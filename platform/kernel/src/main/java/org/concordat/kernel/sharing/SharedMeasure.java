package org.concordat.kernel.sharing;

import java.util.List;
import org.concordat.kernel.ReportingDomain;

/**
 * A measure as sharing rules speak of it.
 *
 * @param name as in JSON, such as {@code forecastOutturn}
 * @param madeOf the measures of the same domain it is worked out from, such as a variance from forecast and budget: who
 *     knows all but one of them and this one knows the last, so it is never more open than any of them
 */
public record SharedMeasure(ReportingDomain domain, String name, List<String> madeOf) {

    public SharedMeasure {
        madeOf = List.copyOf(madeOf);
    }

    /** One that is reported and not worked out. */
    public static SharedMeasure reported(ReportingDomain domain, String name) {
        return new SharedMeasure(domain, name, List.of());
    }
}
