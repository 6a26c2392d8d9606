package org.concordat.mandates.effects;

import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.sharing.SharingRule;

/**
 * Which sharing rules are new, gone or changed. A rule is changed when another with the same partnership, domain, line
 * and measure takes its place with another detail or other days.
 */
record RuleChanges(List<SharingRule> added, List<SharingRule> removed, List<Changed> changed) {

    /** One rule and the one in its place. */
    record Changed(SharingRule before, SharingRule after) {}

    static RuleChanges between(List<SharingRule> before, List<SharingRule> after) {
        List<SharingRule> removed = new ArrayList<>(before);
        List<SharingRule> added = new ArrayList<>();
        // Rules that say the same are none of anybody's business, so they go first.
        after.forEach(rule -> {
            if (!removed.remove(rule)) {
                added.add(rule);
            }
        });
        List<Changed> changed = new ArrayList<>();
        for (SharingRule gone : List.copyOf(removed)) {
            added.stream().filter(rule -> isAbout(gone, rule)).findFirst().ifPresent(rule -> {
                changed.add(new Changed(gone, rule));
                added.remove(rule);
                removed.remove(gone);
            });
        }
        return new RuleChanges(List.copyOf(added), List.copyOf(removed), List.copyOf(changed));
    }

    private static boolean isAbout(SharingRule one, SharingRule other) {
        return one.partnership().equals(other.partnership())
                && one.domain().equals(other.domain())
                && one.serviceLine().equals(other.serviceLine())
                && one.measure().equals(other.measure());
    }
}
