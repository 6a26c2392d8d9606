package org.concordat.kpis.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Qualifier;
import org.concordat.kernel.kpi.Result;
import org.concordat.kernel.kpi.parts.ResultPart;
import org.concordat.kpis.catalogue.Kpi;

/**
 * One result as it is stored and published.
 *
 * @param number counts from 1 in the order sent
 * @param kpi the indicator's code as the catalogue writes it; empty only where the line does not say it, which no
 *     submitted return has
 * @param title of the indicator when the line was placed, for people
 * @param span what the result is about, as a span writes itself
 * @param serviceLine and {@code team}: the part of the borough that it is about; both empty when it is about all of it
 * @param result as it was printed
 * @param value a number by itself; of a rank the place, of a count with its share the count
 * @param denominator with a numerator what it is worked out from; of a rank how many were ranked
 * @param share in per cent, beside a count
 * @param asAt the day that was counted on, where that is not the last of what it is about
 */
public record ResultLine(
        int number,
        Optional<String> kpi,
        Optional<String> title,
        Optional<String> span,
        Optional<String> serviceLine,
        Optional<String> team,
        Optional<String> result,
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<BigDecimal> share,
        Optional<Qualifier> qualifier,
        Optional<LocalDate> asAt,
        Optional<String> source,
        Optional<String> comment) {

    /** What makes it the same result in another return. */
    public Optional<Key> key() {
        return kpi.map(code -> new Key(code, span.orElse(""), serviceLine.orElse(""), team.orElse("")));
    }

    /** @param span and the others empty where the line does not say them */
    public record Key(String kpi, String span, String serviceLine, String team) {

        /** The same result whatever it is about, for what comes again month by month. */
        public Key series() {
            return new Key(kpi, "", serviceLine, team);
        }

        /** The part of the borough that it is about. */
        public ResultPart part() {
            return new ResultPart(serviceLine, team);
        }

        /** In words: {@code CP-ICPC-15 for 2016-17-P03, team EAST}. */
        public String words() {
            return kpi
                    + (span.isEmpty() ? "" : " for " + span)
                    + (part().equals(ResultPart.WHOLE) ? "" : ", " + part().words());
        }
    }

    /** Whether anything is reported, be it a word. */
    public boolean reports() {
        return result.isPresent()
                || value.isPresent()
                || numerator.isPresent()
                || denominator.isPresent()
                || share.isPresent()
                || qualifier.filter(Qualifier::standsInsteadOfNumber).isPresent();
    }

    /** What is reported, taken together; none where it is nothing, or not enough. @throws InvalidValue when it is no result */
    public Optional<Result> asResult(Kpi definition) {
        if (qualifier.filter(Qualifier::standsInsteadOfNumber).isPresent()) {
            return qualifier.map(Result.NoNumber::new);
        }
        if (definition.unit() == KpiUnit.DISTRIBUTION) {
            return result.map(text -> definition.definition().printed().parse(text));
        }
        return new Result.Numbers(value, numerator, denominator, share, Optional.empty()).together(definition.unit());
    }

    /** The one number that is compared with targets and before; none where there is none. */
    public Optional<BigDecimal> comparable(Map<String, Kpi> catalogue) {
        return kpi.map(catalogue::get).flatMap(definition -> {
            try {
                return asResult(definition).flatMap(reported -> reported.value(definition.unit()));
            } catch (InvalidValue e) {
                return Optional.empty();
            }
        });
    }
}
