package org.concordat.kernel.kpi.parts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a borough that a result is about.
 *
 * @param serviceLine its code; empty where it is about no single one
 * @param team by the borough's own name; empty where it is about no single one. Beside a service line, it is the team's part
 *     of the line
 */
public record ResultPart(String serviceLine, String team) implements Comparable<ResultPart> {

    /** The borough itself. */
    public static final ResultPart WHOLE = new ResultPart("", "");

    /** All of a service line. */
    public static ResultPart ofLine(String code) {
        return new ResultPart(code, "");
    }

    /**
     * The parts whose results make that of this one where it has none of its own, each of what it is counted once. Of the
     * borough they are its service lines or, where it reports none, its teams; of a service line its teams, of a team its
     * service lines.
     *
     * @param there the parts that have a result
     * @return in order, without this one; none where nothing below it has a result
     */
    public List<ResultPart> madeOf(Collection<ResultPart> there) {
        if (!serviceLine.isEmpty()) {
            return team.isEmpty()
                    ? those(there, part -> !part.team.isEmpty() && part.serviceLine.equals(serviceLine))
                    : List.of();
        }
        if (!team.isEmpty()) {
            return those(there, part -> !part.serviceLine.isEmpty() && part.team.equals(team));
        }
        List<ResultPart> lines = there.stream()
                .map(ResultPart::serviceLine)
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .map(ResultPart::ofLine)
                .toList();
        return lines.isEmpty()
                ? those(there, part -> !part.team.isEmpty())
                : lines.stream().flatMap(line -> line.standing(there).stream()).toList();
    }

    /** Itself where it has a result, otherwise what it is made of. */
    public List<ResultPart> standing(Collection<ResultPart> there) {
        return there.contains(this) ? List.of(this) : madeOf(there);
    }

    private static List<ResultPart> those(Collection<ResultPart> there, Predicate<ResultPart> which) {
        return there.stream().filter(which).sorted().toList();
    }

    /** As people read it: {@code service line 3.3.1, team EAST}. */
    public String words() {
        String words = Stream.of(
                        serviceLine.isEmpty() ? "" : "service line " + serviceLine,
                        team.isEmpty() ? "" : "team " + team)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "the borough" : words;
    }

    @Override
    public int compareTo(ResultPart other) {
        return Comparator.comparing(ResultPart::serviceLine)
                .thenComparing(ResultPart::team)
                .compare(this, other);
    }
}
