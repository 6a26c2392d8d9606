package org.concordat.consolidation.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.procurement.ContractRows.Says;
import org.concordat.consolidation.procurement.matching.ListedSupplier;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.contracts.PipelineState;
import org.concordat.kernel.money.Money;

/** A contract that an answer shows by itself: made of what was released, so of no other contract anything is known here. */
public record ListedContract(Borough borough, ReleasedLine line) {

    /** By borough and reference. */
    static final Comparator<ListedContract> BY_BOROUGH = Comparator.comparing(ListedContract::borough)
            .thenComparing(contract -> contract.text(Says.CONTRACT).orElse(""));

    /** All of an answer, by borough and reference. */
    public static List<ListedContract> of(ReleasedView view) {
        List<ListedContract> listed = new ArrayList<>();
        for (ReleasedRow row : view.rows()) {
            if (row.contributions().isEmpty()) {
                row.lines()
                        .forEach(line ->
                                listed.add(new ListedContract(view.members().getFirst(), line)));
            }
            for (ReleasedContribution from : row.contributions()) {
                from.lines().forEach(line -> listed.add(new ListedContract(from.borough(), line)));
            }
        }
        return listed.stream().sorted(BY_BOROUGH).toList();
    }

    /**
     * The members of whom an answer does not show each contract by itself, or who have recorded none.
     *
     * @param listed all of the answer
     */
    public static List<Borough> notListed(ReleasedView view, List<ListedContract> listed) {
        return view.members().stream()
                .filter(borough -> entries(view, borough)
                        .filter(count -> count
                                == listed.stream()
                                        .filter(contract -> contract.borough().equals(borough))
                                        .count())
                        .isEmpty())
                .toList();
    }

    private static Optional<Long> entries(ReleasedView view, Borough borough) {
        return view.totals().stream()
                .flatMap(total -> total.contributions().isEmpty()
                        ? Stream.of(total.figures())
                        : total.contribution(borough).map(ReleasedContribution::figures).stream())
                .map(figures ->
                        figures.whole().get(ContractRows.TABLE.measures().number(ContractRows.ENTRIES)))
                .filter(ReleasedCell::hasValue)
                .map(ReleasedCell::figure)
                .findFirst();
    }

    public Optional<String> text(Says says) {
        return line.texts().get(says.number());
    }

    /** The text that every contract has. */
    public String said(Says says) {
        return text(says).orElseThrow();
    }

    public Optional<LocalDate> day(Says says) {
        return text(says).map(LocalDate::parse);
    }

    /** What it was hired for is the contract's, and is not asked of the supplier: one does many things. */
    public ListedSupplier supplier() {
        return new ListedSupplier(said(Says.SUPPLIER), text(Says.COMPANY), text(Says.CHARITY), Optional.empty());
    }

    /** Of a text that says several things with semicolons between. */
    public List<String> each(Says says) {
        return text(says).map(all -> List.of(all.split("; "))).orElse(List.of());
    }

    /** Whether it begins after a day. */
    public boolean beginsAfter(LocalDate day) {
        return day(Says.START).filter(start -> start.isAfter(day)).isPresent();
    }

    /** Whether who delivers it is known: by name, or by a signature. */
    public boolean isAwarded() {
        return text(Says.SUPPLIER_KEY).isPresent() || text(Says.SIGNED).isPresent();
    }

    /**
     * What a measure comes to for all who share the contract, by this borough's share of it, in whole pence; of others the
     * measure itself.
     */
    public Optional<Money> whole(Measure measure) {
        Optional<BigDecimal> percent = text(Says.SHARE).map(share -> new BigDecimal(share.replace("%", "")));
        return money(measure)
                .map(own -> percent.filter(share -> share.signum() > 0)
                        .map(share -> new Money(own.pounds().movePointRight(2).divide(share, 2, RoundingMode.HALF_UP)))
                        .orElse(own));
    }

    public PipelineState state() {
        return PipelineState.valueOf(said(Says.STATE));
    }

    public Optional<Money> money(Measure measure) {
        return line.cell(measure).value();
    }

    /** Of a measure that counts. */
    public long count(Measure measure) {
        return line.cell(measure).figure();
    }
}
