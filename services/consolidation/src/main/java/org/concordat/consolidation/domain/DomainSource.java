package org.concordat.consolidation.domain;

/** A domain's entry in the registry. */
public interface DomainSource {

    Domain domain();
}
