package org.concordat.consolidation.domain;

import org.concordat.consolidation.assessment.Assessment;
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
 * @param assessment what it says beside its figures
 */
public record Declaration(
        ReportingDomain name,
        String topic,
        String path,
        DomainTable table,
        RowSource rows,
        Remarks remarks,
        LineFormat facts,
        CellNaming cellNames,
        Assessment assessment) {

    /** Of a domain that says nothing beside its figures. */
    public Declaration(
            ReportingDomain name,
            String topic,
            String path,
            DomainTable table,
            RowSource rows,
            Remarks remarks,
            LineFormat facts,
            CellNaming cellNames) {
        this(name, topic, path, table, rows, remarks, facts, cellNames, Assessment.NONE);
    }
}
