package org.concordat.consolidation.effects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.measure.Measures;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingDetail;

/** Says in plain English what a draft brings and costs. */
final class EffectsInWords {

    /** More rows than that are counted and not named. */
    private static final int NAMED_MAX = 8;

    private static final String NOTHING = "Nothing appears and nothing vanishes.";

    private final Borough borough;
    private final Seen after;

    /** What is said of several rows at once: for whom, and by which measures. */
    private record Said(String by, Effect effect, String figure, List<String> measures, List<String> audiences) {}

    /** A figure of a row, whichever measure and whoever sees it. */
    private record Figure(String row, Effect effect, String figure) {}

    private EffectsInWords(Borough borough, Seen after) {
        this.borough = borough;
        this.after = after;
    }

    /** @param after what one audience, whichever, would see of it */
    static List<String> of(Borough borough, List<AudienceEffects> audiences, Seen after) {
        EffectsInWords words = new EffectsInWords(borough, after);
        List<String> sentences = new ArrayList<>(words.changes(audiences));
        if (sentences.isEmpty()) {
            sentences.add(NOTHING);
        }
        words.children().ifPresent(sentences::add);
        return sentences;
    }

    private List<String> changes(List<AudienceEffects> audiences) {
        Map<Figure, Set<String>> measures = new LinkedHashMap<>();
        Map<Figure, Set<String>> seenBy = new LinkedHashMap<>();
        for (AudienceEffects audience : audiences) {
            for (CellEffect change : audience.changes()) {
                Figure figure = new Figure(row(change), change.effect(), change.figure());
                measures.computeIfAbsent(figure, any -> new LinkedHashSet<>()).add(change.measure());
                seenBy.computeIfAbsent(figure, any -> new LinkedHashSet<>()).add(audience.inWords());
            }
        }
        Map<Said, List<String>> said = new LinkedHashMap<>();
        measures.forEach((figure, by) -> said.computeIfAbsent(
                        new Said(
                                by(figure.row()),
                                figure.effect(),
                                figure.figure(),
                                List.copyOf(by),
                                List.copyOf(seenBy.getOrDefault(figure, Set.of()))),
                        any -> new ArrayList<>())
                .add(figure.row()));
        return said.entrySet().stream()
                .map(entry -> sentence(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String row(CellEffect change) {
        return change.row().orElse("all rows");
    }

    /** What the draft says of the row: one word where it is the same of every measure and in every group. */
    private String by(String row) {
        List<Optional<SharingDetail>> details = after.rows()
                .filter(of -> of.isFoot() ? row.equals("all rows") : of.code().equals(row))
                .map(of -> after.detail(of, borough))
                .distinct()
                .toList();
        return details.size() == 1 ? details.getFirst().map(SharingDetail::name).orElse("The draft") : "The draft";
    }

    private String sentence(Said said, List<String> rows) {
        boolean isTotal = said.figure().equals(CellEffect.TOTAL);
        String what = isTotal
                ? "the total%s of %s".formatted(rows.size() > 1 ? "s" : "", list(rows))
                : "%s's own figure%s of %s".formatted(said.figure(), rows.size() > 1 ? "s" : "", list(rows));
        String measures = said.measures().size() == after.table().measures().size()
                ? ""
                : " (%s)"
                        .formatted(
                                list(said.measures().stream().map(this::title).toList()));
        String by = "%s of %s".formatted(said.by(), borough);
        return switch (said.effect()) {
            case APPEARS -> "%s shows %s%s %s.".formatted(by, what, measures, each("to", said.audiences()));
            case VANISHES -> "%s removes %s%s %s.".formatted(by, what, measures, each("from", said.audiences()));
            case GAINS ->
                "%s adds %s to %s%s %s.".formatted(by, borough, what, measures, each("for", said.audiences()));
            case LOSES ->
                "%s takes %s out of %s%s %s.".formatted(by, borough, what, measures, each("for", said.audiences()));
        };
    }

    private String title(String measure) {
        Measures measures = after.table().measures();
        return measures.get(measures.find(measure).orElseThrow()).title().toLowerCase(Locale.ROOT);
    }

    /** {@code from the management and from WCC}. */
    private static String each(String preposition, List<String> whom) {
        return list(whom.stream().map(one -> preposition + " " + one).toList());
    }

    private static String list(Collection<String> words) {
        List<String> all = words.size() > NAMED_MAX
                ? Stream.concat(
                                words.stream().limit(NAMED_MAX),
                                Stream.of("%d more".formatted(words.size() - NAMED_MAX)))
                        .toList()
                : List.copyOf(words);
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    /** Against any two boroughs together there is no total with one in it that is not shown by itself. */
    private Optional<String> children() {
        long rows = after.rows()
                .filter(Seen.Row::counts)
                .filter(row -> after.detail(row, borough)
                        .filter(SharingDetail.TOTALS::equals)
                        .isPresent())
                .count();
        return rows == 0
                ? Optional.empty()
                : Optional.of(
                        ("Counts of children: no total exists where a borough allows totals only, since they are kept"
                                        + " from any two boroughs together. By this draft of %s that is so in %d row%s.")
                                .formatted(borough, rows, rows == 1 ? "" : "s"));
    }
}
