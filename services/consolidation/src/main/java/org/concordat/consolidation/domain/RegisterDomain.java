package org.concordat.consolidation.domain;

/**
 * A domain read row by row, such as a register of contracts. A row of a borough shows in a partnership's view only where
 * the mandate gives {@code DETAIL}; otherwise only its counts and sums do, by the same pattern as any table.
 *
 * @param further whether it is a further register of a domain that there is: on its topic and under the same rules of
 *     mandates, with views of its own
 */
public record RegisterDomain(Declaration declaration, boolean further) implements Domain {

    /** The only register of its domain, or the first. */
    public RegisterDomain(Declaration declaration) {
        this(declaration, false);
    }

    @Override
    public boolean isFurther() {
        return further;
    }

    @Override
    public boolean linesNeedFullDetail() {
        return true;
    }
}
