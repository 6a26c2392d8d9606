package org.concordat.kernel.sharing;

import java.util.Optional;

/**
 * How much may be shown of one figure.
 *
 * @param rule the index of the rule that decided, in the list the rules were given in; empty when there is none and the
 *     figure is withheld for want of a rule
 */
public record SharingDecision(SharingDetail detail, Optional<Integer> rule) {

    /** No rule speaks of the figure: nothing is shared. */
    public static final SharingDecision NO_RULE = new SharingDecision(SharingDetail.WITHHELD, Optional.empty());
}
