package org.concordat.consolidation.procurement.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Compares two suppliers. Numbers decide where both have one of the same kind. Names are compared word by word: the
 * weight of the words that both have, out of the weight of all; a word that is nearly another, as by a slip of the pen,
 * counts by how near it is (Jaro-Winkler), and is never enough by itself.
 */
final class SupplierComparison {

    private static final double LIKELY = 0.80;
    private static final double UNSURE = 0.50;
    private static final double SLIP_OF_THE_PEN = 0.93;
    private static final int SHORTEST_SLIP = 5;
    private static final int PERCENT = 100;
    /** Nobody is that sure without a number. */
    private static final int SUREST_BY_NAME = 95;

    private static final int ANOTHER_CATEGORY = 5;
    /** The digits of a CPV code that say its division, such as health and social work. */
    private static final int DIVISION = 2;

    private final WordWeights weights;
    private final JaroWinklerSimilarity nearness = new JaroWinklerSimilarity();

    SupplierComparison(WordWeights weights) {
        this.weights = weights;
    }

    /** By these names alone, where nobody knows which words are rare. */
    static SupplierComparison among(Collection<ListedSupplier> suppliers) {
        return new SupplierComparison(WordWeights.of(suppliers.stream()
                .flatMap(supplier -> SupplierName.read(supplier.name()).stream())
                .toList()));
    }

    /** The words that both have, one of them perhaps written otherwise, and those that only one has. */
    private record Words(List<String> exact, List<String> near, List<String> odd, double score) {}

    Likeness compare(ListedSupplier one, ListedSupplier other) {
        return compare(one, SupplierName.read(one.name()), other, SupplierName.read(other.name()));
    }

    Likeness compare(ListedSupplier one, List<SupplierName> ofOne, ListedSupplier other, List<SupplierName> ofOther) {
        if (isNobody(ofOne) || isNobody(ofOther)) {
            return different("One of them names nobody in particular.");
        }
        Optional<Boolean> company = agree(one.company(), other.company());
        Optional<Boolean> charity = agree(one.charity(), other.charity());
        boolean same = company.orElse(false) || charity.orElse(false);
        boolean otherwise = Stream.of(company, charity).anyMatch(agree -> !agree.orElse(true));
        if (same && otherwise) {
            return new Likeness(
                    MatchVerdict.UNSURE,
                    PERCENT / 2,
                    List.of("Their company numbers and their charity numbers do not say the same."));
        }
        if (same) {
            return new Likeness(MatchVerdict.SAME, PERCENT, List.of(number(company, one)));
        }
        if (otherwise) {
            return different("Their registration numbers differ.");
        }
        return byName(one, ofOne, other, ofOther);
    }

    private static boolean isNobody(List<SupplierName> names) {
        return names.getFirst().isNobody();
    }

    private static Optional<Boolean> agree(Optional<String> one, Optional<String> other) {
        return one.flatMap(number -> other.map(number::equals));
    }

    private static String number(Optional<Boolean> company, ListedSupplier one) {
        return company.orElse(false)
                ? "Both have the company number %s.".formatted(one.company().orElseThrow())
                : "Both have the charity number %s.".formatted(one.charity().orElseThrow());
    }

    private static Likeness different(String why) {
        return new Likeness(MatchVerdict.DIFFERENT, 0, List.of(why));
    }

    /** The most alike of the names that each goes by. */
    private Likeness byName(
            ListedSupplier one, List<SupplierName> ofOne, ListedSupplier other, List<SupplierName> ofOther) {
        return ofOne.stream()
                .flatMap(name -> ofOther.stream().map(that -> byName(one, name, other, that)))
                .min(Comparator.comparing(Likeness::verdict)
                        .thenComparing(Comparator.comparing(Likeness::percent).reversed())
                        .thenComparing(likeness -> String.join(" ", likeness.why())))
                .orElseThrow();
    }

