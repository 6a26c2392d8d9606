package org.concordat.consolidation.domain;

/** A domain read as a table of measures; the lines below a row are its detail. */
public record TableDomain(Declaration declaration) implements Domain {

    @Override
    public boolean linesNeedFullDetail() {
        return false;
    }
}
