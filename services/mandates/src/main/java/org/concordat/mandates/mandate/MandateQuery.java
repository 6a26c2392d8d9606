package org.concordat.mandates.mandate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.web.paging.Paging;

/**
 * Which mandates of a borough are asked for.
 *
 * @param inForceOn only those in force on that day
 * @param after the place that the part before ended at: {@code 2016-17.2}, year and version
 */
public record MandateQuery(
        Borough borough, Optional<FinancialYear> year, Optional<LocalDate> inForceOn, Optional<String> after) {

    public static String place(Mandate mandate) {
        return mandate.financialYear() + "." + mandate.document().version();
    }

    String text() {
        StringBuilder query = new StringBuilder("key.borough = :borough");
        year.ifPresent(only -> query.append(" and financialYear = :year"));
        // The same rule as Mandate.inForceOn, as the database can answer it.
        inForceOn.ifPresent(day -> query.append(" and adoptedOn <= :day and yearEnd >= :day"
                + " and (replacedOn is null or replacedOn > :day) and (withdrawnOn is null or withdrawnOn > :day)"));
        after.ifPresent(place -> query.append(
                " and (financialYear > :afterYear or (financialYear = :afterYear and version > :afterVersion))"));
        return query.append(" order by financialYear, version").toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("borough", borough.code());
        year.ifPresent(only -> parameters.put("year", only.toString()));
        inForceOn.ifPresent(day -> parameters.put("day", day));
        after.ifPresent(place -> {
            int dot = place.indexOf('.');
            try {
                parameters.put(
                        "afterYear",
                        FinancialYear.parse(place.substring(0, Math.max(dot, 0)))
                                .toString());
                parameters.put("afterVersion", Integer.parseInt(place.substring(dot + 1)));
            } catch (InvalidValue | NumberFormatException e) {
                throw Paging.invalidCursor();
            }
        });
        return parameters;
    }
}
