package org.concordat.consolidation.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.TextColumn;
import org.concordat.kernel.sharing.SharingDetail;

/** One line of a borough's return, such as a cost centre or a row of a register. Made by the release step alone. */
public final class ReleasedLine {

    private final DomainTable table;
    private final int line;
    private final String row;
    private final int group;
    private final int part;
    private final List<ReleasedCell> cells;
    private final List<Optional<String>> texts;

    ReleasedLine(
            DomainTable table,
            int line,
            String row,
            int group,
            int part,
            List<ReleasedCell> cells,
            List<Optional<String>> texts) {
        this.table = table;
        this.line = line;
        this.row = row;
        this.group = group;
        this.part = part;
        this.cells = List.copyOf(cells);
        this.texts = List.copyOf(texts);
    }

    /**
     * What may be seen of a line.
     *
     * @param few the measures of which no line is told
     */
    static ReleasedLine of(PostedLine line, int node, ViewSources sources, int number, BitSet few) {
        ViewSources.Contributor contributor = sources.contributors().get(number);
        DomainTable table = sources.table();
        Measures measures = table.measures();
        List<ReleasedCell> cells = new ArrayList<>();
        for (int at = 0; at < measures.size(); at++) {
            Measure measure = sources.rows().measure(node, measures, at);
            boolean open = contributor.sharing().isAtLeast(SharingDetail.DETAIL, node, at);
            if (open && few.get(at)) {
                cells.add(ReleasedCell.hidden(measure, CellStatus.SUPPRESSED, null, null, null));
            } else if (open && line.amounts().reports(at)) {
                int place = measures.first(at);
                cells.add(ReleasedCell.shown(
                        measure,
                        contributor.isProvisional(sources.rows().node(node), at)
                                ? CellStatus.PROVISIONAL
                                : CellStatus.SHOWN,
                        line.amounts().at(place),
                        line.amounts().at(place + measure.kind().width() - 1),
                        null,
                        null));
            } else {
                cells.add(ReleasedCell.hidden(
                        measure, open ? CellStatus.MISSING : CellStatus.WITHHELD, null, null, null));
            }
        }
        boolean whole = contributor.sharing().least(node) == SharingDetail.DETAIL;
        List<Optional<String>> texts = new ArrayList<>();
        for (int text = 0; text < table.textCount(); text++) {
            TextColumn column = table.text(text);
            texts.add(
                    (whole || !column.onlyWithEveryFigure()) && (few.isEmpty() || !column.withFigure())
                            ? Optional.ofNullable(line.texts().get(text))
                            : Optional.empty());
        }
        return new ReleasedLine(
                table,
                line.line(),
                sources.question().byServiceLine().orElse(line.row()),
                line.group(),
                line.part(),
                cells,
                texts);
    }

    /** Its number in the return, from 1. */
    public int line() {
        return line;
    }

    /** The key of the row it is about. */
    public String row() {
        return row;
    }

    /** The number of its group. */
    public int group() {
        return group;
    }

    /** The number of its part. */
    public int part() {
        return part;
    }

    /** In the order of the measures. */
    public List<ReleasedCell> cells() {
        return cells;
    }

    public ReleasedCell cell(Measure measure) {
        return cells.get(table.measures().number(measure));
    }

    /**
     * All that it says beside its figures, as the domain's table has it; one that may speak of any figure is there only
     * where all of them are shown.
     */
    public List<Optional<String>> texts() {
        return texts;
    }
}
