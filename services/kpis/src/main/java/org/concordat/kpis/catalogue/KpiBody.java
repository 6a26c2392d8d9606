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

    private static final int ENTRIES_MAX = 50;

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

    void limit(Limits limits) {
        named(limits, partnership, "/partnership");
        limits.title(title, "/title");
        text(limits, description, "/description");
        text(limits, numerator, "/numerator");
        text(limits, denominator, "/denominator");
        named(limits, area, "/area");
        named(limits, source, "/source");
        named(limits, responsible, "/responsible");
        names(limits, categories, "/categories");
        names(limits, comparators, "/comparators");
        limits.day(since, "/since");
        limits.day(from, "/from");
        limits.day(until, "/until");
        breaks.ifPresent(all -> {
            limits.count(all, ENTRIES_MAX, "/breaks");
            for (int i = 0; i < Math.min(all.size(), ENTRIES_MAX); i++) {
                limits.day(Optional.of(all.get(i).on()), "/breaks/" + i + "/on");
                limits.text(all.get(i).reason(), "/breaks/" + i + "/reason");
            }
        });
    }

    private static void text(Limits limits, Optional<String> text, String at) {
        text.ifPresent(each -> limits.text(each, at));
    }

    private static void named(Limits limits, Optional<String> text, String at) {
        text.ifPresent(each -> limits.title(each, at));
    }

    private static void names(Limits limits, Optional<List<String>> names, String at) {
        names.ifPresent(all -> {
            limits.count(all, ENTRIES_MAX, at);
            for (int i = 0; i < Math.min(all.size(), ENTRIES_MAX); i++) {
                limits.title(all.get(i), at + "/" + i);
            }
        });
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
