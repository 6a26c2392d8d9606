package org.concordat.consolidation.release;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.table.RowNode;
import org.concordat.kernel.Borough;

/** One row of a table in one group, or a total at its foot. */
public final class ReleasedRow {

    private final int group;
    private final RowNode node;
    private final int level;
    private final ReleasedFigures figures;
    private final List<ReleasedContribution> contributions;
    private final List<Optional<String>> said;
    private final List<ReleasedLine> lines;

    ReleasedRow(
            int group,
            RowNode node,
            int level,
            ReleasedFigures figures,
            List<ReleasedContribution> contributions,
            List<Optional<String>> said,
            List<ReleasedLine> lines) {
        this.group = group;
        this.node = node;
        this.level = level;
        this.figures = figures;
        this.contributions = List.copyOf(contributions);
        this.said = List.copyOf(said);
        this.lines = List.copyOf(lines);
    }

    /** The number of its group; of a total of all groups, the number after the last. */
    public int group() {
        return group;
    }

    public RowNode node() {
        return node;
    }

    /** How many totals of the chart are above it. */
    public int level() {
        return level;
    }

    public ReleasedFigures figures() {
        return figures;
    }

    /** Of every member, by code; none in a borough's own view. */
    public List<ReleasedContribution> contributions() {
        return contributions;
    }

    /** Of one member; none where it is no member, and in a borough's own view. */
    public Optional<ReleasedContribution> contribution(Borough borough) {
        return contributions.stream()
                .filter(contribution -> contribution.borough().equals(borough))
                .findFirst();
    }

    /** How the borough gives its figure, by the domain's columns of text. Only in a borough's own view. */
    public List<Optional<String>> said() {
        return said;
    }

    /** Only in a borough's own view. */
    public List<ReleasedLine> lines() {
        return lines;
    }
}
