package org.concordat.consolidation.release.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.release.settlement.ReleasedSettlement.Share;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.OnsCode;
import org.concordat.kernel.money.Apportionment;
import org.concordat.kernel.money.CappedSplit;
import org.concordat.kernel.money.Money;

/**
 * Splits what a pool comes to, each posted measure by itself and once, and worked-out measures from the shares: so
 * everything adds up to the penny.
 *
 * @param cost by the number of the measure
 */
record Splitting(Settlement of, Measures measures, List<RawFigure> cost, SortedMap<Borough, RawFigure> key) {

    private static final String NO_KEY =
            "The weights of the key add up to zero, or one is below it: nothing can be split by them.";
    private static final String NO_ROOM =
            "All who bear a share are at their caps, and something is left that nobody bears.";

    /** Ties go by ONS code. */
    private record Payer(OnsCode onsCode, Borough borough) implements Comparable<Payer> {
        @Override
        public int compareTo(Payer other) {
            int byCode = onsCode.compareTo(other.onsCode);
            return byCode != 0 ? byCode : borough.compareTo(other.borough);
        }
    }

    /** A share before it is settled whether it may be shown. @param reason why there is none */
    private record RawShare(Optional<BigDecimal> value, boolean atCap, Optional<String> reason) {

        static RawShare none(String reason) {
            return new RawShare(Optional.empty(), false, Optional.of(reason));
        }

        static final RawShare NOT_IN = new RawShare(Optional.empty(), false, Optional.empty());

        Share released() {
            return new Share(
                    value.map(amount -> ReleasedFigure.shown(amount, Optional.empty()))
                            .orElseGet(() -> reason.map(ReleasedFigure::notWorkedOut)
                                    .orElseGet(() -> ReleasedFigure.hidden(CellStatus.MISSING))),
                    atCap);
        }
    }

    /**
     * What each bears, by the number of the measure. One share tells of the others by what is known besides: it is shown
     * where the cost is and the weights of all are, or none is.
     *
     * @param own whose share is shown whatever becomes of the rest: nobody owes what nobody tells
     */
    SortedMap<Borough, List<Share>> shares(Predicate<Borough> own) {
        SortedMap<Borough, List<Share>> shares = new TreeMap<>();
        if (!of.binds()) {
            return shares;
        }
        List<Map<Borough, RawShare>> byMeasure = new ArrayList<>();
        for (int measure = 0; measure < measures.size(); measure++) {
            byMeasure.add(measures.posted().contains(measure) ? split(cost.get(measure)) : Map.of());
        }
        measures.derived().forEach(derived -> byMeasure.set(derived.number(), differences(byMeasure, derived)));
        for (Borough borough : key.keySet()) {
            List<Share> ofBorough = new ArrayList<>();
            for (int measure = 0; measure < measures.size(); measure++) {
                CellStatus seen = seen(cost.get(measure));
                RawShare share = byMeasure.get(measure).getOrDefault(borough, RawShare.NOT_IN);
                ofBorough.add(
                        seen.hasValue() || own.test(borough)
                                ? share.released()
                                : new Share(ReleasedFigure.hidden(seen), false));
            }
            shares.put(borough, ofBorough);
        }
        return shares;
    }

    private CellStatus seen(RawFigure cost) {
        List<RawFigure> told = new ArrayList<>(key.values());
        told.add(cost);
        return told.stream().allMatch(RawFigure::isOpen)
                ? CellStatus.SHOWN
                : told.stream().anyMatch(figure -> figure.seen() == CellStatus.WITHHELD)
                        ? CellStatus.WITHHELD
                        : CellStatus.SUPPRESSED;
    }

    private Map<Borough, RawShare> split(RawFigure figure) {
        SortedMap<Payer, BigDecimal> weights = new TreeMap<>();
        key.forEach((borough, weight) -> Optional.ofNullable(of.onsCodes().get(borough))
                .ifPresent(code -> weight.value().ifPresent(number -> weights.put(new Payer(code, borough), number))));
        if (figure.value().isEmpty() || weights.size() < key.size()) {
            return Map.of();
        }
        Money total = new Money(figure.value().get());
        Map<Payer, BigDecimal> caps = new HashMap<>();
        weights.keySet().forEach(payer -> of.cap(payer.borough()).ifPresent(cap -> caps.put(payer, cap.apply(total))));
        Map<Borough, RawShare> shares = new HashMap<>();
        try {
            switch (Apportionment.split(total, weights, caps)) {
                case CappedSplit.Shares<Payer>(var split, var atCap) ->
                    split.forEach((payer, share) -> shares.put(
                            payer.borough(),
                            new RawShare(Optional.of(share.pounds()), atCap.contains(payer), Optional.empty())));
                case CappedSplit.NoRoom<Payer>(var left) ->
                    key.keySet().forEach(borough -> shares.put(borough, RawShare.none(NO_ROOM)));
            }
        } catch (InvalidValue noKey) {
            key.keySet().forEach(borough -> shares.put(borough, RawShare.none(NO_KEY)));
        }
        return shares;
    }

    private Map<Borough, RawShare> differences(List<Map<Borough, RawShare>> shares, Measures.Derived derived) {
        Map<Borough, RawShare> differences = new HashMap<>();
        for (Borough borough : key.keySet()) {
            RawShare of = shares.get(derived.of()).getOrDefault(borough, RawShare.NOT_IN);
            RawShare less = shares.get(derived.less()).getOrDefault(borough, RawShare.NOT_IN);
            differences.put(
                    borough,
                    new RawShare(
                            of.value().flatMap(amount -> less.value().map(amount::subtract)),
                            false,
                            of.reason().or(less::reason)));
        }
        return differences;
    }
}
