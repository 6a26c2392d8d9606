package org.concordat.budgets.form;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;

/** What makes a line the same line in another month's return. */
public record LineKey(
        Optional<String> costCentre,
        Optional<String> serviceLine,
        Fund fund,
        LineType type,
        Optional<String> subjective,
        Optional<String> counterparty) {

    /**
     * What it is compared by with another month: a cost centre stays itself when the chart moves it to another service
     * line, and a budget stays the same when its counterparty is named.
     */
    public LineKey identity() {
        return withoutPlace(Optional.empty());
    }

    /** What it is compared by with the version that it replaces: to name another counterparty restates it. */
    public LineKey identityByCounterparty() {
        return withoutPlace(counterparty);
    }

    private LineKey withoutPlace(Optional<String> party) {
        return new LineKey(
                costCentre, costCentre.isPresent() ? Optional.empty() : serviceLine, fund, type, subjective, party);
    }

    /** In words: {@code cost centre FS-0100, service line 3.1.2, GENERAL_FUND, EXPENDITURE}. */
    public String words() {
        return Stream.of(
                        costCentre.map(code -> "cost centre " + code),
                        serviceLine.map(code -> "service line " + code),
                        Optional.of(fund.name()),
                        Optional.of(type.name()),
                        subjective,
                        counterparty.map(code -> "recharge with " + code))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
