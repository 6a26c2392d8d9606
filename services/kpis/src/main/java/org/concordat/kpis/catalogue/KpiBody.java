package org.concordat.kpis.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.kpi.KpiAccrual;
import org.concordat.kernel.kpi.KpiCombining;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Polarity;
import org.concordat.kernel.span.Frequency;
import org.concordat.registers.Owner;
import org.concordat.web.reference.Limits;

/**
 * A definition as it is sent, kept, answered and told.
 *
 * @param partnership for which it is defined; for everybody, or for the borough to whose address it was sent, when it is
 *     not there
 */
record KpiBody(
        Optional<String> partnership,
        String title,
        Optional<String> description,
        Optional<String> numerator,
        Optional<String> denominator,
        KpiUnit unit,
        Optional<List<String>> categories,
        Polarity polarity,
        Frequency frequency,
        KpiAccrual accrual,
        Optional<LocalDate> since,
        KpiCombining combining,
        Optional<String> area,
        Optional<String> source,
        Optional<String> responsible,
        Optional<List<String>> comparators,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<List<Kpi.SeriesBreak>> breaks) {

    /** A list that is left out is an empty one. */
    public KpiBody {
        categories = Optional.of(categories.orElse(List.of()));
        comparators = Optional.of(comparators.orElse(List.of()));
        breaks = Optional.of(breaks.orElse(List.of()));
    }

    /** @param own the borough to whose address it was sent; none where it was sent for others */
    Owner owner(Optional<Borough> own) {
        if (own.isPresent() && partnership.isPresent()) {
            Limits limits = new Limits();
            limits.error(
                    "OF_TWO_OWNERS",
                    "/partnership",
                    "What is defined for %s is not a partnership's".formatted(own.get()));
            limits.require();
        }
        return own.<Owner>map(Owner.OfBorough::new)
                .or(() -> partnership.map(Owner.OfPartnership::new))
                .orElseGet(Owner.Everybody::new);
    }

    Kpi toDomain(String code, int version, Owner owner) {
        return new Kpi(
                code,
                version,
                owner,
                title,
                description,
                numerator,
                denominator,
                unit,
                categories.orElse(List.of()),
                polarity,
                frequency,
                accrual,
                since,
                combining,
                area,
                source,
                responsible,
                comparators.orElse(List.of()),
                from,
                until,
                breaks.orElse(List.of()));
    }
}
