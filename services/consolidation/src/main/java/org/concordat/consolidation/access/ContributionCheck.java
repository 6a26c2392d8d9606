package org.concordat.consolidation.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.policy.Restatements;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.SharingTables;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.table.RowSource;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.London;

/**
 * What a borough's mandate lets a partnership be told beside the figures: that something changed, and who changed it.
 * Both are statements about figures, of one domain. Asked within a transaction that names the borough.
 */
@ApplicationScoped
public class ContributionCheck {

    private final References references;
    private final SharingTables tables;

    ContributionCheck(References references) {
        this.references = references;
        this.tables = SharingTables.shared();
    }

    /** Whether any of the borough's figures may be in the partnership's, if only within a total. */
    public boolean contributes(Domain domain, Borough borough, String partnership, FinancialYear year, Instant asAt) {
        return table(domain, borough, partnership, year, asAt)
                .map(SharingTable::sharesAnything)
                .orElse(false);
    }

    /** Whether a partnership may be told, where no figure is shown, that the borough restated. */
    public boolean mayTellRestatements(
            Domain domain, Borough borough, String partnership, FinancialYear year, Instant asAt) {
        return table(domain, borough, partnership, year, asAt)
                .map(table -> Restatements.mayBeTold(table, false))
                .orElse(false);
    }

    private Optional<SharingTable> table(
            Domain domain, Borough borough, String partnership, FinancialYear year, Instant asAt) {
        return references
                .borough(borough, asAt)
                .flatMap(known -> references.chart(known.chart(), year, asAt))
                .map(chart -> tables.of(
                        domain,
                        domain.declaration()
                                .rows()
                                .definitions(
                                        references,
                                        new RowSource.Asked(
                                                Optional.empty(),
                                                Optional.of(partnership),
                                                Period.parse(year.toString()),
                                                asAt)),
                        references.mandate(borough, year, asAt),
                        partnership,
                        London.dayOf(asAt),
                        chart));
    }
}
