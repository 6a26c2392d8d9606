package org.concordat.consolidation.domain;

import org.concordat.consolidation.facts.LineFormat;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Words;
import org.concordat.kernel.ReportingDomain;

/** A domain of returns. What it is made of is data: nothing asks which domain it has before it. */
public sealed interface Domain permits TableDomain, RegisterDomain {

    Declaration declaration();

    /**
     * Whether a single line is shown to a partnership only where every measure may be seen in {@code DETAIL}: the line
     * itself says something. Otherwise each of its figures is decided by itself.
     */
    boolean linesNeedFullDetail();

    /** Whether boroughs hand in returns of it; otherwise it shows what they have recorded. */
    default boolean takesReturns() {
        return declaration().facts().takesReturns();
    }

    /** Whether there is another of its name and topic, which takes what is on that topic, while this shows some of it. */
    default boolean isFurther() {
        return false;
    }

    /** By which it is told apart from every other, such as in names of cells. */
    default String code() {
        return isFurther() ? name() + "/" + path() : name().name();
    }

    default ReportingDomain name() {
        return declaration().name();
    }

    default String topic() {
        return declaration().topic();
    }

    default String path() {
        return declaration().path();
    }

    default DomainTable table() {
        return declaration().table();
    }

    default Measures measures() {
        return declaration().table().measures();
    }

    default Words words() {
        return declaration().table().words();
    }

    default Remarks remarks() {
        return declaration().remarks();
    }

    default LineFormat facts() {
        return declaration().facts();
    }
}
