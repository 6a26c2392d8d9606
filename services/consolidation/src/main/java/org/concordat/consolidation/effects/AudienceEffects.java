package org.concordat.consolidation.effects;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;

/**
 * What another mandate would show or hide, for one audience of the partnership's view.
 *
 * @param audience {@code MANAGEMENT}, whose auditors see the same, or {@code PARTNER} of people of a member borough
 * @param borough of those people
 * @param cells how many figures the view has, shown or not
 * @param changes in the order of the view
 */
public record AudienceEffects(
        String audience,
        Optional<Borough> borough,
        int cells,
        int shownBefore,
        int shownAfter,
        int appear,
        int vanish,
        List<CellEffect> changes) {

    static final String MANAGEMENT = "MANAGEMENT";
    static final String PARTNER = "PARTNER";

    /**
     * @param member of whom the audience are people; none of the management
     * @param draft whose mandate it is
     */
    static AudienceEffects of(Optional<Borough> member, Borough draft, Seen before, Seen after) {
        List<Seen.Place> places =
                Stream.concat(before.places(), after.places()).distinct().toList();
        List<CellEffect> changes = places.stream()
                .flatMap(place -> Effect.of(before.at(place), after.at(place), draft)
                        .flatMap(effect -> after.row(place)
                                .or(() -> before.row(place))
                                .map(row -> CellEffect.of(place, row, before, after, effect)))
                        .stream())
                .toList();
        Function<Seen, Integer> shown = seen -> Math.toIntExact(places.stream()
                .filter(place -> seen.at(place).status().hasValue())
                .count());
        return new AudienceEffects(
                member.isPresent() ? PARTNER : MANAGEMENT,
                member,
                places.size(),
                shown.apply(before),
                shown.apply(after),
                count(changes, Effect.APPEARS),
                count(changes, Effect.VANISHES),
                changes);
    }

    private static int count(List<CellEffect> changes, Effect effect) {
        return Math.toIntExact(
                changes.stream().filter(change -> change.effect() == effect).count());
    }

    /** As a sentence has it: who sees it. */
    String inWords() {
        return borough.map(Borough::code).orElse("the management");
    }
}
