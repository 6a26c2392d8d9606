package org.concordat.consolidation.effects;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Borough;

/**
 * What a draft mandate of a borough would show or hide in a partnership's view of a period. It has no figure.
 *
 * @param domain as in the address of the view
 * @param asAt what was known, and in force of the others, when
 * @param audiences the management first, then each member by code
 * @param sentences what it costs and brings, to be read by people
 */
public record DisclosureEffects(
        Borough borough,
        String partnership,
        String domain,
        String period,
        Instant asAt,
        List<AudienceEffects> audiences,
        List<String> sentences) {}
