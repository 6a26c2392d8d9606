package org.concordat.consolidation.effects.least;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingDetail;

/**
 * What it takes to show a hidden figure: the smallest changes of mandates. It is tried on made-up figures, so it tells
 * nothing of the true ones.
 *
 * @param hiddenByNumbers whether no mandate hides it: then the changes would show it whatever the figures are
 * @param complete whether every change of up to two rules was tried
 * @param options each as small as any other, what opens least first; none where no such change shows it
 * @param sentence all of it to be read by people
 */
public record LeastDisclosure(
        String partnership,
        String cell,
        CellStatus status,
        boolean hiddenByNumbers,
        boolean complete,
        List<Option> options,
        String sentence) {

    /** Changes that only together show it. */
    public record Option(List<Change> changes, String sentence) {

        static Option of(List<RuleChange> changes) {
            return new Option(
                    changes.stream().map(Change::of).toList(),
                    String.join(
                            " and ", changes.stream().map(RuleChange::inWords).toList()));
        }
    }

    /**
     * A rule of a mandate as it would have to be.
     *
     * @param serviceLine none of all lines
     * @param measure none of all measures
     * @param before what holds now
     */
    public record Change(
            Borough borough,
            String partnership,
            String domain,
            Optional<String> serviceLine,
            Optional<String> measure,
            SharingDetail before,
            SharingDetail detail) {

        static Change of(RuleChange change) {
            return new Change(
                    change.borough(),
                    change.rule().partnership().orElseThrow(),
                    change.rule().domain().orElseThrow().name(),
                    change.rule().serviceLine(),
                    change.rule().measure(),
                    change.before(),
                    change.rule().detail());
        }
    }

    static LeastDisclosure of(
            String partnership, String cell, CellStatus status, boolean hiddenByNumbers, SmallestChanges found) {
        List<Option> options = found.smallest().stream().map(Option::of).toList();
        return new LeastDisclosure(
                partnership,
                cell,
                status,
                hiddenByNumbers,
                found.complete(),
                options,
                sentence(hiddenByNumbers, options, found));
    }

    private static String sentence(boolean hiddenByNumbers, List<Option> options, SmallestChanges found) {
        String what = hiddenByNumbers
                ? "No mandate hides this figure, its numbers do. "
                : "By mandates alone, on figures that nobody has posted: ";
        if (options.isEmpty()) {
            return what
                    + (found.complete()
                            ? "None of up to two changes of mandates shows it."
                            : "None of %d changes of mandates that were tried shows it.".formatted(found.tried()));
        }
        String would = hiddenByNumbers
                ? "Whatever the numbers, it would be shown if "
                : "it would be shown, unless its numbers tell too much, if ";
        return what + would
                + String.join(", or if ", options.stream().map(Option::sentence).toList()) + ".";
    }
}
