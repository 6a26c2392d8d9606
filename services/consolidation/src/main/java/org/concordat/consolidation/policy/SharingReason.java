package org.concordat.consolidation.policy;

import java.util.Optional;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;

/**
 * Why a figure of a borough is as open as it is.
 *
 * @param mandate none when none was in force
 * @param rule the index of the rule that decided; none when no rule speaks of the figure
 * @param lines what the single lines of the domain are called
 * @param decidedBelow the line that decided for the row it is in: the least open one
 * @param landed whether lines stand there that were posted to another chart
 */
public record SharingReason(
        SharingDetail detail,
        Optional<MandateKnown> mandate,
        Optional<Integer> rule,
        String lines,
        Optional<String> decidedBelow,
        boolean landed) {

    /** Where the rule stands in the mandate, as a JSON pointer. */
    public Optional<String> pointer() {
        return rule.map(index -> "/sharing/" + index);
    }

    /** In words, for the people who ask why. */
    public String text() {
        if (mandate.isEmpty()) {
            return "No mandate was in force: nothing of this borough is shared.";
        }
        String below = decidedBelow
                .map(line -> landed
                        ? " That is decided by the borough's own service line %s, the least open one in it."
                                .formatted(line)
                        : " That is decided by service line %s, the least open one below.".formatted(line))
                .orElse("");
        return rule.map(index -> mandate.get().sharing().get(index))
                        .map(decided -> "%s: %s.".formatted(scope(decided), effect(decided.detail())))
                        .orElse("No rule of the mandate speaks of this figure: it is withheld.")
                + below;
    }

    private static String scope(SharingRule rule) {
        StringBuilder scope = new StringBuilder("The rule for ");
        scope.append(rule.measure().map(measure -> measure + " of ").orElse(""));
        scope.append(rule.serviceLine().map(line -> "service line " + line).orElse("every service line"));
        scope.append(rule.domain().map(domain -> " in the domain " + domain).orElse(""));
        scope.append(rule.partnership().map(code -> " in " + code).orElse(" in every partnership"));
        scope.append(rule.from().map(day -> " from " + day).orElse(""));
        scope.append(rule.until().map(day -> " until " + day).orElse(""));
        return scope.toString();
    }

    private String effect(SharingDetail of) {
        return switch (of) {
            case WITHHELD -> "nothing is shown, not even within a total (WITHHELD)";
            case TOTALS -> "it may be added into a partnership total and is never shown by itself (TOTALS)";
            case NAMED -> "the borough's figure may be shown for each service line (NAMED)";
            case DETAIL -> "the figure may be shown down to its %s (DETAIL)".formatted(lines);
        };
    }
}
