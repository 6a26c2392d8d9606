package org.concordat.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.concordat.disclosure.whole.Island;
import org.concordat.disclosure.whole.Possible;
import org.concordat.disclosure.whole.Sums;

/** A model as one attacker sees it: what follows at once from what they know, and which cells still hang together. */
final class View {

    private final Distances distances;
    private final long[] low;
    private final long[] high;

    View(Distances distances, Set<String> known) {
        this.distances = distances;
        this.low = distances.lowest();
        this.high = distances.highest();
        for (String name : known) {
            int number = distances.number(name);
            low[number] = 0;
            high[number] = 0;
        }
        if (!distances.sums().narrow(low, high)) {
            throw new IllegalStateException("the true values are a solution, and none was left");
        }
    }

    /** How far below its true value a cell may be, as far as follows at once; it may be less. */
    long low(int cell) {
        return low[cell];
    }

    long high(int cell) {
        return high[cell];
    }

    /** All protected cells are in one of them, each with everything that it hangs together with. */
    List<Island> islands(Possible possible, long deadline) {
        Sums all = distances.sums();
        List<Sums.Sum> telling = new ArrayList<>();
        int[] parent = new int[distances.size()];
        Arrays.setAll(parent, i -> i);
        for (int s = 0; s < all.size(); s++) {
            Sums.Sum sum = all.sum(s);
            if (Sums.isIdle(sum, low, high)) {
                continue;
            }
            telling.add(sum);
            int first = -1;
            for (int cell : sum.cells()) {
                if (low[cell] < high[cell]) {
                    first = first < 0 ? cell : first;
                    parent[root(parent, cell)] = root(parent, first);
                }
            }
        }
        Map<Integer, List<Integer>> cells = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            cells.computeIfAbsent(root(parent, i), root -> new ArrayList<>()).add(i);
        }
        Map<Integer, List<Sums.Sum>> sums = new TreeMap<>();
        for (Sums.Sum sum : telling) {
            for (int cell : sum.cells()) {
                if (low[cell] < high[cell]) {
                    sums.computeIfAbsent(root(parent, cell), root -> new ArrayList<>())
                            .add(sum);
                    break;
                }
            }
        }
        return cells.entrySet().stream()
                .filter(island -> island.getValue().stream()
                        .anyMatch(cell -> distances.cell(cell).isProtected()))
                .map(island ->
                        island(island.getValue(), sums.getOrDefault(island.getKey(), List.of()), possible, deadline))
                .toList();
    }

    private Island island(List<Integer> members, List<Sums.Sum> sums, Possible possible, long deadline) {
        int[] cells = members.stream().mapToInt(Integer::intValue).toArray();
        boolean[] whole = new boolean[cells.length];
        long[] lowHere = new long[cells.length];
        long[] highHere = new long[cells.length];
        int[] place = new int[distances.size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < cells.length; i++) {
            whole[i] = distances.sums().isWhole(cells[i]);
            lowHere[i] = low[cells[i]];
            highHere[i] = high[cells[i]];
            place[cells[i]] = i;
        }
        List<Sums.Sum> here = sums.stream().map(sum -> within(sum, place)).toList();
        return new Island(cells, new Sums(here, whole), lowHere, highHere, possible, deadline);
    }

    /** A sum over the cells that are left; the others are where they truly are, so that they add nothing. */
    private static Sums.Sum within(Sums.Sum sum, int[] place) {
        int[] left = IntStream.range(0, sum.cells().length)
                .filter(k -> place[sum.cells()[k]] >= 0)
                .toArray();
        int[] cells = Arrays.stream(left).map(k -> place[sum.cells()[k]]).toArray();
        long[] factors = Arrays.stream(left).mapToLong(k -> sum.factors()[k]).toArray();
        return new Sums.Sum(cells, factors, sum.low(), sum.high(), sum.play());
    }

    private static int root(int[] parent, int cell) {
        int root = cell;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
