package org.concordat.consolidation.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.sharing.SharedMeasure;

/**
 * The measures of a domain in the order people read them. A measure's number is its place in that order and part of the
 * names of cells, so measures are only ever added at the end.
 */
public final class Measures {

    /** Names of cells have room for so many. */
    private static final int MOST = 1 << 16;

    private final List<Measure> all;
    private final List<Integer> posted = new ArrayList<>();
    private final List<SharedMeasure> shared = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] firsts;
    private final Combining[] combining;
    private final List<Derived> derived = new ArrayList<>();
    private final List<List<Integer>> told = new ArrayList<>();
    private final boolean allAddUp;

    /** A measure that is worked out as one less another, by their numbers. */
    public record Derived(int number, int of, int less) {}

    private Measures(ReportingDomain domain, List<Measure> all) {
        this.all = List.copyOf(all);
        this.firsts = new int[all.size() + 1];
        for (int number = 0; number < all.size(); number++) {
            Measure measure = all.get(number);
            if (numbers.put(measure.name(), number) != null) {
                throw new IllegalArgumentException(measure.name() + " occurs twice");
            }
            firsts[number + 1] = firsts[number] + measure.kind().width();
            if (measure.isPosted()) {
                posted.add(number);
            }
            shared.add(new SharedMeasure(
                    domain,
                    measure.name(),
                    measure.derived().map(Difference::madeOf).orElse(measure.tells())));
        }
        if (all.size() > MOST) {
            throw new IllegalArgumentException("more measures than a cell's name can tell apart");
        }
        this.combining = new Combining[firsts[all.size()]];
        for (int number = 0; number < all.size(); number++) {
            Arrays.fill(
                    combining,
                    firsts[number],
                    firsts[number + 1],
                    all.get(number).combining());
            Optional<Difference> difference = all.get(number).derived();
            if (difference.isPresent()) {
                derived.add(new Derived(
                        number,
                        number(difference.get().of()),
                        number(difference.get().less())));
            }
        }
        for (Measure measure : all) {
            told.add(Stream.concat(
                            measure.derived().stream().flatMap(of -> Stream.of(of.of(), of.less())),
                            measure.tells().stream())
                    .flatMap(name -> find(name).stream().boxed())
                    .toList());
        }
        this.allAddUp = all.stream().allMatch(measure -> measure.combining().isSum());
    }

    /** @throws IllegalArgumentException when one is worked out from a measure that is not among them */
    public static Measures of(ReportingDomain domain, List<Measure> all) {
        return new Measures(domain, all);
    }

    public List<Measure> all() {
        return all;
    }

    public int size() {
        return all.size();
    }

    public Measure get(int number) {
        return all.get(number);
    }

    /** The numbers of those that are posted and not worked out. */
    public List<Integer> posted() {
        return posted;
    }

    /** Those that are worked out, each after what it is made of. */
    public List<Derived> derived() {
        return derived;
    }

    /** The numbers of those that one tells something of: what it is worked out from, and others that it says it tells. */
    public List<Integer> told(int number) {
        return told.get(number);
    }

    /** As sharing rules speak of it. */
    public SharedMeasure shared(int number) {
        return shared.get(number);
    }

    public OptionalInt find(String name) {
        Integer number = numbers.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public int number(Measure measure) {
        return number(measure.name());
    }

    private int number(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no measure " + name));
    }

    /** How many whole numbers hold one figure of each measure. */
    public int width() {
        return combining.length;
    }

    /** Where the first whole number of a measure stands among those of all. */
    public int first(int number) {
        return firsts[number];
    }

    /** How the whole number at that place combines. */
    public Combining combining(int place) {
        return combining[place];
    }

    /** Whether every measure adds up, so that parts can be taken from each other. */
    public boolean allAddUp() {
        return allAddUp;
    }

    /** Fills in the measures that are worked out, from those that are posted, of figures beginning at a place. */
    public void derive(long[] figures, int from) {
        for (Derived measure : derived) {
            figures[from + firsts[measure.number()]] =
                    Math.subtractExact(figures[from + firsts[measure.of()]], figures[from + firsts[measure.less()]]);
        }
    }

    /** Marks as missing what is worked out from something missing, of marks beginning at a place. */
    public void deriveMissing(boolean[] missing, int from) {
        for (Derived measure : derived) {
            missing[from + measure.number()] |= missing[from + measure.of()] || missing[from + measure.less()];
        }
    }
}
