package org.concordat.consolidation.domain;

/**
 * A domain read row by row, such as a register of contracts. A row of a borough shows in a partnership's view only where
 * the mandate gives {@code DETAIL}; otherwise only its counts and sums do, by the same pattern as any table.
 */
public record RegisterDomain(Declaration declaration) implements Domain {

    @Override
    public boolean linesNeedFullDetail() {
        return true;
    }
}
