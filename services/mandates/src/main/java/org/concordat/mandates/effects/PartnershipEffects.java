package org.concordat.mandates.effects;

import java.util.List;
import java.util.SortedSet;
import org.concordat.kernel.Borough;
import org.concordat.kernel.ReportingDomain;
import org.concordat.mandates.partnerships.Partnership;

/**
 * What a mandate lets one partnership see.
 *
 * @param members those who count as members for any month of the mandate's year
 * @param warnings what the officer should know of totals and subtraction
 */
record PartnershipEffects(
        Partnership partnership,
        SortedSet<Borough> members,
        List<String> audience,
        List<DomainEffects> domains,
        List<String> warnings) {

    /** All of it to be read from top to bottom. */
    List<String> sentences() {
        List<String> sentences = new java.util.ArrayList<>(audience);
        domains.forEach(domain -> domain.parts()
                .forEach(part -> sentences.add(InWords.domain(domain.domain()) + ": " + part.sentence())));
        return sentences;
    }

    /** @param parts first what holds in general, then the exceptions */
    record DomainEffects(ReportingDomain domain, List<Part> parts) {}

    /**
     * @param general whether it is what holds unless another part says otherwise
     * @param sentence all of it in plain English
     */
    record Part(boolean general, FigureScope scope, Timeline timeline, String sentence) {}
}
