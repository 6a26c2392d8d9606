package org.concordat.consolidation.domain;

import org.concordat.consolidation.facts.LineFormat;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.RowSource;
import org.concordat.kernel.ReportingDomain;

/**
 * What consolidation has to know of a domain.
 *
 * @param topic to which its service publishes; event types begin with it
 * @param path its name in addresses, such as {@code budget} of {@code /views/budget}
 * @param facts where its raw lines are, and how they are read; the step from facts to answers alone asks for it
 * @param cellNames how the names of its cells are written
 */
public record Declaration(
        ReportingDomain name,
        String topic,
        String path,
        DomainTable table,
        RowSource rows,
        Remarks remarks,
        LineFormat facts,
        CellNaming cellNames) {}
