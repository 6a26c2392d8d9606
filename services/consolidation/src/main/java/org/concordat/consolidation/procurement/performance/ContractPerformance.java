package org.concordat.consolidation.procurement.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.procurement.ContractRows;
import org.concordat.consolidation.procurement.ContractRows.Says;
import org.concordat.consolidation.procurement.ListedContract;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.contracts.PerformanceRating;
import org.concordat.kernel.contracts.PipelineState;
import org.concordat.kernel.contracts.notices.PerformanceDuty;
import org.concordat.kernel.money.Money;

/**
 * How contracts go, as far as they may be shown one by one.
 *
 * @param of the code of the borough or the partnership
 * @param on the day on which it is looked at
 * @param notListed boroughs of which not every contract is here; how many of them have which rating, the view of contracts
 *     by rating says as far as it may be said
 * @param ratings how many were rated so last, in the order of the ratings, also those that nobody has; then those without
 * @param contracts those that have not ended, by borough and reference
 */
public record ContractPerformance(
        String of, LocalDate on, Instant asAt, List<Borough> notListed, List<Rating> ratings, List<Entry> contracts) {

    private static final String NOT_RATED = "Not rated";

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::borough).thenComparing(Entry::contract);

    /**
     * @param rating none of those that nobody has rated
     * @param contracts each counted once, also where several boroughs have a share
     * @param inScope how many of them need a performance notice every year
     */
    public record Rating(Optional<PerformanceRating> rating, String title, long contracts, long inScope) {}

    /** @param quarter such as {@code 2016-17-Q2} */
    public record Quarter(String quarter, PerformanceRating rating) {}

    /**
     * @param value over the term
     * @param rating the latest of the whole contract
     * @param ratedIn the quarter of that rating
     * @param ratings of the whole contract, earliest first
     * @param notRated of the last four quarters that have ended those in which it ran and nobody rated it
     * @param indicators what the contractor is measured by, with the targets as printed
     * @param indicatorRatings ratings of single indicators, by quarter
     * @param monitoring what was written beside ratings, by quarter
     * @param modifications by day
     * @param performanceDuty whether it needs a performance notice (UK9) every year
     * @param dutySays why
     */
    public record Entry(
            Borough borough,
            String contract,
            String title,
            String supplier,
            Optional<LocalDate> lastDay,
            Optional<String> sharedReference,
            Optional<Money> value,
            Optional<PerformanceRating> rating,
            Optional<String> ratedIn,
            List<Quarter> ratings,
            List<String> notRated,
            Optional<String> indicators,
            Optional<String> indicatorRatings,
            Optional<String> monitoring,
            Optional<String> modifications,
            PerformanceDuty performanceDuty,
            String dutySays) {

        static Entry of(ListedContract contract) {
            PerformanceDuty duty = PerformanceDuty.valueOf(contract.said(Says.PERFORMANCE_DUTY));
            return new Entry(
                    contract.borough(),
                    contract.said(Says.CONTRACT),
                    contract.said(Says.TITLE),
                    contract.said(Says.SUPPLIER),
                    contract.day(Says.LAST_DAY),
                    contract.text(Says.SHARED_REFERENCE),
                    contract.money(ContractRows.VALUE),
                    ratingOf(contract),
                    contract.text(Says.RATED_IN),
                    contract.each(Says.RATINGS).stream().map(Entry::quarter).toList(),
                    contract.each(Says.NOT_RATED),
                    contract.text(Says.INDICATORS),
                    contract.text(Says.INDICATOR_RATINGS),
                    contract.text(Says.MONITORING),
                    contract.text(Says.MODIFICATIONS),
                    duty,
                    duty.words());
        }

        private static Quarter quarter(String rated) {
            String[] said = rated.split(" ");
            return new Quarter(said[0], PerformanceRating.valueOf(said[1]));
        }
    }

    /** @param view of contracts, looked at on a day */
    static ContractPerformance of(ReleasedView view) {
        List<ListedContract> listed = ListedContract.of(view);
        List<ListedContract> going = listed.stream()
                .filter(contract -> contract.state() != PipelineState.ENDED)
                .toList();
        List<Rating> ratings = new ArrayList<>(Arrays.stream(PerformanceRating.values())
                .map(rating -> rating(Optional.of(rating), rating.title(), going))
                .toList());
        ratings.add(rating(Optional.empty(), NOT_RATED, going));
        return new ContractPerformance(
                view.question().subject().code(),
                view.question().on().orElseThrow(),
                view.question().asAt(),
                ListedContract.notListed(view, listed),
                ratings,
                going.stream().map(Entry::of).sorted(ORDER).toList());
    }

    private static Rating rating(Optional<PerformanceRating> rating, String title, List<ListedContract> contracts) {
        List<ListedContract> rated = contracts.stream()
                .filter(contract -> ratingOf(contract).equals(rating))
                .toList();
        return new Rating(
                rating,
                title,
                count(rated),
                count(rated.stream()
                        .filter(contract ->
                                contract.said(Says.PERFORMANCE_DUTY).equals(PerformanceDuty.IN_SCOPE.name()))
                        .toList()));
    }

    private static long count(List<ListedContract> contracts) {
        return contracts.stream()
                .mapToLong(contract -> contract.count(ContractRows.CONTRACTS))
                .sum();
    }

    private static Optional<PerformanceRating> ratingOf(ListedContract contract) {
        return contract.text(Says.RATING).map(PerformanceRating::valueOf);
    }
}
