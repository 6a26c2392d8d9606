package org.concordat.testing.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The worlds on which is measured whether more is hidden than has to be: what three boroughs allow and have in four
 * service lines, made up by chance that is the same every time. How many totals a best pattern shows of each is known: it
 * was found by trying all, and the tests of consolidation find it again.
 */
public final class FixedSet {

    /** Lines of the shipped chart below 1, 3.1 and 3.2; 3 is the total of the last two. */
    public static final List<String> LINES = List.of("1.0.1", "3.1.1", "3.1.2", "3.2.1");

    /** Those lines with the rows above them. */
    public static final List<String> ROWS = List.of("1", "1.0.1", "3", "3.1", "3.1.1", "3.1.2", "3.2", "3.2.1");

    public static final List<String> BOROUGHS = List.of("LBHF", "RBKC", "WCC");

    /** The share of the totals that a best pattern shows which has to be shown. */
    public static final double ENOUGH = 0.8;

    private static final List<Integer> BEST = List.of(
            8, 10, 4, 6, 1, 0, 3, 10, 2, 10, 5, 0, 0, 10, 10, 0, 9, 6, 5, 10, 0, 0, 4, 0, 0, 10, 4, 10, 1, 0, 6, 0, 5,
            10, 9, 3, 5, 0, 8, 10, 5, 3, 10, 10, 5, 10, 8, 10);

    /**
     * What a borough allows and has.
     *
     * @param detail of all its figures
     * @param ofOneLine of one line, where that has a rule of its own
     * @param pounds by line
     */
    public record Borough(String detail, Optional<Map.Entry<String, String>> ofOneLine, List<String> pounds) {}

    /** Of a partnership of three. @param boroughs by code */
    public record World(SortedMap<String, Borough> boroughs) {

        /** @throws IllegalArgumentException where there is no such borough */
        public Borough of(String code) {
            Borough borough = boroughs.get(code);
            if (borough == null) {
                throw new IllegalArgumentException("no borough " + code);
            }
            return borough;
        }
    }

    /**
     * @param zeros whether a fifth of the figures are nothing: a best pattern may tell so, which ours must not
     * @param range by how many powers of e the largest figures are more than the smallest
     * @param ruled whether some line has a rule of its own
     */
    private record Kind(boolean zeros, int range, boolean ruled) {}

    private static final List<Kind> KINDS = Stream.of(true, false)
            .flatMap(zeros -> Stream.of(7, 3)
                    .flatMap(range -> Stream.of(true, false).map(ruled -> new Kind(zeros, range, ruled))))
            .toList();

    private static final List<String> DETAILS = List.of("TOTALS", "TOTALS", "NAMED", "WITHHELD");

    private FixedSet() {}

    /** How many worlds are in it. */
    public static int size() {
        return BEST.size();
    }

    /** How many totals a best pattern shows of each world. */
    public static Integer[] best() {
        return BEST.toArray(Integer[]::new);
    }

    /** Beyond the size there are further worlds of the same kinds. */
    public static World world(int number) {
        Random random = new Random(number);
        Kind kind = KINDS.get(number % KINDS.size());
        SortedMap<String, Borough> boroughs = new TreeMap<>();
        for (String code : BOROUGHS) {
            String detail = any(DETAILS, random);
            String ofOneLine = any(DETAILS, random);
            String line = any(LINES, random);
            List<String> pounds = new ArrayList<>();
            IntStream.range(0, LINES.size()).forEach(any -> pounds.add(pounds(kind, random)));
            boroughs.put(
                    code,
                    new Borough(
                            detail,
                            kind.ruled() ? Optional.of(Map.entry(line, ofOneLine)) : Optional.empty(),
                            List.copyOf(pounds)));
        }
        return new World(boroughs);
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String pounds(Kind kind, Random random) {
        return kind.zeros() && random.nextInt(5) == 0
                ? "0"
                : Long.toString(Math.round(Math.exp(14 - kind.range() * random.nextDouble())));
    }
}
