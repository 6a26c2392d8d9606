package org.concordat.consolidation.comparison;

import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.RowNode;

/**
 * Where in a view a figure stands.
 *
 * @param group the number of its group
 * @param level how many totals are above it
 */
public record Place(int group, RowNode node, int level) {

    String title(DomainTable table) {
        return node.isFoot() ? table.totalTitle(group) : node.title();
    }
}
