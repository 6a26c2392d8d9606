package org.concordat.consolidation.effects.least;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;

/**
 * One rule of one borough's mandate, as it might be instead.
 *
 * @param before how much may be seen there now
 */
record RuleChange(Borough borough, SharingRule rule, SharingDetail before) {

    /** What it is about, and whether it lets less of that be seen, whatever it allows. */
    record Scope(Borough borough, Optional<String> serviceLine, Optional<String> measure, boolean less) {}

    Scope scope() {
        return new Scope(borough, rule.serviceLine(), rule.measure(), !opens());
    }

    boolean isAboutTheSame(RuleChange other) {
        return borough.equals(other.borough) && rule.hasScopeOf(other.rule);
    }

    private boolean opens() {
        return rule.detail().atLeast(before);
    }

    /** How much more it lets be seen, of which less is nothing. */
    int opened() {
        return opens() ? rule.detail().ordinal() : 0;
    }

    /** Rules with this one in place of one about exactly the same. */
    List<SharingRule> in(List<SharingRule> rules) {
        List<SharingRule> changed = new ArrayList<>(rules);
        changed.removeIf(rule::hasScopeOf);
        changed.add(rule);
        return changed;
    }

    String inWords() {
        return "%s %s %s of %s, %s (now %s)"
                .formatted(
                        borough,
                        opens() ? "allowed" : "allowed less,",
                        rule.detail(),
                        rule.serviceLine().orElse("all lines"),
                        rule.measure().orElse("all measures"),
                        before);
    }
}
