package org.concordat.savings.table;

import java.util.List;
import org.concordat.kernel.Finding;

/** What a table says: a row for each initiative, and what was found while reading it. */
public record ReadPlan(List<PrintedInitiative> rows, List<Finding> findings) {

    public ReadPlan {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}
