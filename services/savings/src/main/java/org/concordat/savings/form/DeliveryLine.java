package org.concordat.savings.form;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.savings.Assurance;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.kernel.savings.SavingsMeasure;

/**
 * What one initiative delivers, as it is stored and published.
 *
 * @param number counts from 1 in the order sent, control totals left out
 * @param initiative its reference as the plan writes it; empty only where the line does not say it, which no submitted
 *     return has, and so are fund and class
 * @param title from the plan, for people
 * @param savingsClass on the wire {@code class}
 * @param figures in pounds; a measure that is absent was not reported, which is not zero
 */
public record DeliveryLine(
        int number,
        Optional<String> initiative,
        Optional<String> title,
        Optional<Fund> fund,
        Optional<SavingsClass> savingsClass,
        Optional<String> serviceLine,
        Map<SavingsMeasure, Money> figures,
        Optional<Assurance> assurance,
        Optional<String> comment) {

    /** The first of a return, before it says anything. */
    static final DeliveryLine NOTHING = new DeliveryLine(
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty());

    public DeliveryLine {
        Map<SavingsMeasure, Money> copy = new EnumMap<>(SavingsMeasure.class);
        copy.putAll(figures);
        figures = Collections.unmodifiableMap(copy);
    }

    public Optional<Money> figure(SavingsMeasure measure) {
        return Optional.ofNullable(figures.get(measure));
    }

    /** What makes it the same line in another month's return. */
    public Optional<Key> key() {
        return initiative.map(reference -> new Key(reference, fund, savingsClass, serviceLine));
    }

    /** @param fund and the others empty where the line does not say them */
    public record Key(
            String initiative, Optional<Fund> fund, Optional<SavingsClass> savingsClass, Optional<String> serviceLine) {

        /** In words: {@code HF-07, GENERAL_FUND, ADDITIONAL, service line 3.3.2}. */
        public String words() {
            return Stream.of(
                            Optional.of(initiative),
                            fund.map(Enum::name),
                            savingsClass.map(Enum::name),
                            serviceLine.map(code -> "service line " + code))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
        }
    }
}
