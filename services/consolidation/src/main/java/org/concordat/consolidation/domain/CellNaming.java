package org.concordat.consolidation.domain;

/** How the names of a domain's cells are written. Names stand inside answers, which stay the same bytes for ever. */
public enum CellNaming {
    /** As the first release wrote them: of the one domain there was, without its name and without an audience. */
    WITHOUT_DOMAIN,
    /** With the domain and who asked. */
    COMPLETE
}
