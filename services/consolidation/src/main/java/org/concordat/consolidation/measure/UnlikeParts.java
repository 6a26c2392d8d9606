package org.concordat.consolidation.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a difference of two totals is not shown, in words: they are not of the same boroughs. */
public final class UnlikeParts {

    private UnlikeParts() {}

    /**
     * @param of title of the measure that the other is taken from
     * @param less title of the one that is taken from it
     * @param difference title of the difference
     * @param onlyOf codes of the boroughs in the first and not in the second
     * @param onlyLess the other way round
     * @param onlyMade of those in both and not in the difference
     */
    public static String text(
            String of,
            String less,
            String difference,
            List<String> onlyOf,
            List<String> onlyLess,
            List<String> onlyMade) {
        return Stream.of(
                        onlyIn(onlyOf, of, less),
                        onlyIn(onlyLess, less, of),
                        onlyIn(onlyMade, of + " and " + less, difference))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; ", "A difference of unlike parts is not shown: ", "."));
    }

    private static Optional<String> onlyIn(List<String> codes, String in, String notIn) {
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of("%s %s in %s and not in %s"
                        .formatted(String.join(" and ", codes), codes.size() > 1 ? "are" : "is", in, notIn));
    }
}
