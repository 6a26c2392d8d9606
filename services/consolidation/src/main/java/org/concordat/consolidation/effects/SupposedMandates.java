package org.concordat.consolidation.effects;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.concordat.consolidation.reference.BoroughKnown;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.reference.MappingKnown;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.reference.References;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.kernel.span.SchoolTerms;

/**
 * What is known, with other sharing rules of some boroughs: as though they were adopted at the moment that is asked about.
 * What was in force before stays what it was, since answers as at those moments stay readable.
 */
public final class SupposedMandates implements References {

    private final References known;
    private final FinancialYear year;
    private final Instant asAt;
    private final Map<Borough, List<SharingRule>> sharing;

    private SupposedMandates(
            References known, FinancialYear year, Instant asAt, Map<Borough, List<SharingRule>> sharing) {
        this.known = known;
        this.year = year;
        this.asAt = asAt;
        this.sharing = new TreeMap<>(sharing);
    }

    /** @param sharing the rules that are supposed, of boroughs whose mandates are not as they are known */
    public static UnaryOperator<References> of(
            FinancialYear year, Instant asAt, Map<Borough, List<SharingRule>> sharing) {
        return known -> new SupposedMandates(known, year, asAt, sharing);
    }

    /**
     * Its name is all that it is made of: what was worked out by one such mandate is looked up by its name, so no other
     * may have it. What it agrees to besides sharing is what the mandate in force agrees to.
     */
    @Override
    public Optional<MandateKnown> mandate(Borough borough, FinancialYear of, Instant moment) {
        Optional<MandateKnown> inForce = known.mandate(borough, of, moment);
        List<SharingRule> rules = sharing.get(borough);
        return rules == null || !of.equals(year) || !moment.equals(asAt)
                ? inForce
                : Optional.of(new MandateKnown(
                        "supposed of %s for %s: %s".formatted(borough, of, rules),
                        borough,
                        of,
                        1,
                        inForce.map(MandateKnown::title).orElse("Draft"),
                        rules,
                        inForce.map(MandateKnown::mappings).orElse(Set.of()),
                        inForce.map(MandateKnown::pools).orElse(Set.of()),
                        inForce.map(MandateKnown::commitments).orElseGet(TreeMap::new),
                        moment));
    }

    @Override
    public Optional<PartnershipKnown> partnership(String code, Instant moment) {
        return known.partnership(code, moment);
    }

    @Override
    public List<PartnershipKnown> partnerships(Instant moment) {
        return known.partnerships(moment);
    }

    @Override
    public List<Instant> partnershipMoments(Collection<String> codes, Instant moment) {
        return known.partnershipMoments(codes, moment);
    }

    @Override
    public List<Instant> mandateMoments(Borough borough, FinancialYear of, Instant moment) {
        return known.mandateMoments(borough, of, moment);
    }

    @Override
    public Optional<BoroughKnown> borough(Borough borough, Instant moment) {
        return known.borough(borough, moment);
    }

    @Override
    public List<MappingKnown> mappings(String partnership, Instant moment) {
        return known.mappings(partnership, moment);
    }

    @Override
    public Optional<Instant> partnershipKnownSince(String code) {
        return known.partnershipKnownSince(code);
    }

    @Override
    public Optional<Instant> boroughKnownSince(Borough borough) {
        return known.boroughKnownSince(borough);
    }

    @Override
    public Optional<Chart> chart(String code, FinancialYear of, Instant moment) {
        return known.chart(code, of, moment);
    }

    @Override
    public SchoolTerms terms(Borough borough, Instant moment) {
        return known.terms(borough, moment);
    }

    @Override
    public <T> List<KeptVersion<T>> latest(
            KeptTable table, Optional<Borough> borough, Instant moment, Function<String, T> reading) {
        return known.latest(table, borough, moment, reading);
    }

    @Override
    public <T> List<KeptVersion<T>> everyVersion(
            KeptTable table, Optional<Borough> borough, Instant moment, Function<String, T> reading) {
        return known.everyVersion(table, borough, moment, reading);
    }
}
