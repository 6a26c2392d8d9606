package org.concordat.consolidation.caseload.history;

import java.util.Optional;

/**
 * What is measured of cases, as data.
 *
 * @param code by which mandates, views and people speak of it, such as {@code CP-ICPC-15}: that of the catalogue of
 *     indicators where it is one of them
 * @param area the heading it stands under
 * @param says what is counted, with the clock and its convention, and where the rule comes from
 * @param of the measure that a rate is of; none of any other
 */
public record CaseMeasure(String code, String title, String area, Kind kind, String says, Optional<CaseMeasure> of) {

    /** How figures come about, and how they combine over teams, boroughs and time. */
    public enum Kind {
        /** How many there are at the end of the last day. */
        STOCK,
        /** How many came about within the stretch. */
        FLOW,
        /** Of what came about within the stretch, how much of it in per cent. */
        SHARE_OF_FLOW,
        /** Of what there is at the end of the last day, how much of it in per cent. */
        SHARE_OF_STOCK,
        /** The mean of whole numbers such as days, of what came about within the stretch. */
        MEAN_OF_FLOW,
        /** One number for each of another, such as cases for each full-time equivalent, at the end of the last day. */
        RATIO_OF_STOCK,
        /** The one in the middle of whole numbers such as days, of what came about within the stretch. Never combined. */
        MEDIAN_OF_FLOW,
        /** Nights of the stretch: a stock, summed over its days. */
        NIGHTS,
        /** Pounds for the nights of the stretch: what a week costs, in pence, by the seventh for each night. */
        COST,
        /** Another count per 10,000 of a population. */
        RATE,
        /** How many workers, by how many cases each has at the end of the last day. */
        OF_WORKERS,
        /** Cases for each full-time equivalent of some workers, by what each has at the end of the last day. */
        CASES_OF_WORKERS,
        /** Of how many cases each has at the end of the last day, the most. Never combined. */
        MOST_OF_WORKERS,
        /** Needed for other figures, and shown by itself nowhere. */
        WITHIN
    }

    public CaseMeasure {
        if (of.isPresent() != (kind == Kind.RATE)) {
            throw new IllegalArgumentException(code + " is a rate of nothing, or has a measure that it is no rate of");
        }
    }

    public static CaseMeasure of(String code, String title, String area, Kind kind, String says) {
        return new CaseMeasure(code, title, area, kind, says, Optional.empty());
    }

    /** Per 10,000 of the latest estimate of its population by the last day. */
    public static CaseMeasure rate(String code, String title, CaseMeasure of) {
        return new CaseMeasure(
                code,
                title,
                of.area(),
                Kind.RATE,
                "%s, per 10,000 children aged 0 to 17 of the latest estimate".formatted(of.says()),
                Optional.of(of));
    }
}
