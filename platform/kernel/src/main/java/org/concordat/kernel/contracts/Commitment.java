package org.concordat.kernel.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.shares.Share;

/**
 * What of a contract commits money or says what happens next: a version that differs in it has to be confirmed by another
 * person. Spend, forecasts, monitoring and words are not in it.
 *
 * @param amounts value, whole value and irrecoverable VAT, in pounds
 * @param years the value's parts by year, in pounds
 * @param days signed, start, end
 */
public record Commitment(
        Supplier supplier,
        List<Optional<BigDecimal>> amounts,
        List<Contract.YearFigures> years,
        List<Optional<LocalDate>> days,
        Optional<String> renewal,
        Optional<List<Contract.Extension>> extensions,
        Optional<List<Share>> shares,
        Optional<String> framework,
        Optional<List<Contract.Intended>> intentions,
        Optional<List<Contract.Modification>> modifications,
        Optional<Contract.Termination> termination) {

    public static Commitment of(Contract contract) {
        Contract pounds = contract.inPounds();
        return new Commitment(
                pounds.supplier(),
                List.of(pounds.value(), pounds.wholeValue(), pounds.irrecoverableVat()),
                pounds.years().orElse(List.of()).stream()
                        .filter(figures -> figures.value().isPresent())
                        .map(figures -> new Contract.YearFigures(
                                figures.year(), figures.value(), Optional.empty(), Optional.empty()))
                        .toList(),
                List.of(pounds.signed(), pounds.start(), pounds.end()),
                pounds.renewal(),
                pounds.extensions(),
                pounds.shares(),
                pounds.framework(),
                pounds.intentions(),
                pounds.modifications(),
                pounds.termination());
    }

    /** Without what is meant to become of it and how it ended: what the two sides have agreed on. */
    public Commitment terms() {
        return new Commitment(
                supplier,
                amounts,
                years,
                days,
                renewal,
                extensions,
                shares,
                framework,
                Optional.empty(),
                modifications,
                Optional.empty());
    }
}
