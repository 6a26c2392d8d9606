package org.concordat.consolidation.comparison;

import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.RowNode;

/** Where in a view a figure stands. @param group the number of its group */
public record Place(int group, RowNode node) {

    String title(DomainTable table) {
        return node.isFoot() ? table.totalTitle(group) : node.title();
    }
}
