package org.concordat.consolidation.release;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.table.Absence;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Part;
import org.concordat.consolidation.table.RowTree;
import org.jspecify.annotations.Nullable;

/**
 * One borough's figures combined up the rows, by group and part, in whole numbers. A measure that any line at or below a
 * row leaves out is missing there: missing is not zero. Raw: holds what may be withheld.
 */
final class BoroughTotals {

    private final DomainTable table;
    private final Measures measures;
    private final RowTree rows;
    private final int width;
    private final boolean addsUp;
    private final Absence absence;
    private final @Nullable Layer[] layers;
    /** By measure, whether nothing at all of it is in. */
    private final boolean[] absent;

    /** The figures of one group and part at every row. */
    private final class Layer {
        /** By row and place among the whole numbers of all measures. */
        private final long[] figures;
        /** By row and measure. */
        private final boolean[] missing;
        /** The most that may be seen of any line that was posted at or below the row; 0 is nothing. */
        private final byte[] openness;
        /** Whether a line was posted right at the row. */
        private final boolean[] posted;

        /** The first row that it has; it goes on to the foot. */
        private final int first;

        private Layer(int first) {
            int size = rows.foot() + 1 - first;
            this.first = first;
            figures = new long[size * measures.width()];
            missing = new boolean[size * measures.size()];
            openness = new byte[size];
            posted = new boolean[size];
            if (!addsUp) {
                for (int at = 0; at < figures.length; at++) {
                    figures[at] = rows.combining(first + at / width, measures, at % width)
                            .nothing();
                }
            }
        }

        private void add(int toRow, Layer other, int fromRow, boolean subtract) {
            int to = toRow - first;
            int from = fromRow - other.first;
            if (addsUp) {
                addAll(to, other, from, subtract);
            } else {
                combineAll(to, other, from);
            }
            int marks = measures.size();
            for (int measure = 0; measure < marks; measure++) {
                missing[to * marks + measure] |= other.missing[from * marks + measure];
            }
            openness[to] = (byte) Math.max(openness[to], other.openness[from]);
            posted[to] |= other.posted[from];
        }

        private void addAll(int to, Layer other, int from, boolean subtract) {
            for (int place = 0; place < width; place++) {
                long figure = other.figures[from * width + place];
                int at = to * width + place;
                figures[at] = subtract ? Math.subtractExact(figures[at], figure) : Math.addExact(figures[at], figure);
            }
        }

        /** Never of a part that is taken from the whole: a table has such parts only where everything adds up. */
        private void combineAll(int to, Layer other, int from) {
            for (int place = 0; place < width; place++) {
                int at = to * width + place;
                figures[at] = rows.combining(first + to, measures, place)
                        .combine(figures[at], other.figures[from * width + place]);
            }
        }
    }

    private BoroughTotals(DomainTable table, RowTree rows, Absence absence) {
        this.table = table;
        this.absence = absence;
        this.measures = table.measures();
        this.rows = rows;
        this.absent = new boolean[measures.size()];
        this.width = measures.width();
        this.addsUp = measures.allAddUp();
        this.layers =
                new @Nullable Layer[(table.allGroups() + 1) * table.parts().size()];
    }

    /**
     * @param summed the rows that the totals at the foot add up; none where there are no such totals
     * @param absence what it means that nothing is in for a row
     */
    static BoroughTotals of(
            Contributor contributor,
            BoroughReturn posted,
            RowTree rows,
            List<Integer> summed,
            DomainTable table,
            Absence absence) {
        BoroughTotals totals = new BoroughTotals(table, rows, absence);
        posted.absent().forEach(measure -> totals.absent[measure] = true);
        totals.measures.deriveMissing(totals.absent, 0);
        if (absence != Absence.NOTHING) {
            totals.expectEveryRow();
        }
        posted.lines().stream()
                .filter(line -> absence != Absence.UNREPORTED || !contributor.isOfOtherTotal(line))
                .forEach(line -> totals.post(line, contributor));
        if (absence == Absence.MISSING) {
            totals.markAbsent();
        }
        totals.addUp();
        if (absence == Absence.UNREPORTED) {
            totals.markUnreported();
        }
        totals.addFoot(summed);
        totals.addParts();
        totals.derive();
        return totals;
    }

    private void expectEveryRow() {
        for (int group = 0; group < table.groups().size(); group++) {
            layer(group, 0);
        }
    }

    private void post(PostedLine line, Contributor contributor) {
        OptionalInt row = rows.find(contributor.rowOf(line));
        if (row.isEmpty()) {
            return; // only possible in a partnership's view: see RowTree.withStrays
        }
        int at = row.getAsInt();
        Layer layer = layer(line.group(), line.part());
        for (int measure : measures.posted()) {
            if (line.amounts().reports(measure)) {
                for (int place = measures.first(measure); place < measures.first(measure + 1); place++) {
                    int figure = at * measures.width() + place;
                    layer.figures[figure] = rows.combining(at, measures, place)
                            .combine(layer.figures[figure], line.amounts().at(place));
                }
            } else if (line.amounts().isAsked(measure)) {
                layer.missing[at * measures.size() + measure] = true;
            }
        }
        layer.openness[at] = (byte) contributor.sharing().most(at).ordinal();
        layer.posted[at] = true;
    }

