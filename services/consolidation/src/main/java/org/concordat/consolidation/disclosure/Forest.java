package org.concordat.consolidation.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.RowTree;

/**
 * The rows of every group of an answer, as what adds up what: a row those below it, the total of a group its highest
 * rows, the total of all groups those totals.
 */
public final class Forest {

    /** A row in a group, or the total at its foot. */
    public record Place(int group, int node) {}

    private final List<Place> rows = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<Place, Integer> places = new HashMap<>();

    /**
     * @param asked the rows that it has
     * @param hasFoot whether there are totals at the foot
     */
    public Forest(RowTree tree, DomainTable table, BitSet asked, boolean hasFoot) {
        int none = -1;
        int all = hasFoot && table.hasGroups() ? add(table.allGroups(), tree.foot(), none) : none;
        for (int group = 0; group < table.groups().size(); group++) {
            int foot = hasFoot ? add(group, tree.foot(), all) : none;
            for (int node = asked.nextSetBit(0); node >= 0; node = asked.nextSetBit(node + 1)) {
                int of = group;
                add(
                        group,
                        node,
                        tree.parent(node).stream()
                                .mapToObj(parent -> places.get(new Place(of, parent)))
                                .filter(parent -> parent != null)
                                .findFirst()
                                .orElse(foot));
            }
        }
    }

    private int add(int group, int node, int parent) {
        Place row = new Place(group, node);
        places.put(row, rows.size());
        rows.add(row);
        parents.add(parent);
        return rows.size() - 1;
    }

    public int size() {
        return rows.size();
    }

    public Place row(int place) {
        return rows.get(place);
    }

    /** By place, that of the row above; -1 at the top. */
    public int[] parents() {
        return parents.stream().mapToInt(Integer::intValue).toArray();
    }

    /** By place, those right below it. @param parents by place, the one above; -1 at the top */
    public static List<List<Integer>> below(int[] parents) {
        List<List<Integer>> below = new ArrayList<>();
        for (int place = 0; place < parents.length; place++) {
            below.add(new ArrayList<>());
            if (parents[place] >= 0) {
                below.get(parents[place]).add(place);
            }
        }
        return below;
    }

    /** By group, where each row stands, by its key. */
    public List<Map<String, Integer>> byKey(RowTree tree) {
        Map<Integer, Map<String, Integer>> groups = new TreeMap<>();
        for (int place = 0; place < size(); place++) {
            groups.computeIfAbsent(rows.get(place).group(), any -> new HashMap<>())
                    .put(tree.node(rows.get(place).node()).code(), place);
        }
        return List.copyOf(groups.values());
    }

    /** The places with nothing above them. */
    public int[] tops() {
        return IntStream.range(0, size())
                .filter(place -> parents.get(place) < 0)
                .toArray();
    }

    /** Where a row stands. @throws IllegalArgumentException where there is no such row */
    public int place(int group, int node) {
        Integer place = places.get(new Place(group, node));
        if (place == null) {
            throw new IllegalArgumentException("the answer has no such row");
        }
        return place;
    }
}