    private Likeness byName(ListedSupplier one, SupplierName name, ListedSupplier other, SupplierName that) {
        List<String> why = new ArrayList<>();
        if (areInitials(name, that) || areInitials(that, name)) {
            return new Likeness(
                    MatchVerdict.UNSURE,
                    PERCENT / 2,
                    List.of("\"%s\" may be the initials of \"%s\"."
                            .formatted(shorter(name, that), longer(name, that))));
        }
        Words words = words(name, that);
        MatchVerdict verdict = words.score() >= LIKELY
                ? MatchVerdict.LIKELY
                : words.score() >= UNSURE ? MatchVerdict.UNSURE : MatchVerdict.DIFFERENT;
        int percent = (int) Math.round(words.score() * SUREST_BY_NAME);
        say(why, "Both names have %s.", words.exact());
        say(why, "Nearly the same is %s.", words.near());
        say(why, "Only one has %s.", words.odd());
        if (words.exact().stream().noneMatch(weights::isTelling)) {
            verdict = words.score() >= LIKELY ? MatchVerdict.UNSURE : MatchVerdict.DIFFERENT;
            why.add("No word that both have tells much by itself.");
        }
        if (verdict.isEvidence() && !agree(name.form(), that.form()).orElse(true)) {
            verdict = verdict.atMost(MatchVerdict.UNSURE);
            why.add("Their legal forms differ: %s and %s."
                    .formatted(Stream.of(name, that)
                            .map(of -> of.form().orElseThrow())
                            .sorted()
                            .toArray()));
        }
        percent = category(one, other, percent, why);
        return new Likeness(verdict, verdict.isEvidence() ? percent : 0, why);
    }

    /** What both were hired for makes them no more one than their names do, but another trade makes it less sure. */
    private static int category(ListedSupplier one, ListedSupplier other, int percent, List<String> why) {
        Optional<Boolean> trade = agree(division(one), division(other));
        if (trade.isEmpty()) {
            return percent;
        }
        why.add(
                trade.get()
                        ? "Both were hired for the same kind of work."
                        : "They were hired for different kinds of work.");
        return Math.max(0, Math.min(SUREST_BY_NAME, percent + (trade.get() ? ANOTHER_CATEGORY : -ANOTHER_CATEGORY)));
    }

    private static Optional<String> division(ListedSupplier supplier) {
        return supplier.category().filter(code -> code.length() >= DIVISION).map(code -> code.substring(0, DIVISION));
    }

    private static void say(List<String> why, String sentence, List<String> words) {
        if (!words.isEmpty()) {
            why.add(sentence.formatted(words.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "))));
        }
    }

    private static boolean areInitials(SupplierName name, SupplierName of) {
        return name.words().size() == 1
                && of.initials().filter(name.joined()::equals).isPresent();
    }

    private static String shorter(SupplierName name, SupplierName that) {
        return String.join(" ", (name.words().size() < that.words().size() ? name : that).words());
    }

    private static String longer(SupplierName name, SupplierName that) {
        return String.join(" ", (name.words().size() < that.words().size() ? that : name).words());
    }

    private Words words(SupplierName name, SupplierName that) {
        if (name.joined().equals(that.joined())) {
            SupplierName first =
                    String.join(" ", name.words()).compareTo(String.join(" ", that.words())) <= 0 ? name : that;
            return new Words(first.words(), List.of(), List.of(), 1);
        }
        List<String> left = new ArrayList<>(name.words());
        List<String> right = new ArrayList<>(that.words());
        List<String> exact = new ArrayList<>();
        for (String word : name.words()) {
            if (right.remove(word)) {
                left.remove(word);
                exact.add(word);
            }
        }
        double shared = exact.stream().mapToDouble(weights::of).sum();
        double all = shared;
        List<String> near = new ArrayList<>();
        for (Slip slip : slips(left, right)) {
            if (left.contains(slip.one()) && right.contains(slip.other())) {
                left.remove(slip.one());
                right.remove(slip.other());
                near.add(Stream.of(slip.one(), slip.other()).sorted().collect(Collectors.joining("/")));
                double weight = Math.max(weights.of(slip.one()), weights.of(slip.other()));
                shared += weight * slip.nearness();
                all += weight;
            }
        }
        List<String> odd = Stream.concat(left.stream(), right.stream()).sorted().toList();
        all += odd.stream().mapToDouble(weights::of).sum();
        return new Words(
                exact.stream().sorted().toList(), near.stream().sorted().toList(), odd, all == 0 ? 0 : shared / all);
    }

    private record Slip(String one, String other, double nearness) {}

    /** The nearest first; in an order that does not ask which name came first. */
    private List<Slip> slips(List<String> left, List<String> right) {
        return left.stream()
                .flatMap(word -> right.stream()
                        .filter(other -> Math.min(word.length(), other.length()) >= SHORTEST_SLIP
                                && word.charAt(0) == other.charAt(0))
                        .map(other -> new Slip(word, other, nearness(word, other))))
                .filter(slip -> slip.nearness() >= SLIP_OF_THE_PEN)
                .sorted(Comparator.comparing(Slip::nearness)
                        .reversed()
                        .thenComparing(slip -> least(slip.one(), slip.other()))
                        .thenComparing(slip -> most(slip.one(), slip.other())))
                .toList();
    }

    private double nearness(String word, String other) {
        return nearness.apply(least(word, other), most(word, other));
    }

    private static String least(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String most(String one, String other) {
        return one.compareTo(other) <= 0 ? other : one;
    }
}