    /** A line is expected for every row that is not added up from others. */
    private void markAbsent() {
        for (Layer layer : layers) {
            for (int row = 0; layer != null && row < rows.size(); row++) {
                if (!layer.posted[row] && rows.end(row) == row + 1 && !rows.isNotMapped(row)) {
                    Arrays.fill(layer.missing, row * measures.size(), (row + 1) * measures.size(), true);
                }
            }
        }
    }

    /** Where nothing was posted, there nor below. */
    private void markUnreported() {
        for (Layer layer : layers) {
            for (int row = 0; layer != null && row < rows.size(); row++) {
                if (!layer.posted[row]) {
                    Arrays.fill(layer.missing, row * measures.size(), (row + 1) * measures.size(), true);
                }
            }
        }
    }

    private void addUp() {
        for (Layer layer : layers) {
            boolean[] itself = layer != null && absence == Absence.UNREPORTED
                    ? layer.posted.clone()
                    : new boolean[rows.foot() + 1];
            for (int row = rows.size() - 1; layer != null && row >= 0; row--) {
                OptionalInt parent = rows.parent(row);
                if (parent.isPresent() && !itself[parent.getAsInt()]) {
                    layer.add(parent.getAsInt(), layer, row, false);
                }
            }
        }
    }

    /** Of each group, and of all of them. */
    private void addFoot(List<Integer> summed) {
        for (int group = 0; group < table.allGroups() && !summed.isEmpty(); group++) {
            for (int part = 0; part < table.parts().size(); part++) {
                Layer layer = layers[index(group, part)];
                if (layer != null) {
                    for (int row : summed) {
                        layer.add(rows.foot(), layer, row, false);
                    }
                    layer(table.allGroups(), part).add(rows.foot(), layer, rows.foot(), false);
                }
            }
        }
    }

    private void addParts() {
        for (int group = 0; group <= table.allGroups(); group++) {
            for (int part = 1; part < table.parts().size(); part++) {
                Layer layer = layers[index(group, part)];
                if (layer != null) {
                    Layer whole = layer(group, 0);
                    Part of = table.parts().get(part);
                    for (int row = layer.first; row <= rows.foot(); row++) {
                        whole.add(row, layer, row, of.sign() < 0);
                    }
                }
            }
        }
    }

    private void derive() {
        for (Layer layer : layers) {
            for (int row = 0; layer != null && row < layer.posted.length; row++) {
                measures.derive(layer.figures, row * measures.width());
                measures.deriveMissing(layer.missing, row * measures.size());
            }
        }
    }

    private Layer layer(int group, int part) {
        int index = index(group, part);
        Layer layer = layers[index];
        if (layer == null) {
            layer = new Layer(group == table.allGroups() ? rows.foot() : 0);
            layers[index] = layer;
        }
        return layer;
    }

    private int index(int group, int part) {
        return group * table.parts().size() + part;
    }

    /** The whole number at that place among those of all measures; nothing posted is what changes no figure. */
    long at(int group, int part, int row, int place) {
        Layer layer = layers[index(group, part)];
        return layer == null
                ? rows.combining(row, measures, place).nothing()
                : layer.figures[(row - layer.first) * width + place];
    }

    boolean isMissing(int group, int part, int row, int measure) {
        Layer layer = layers[index(group, part)];
        return absent[measure] || layer != null && layer.missing[(row - layer.first) * measures.size() + measure];
    }

    /** Whether figures met there that do not combine. */
    boolean clashes(int group, int part, int row, int measure) {
        int place = measures.first(measure);
        return rows.combining(row, measures, place) == Combining.NOT_AT_ALL
                ? at(group, part, row, place) == Combining.CLASH
                : isByParts(row, measure) && at(group, part, row, place + 1) == Combining.CLASH;
    }

    /** Whether it should have a numerator and a denominator and has none, so that it combines with no other. */
    boolean lacksParts(int group, int part, int row, int measure) {
        return isByParts(row, measure) && at(group, part, row, measures.first(measure) + 1) == Combining.NONE;
    }

    private boolean isByParts(int row, int measure) {
        return measures.get(measure).kind() == QuantityKind.PARTS
                && rows.measure(row, measures, measure).combining().isByParts();
    }

    /** The ordinal of the most that may be seen of any line that was posted at or below the row; 0 is nothing. */
    int openness(int group, int part, int row) {
        Layer layer = layers[index(group, part)];
        return layer == null ? 0 : layer.openness[row - layer.first];
    }
}
