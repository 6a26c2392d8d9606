package org.concordat.consolidation.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.span.SchoolTerms;

/**
 * References as a single question reads them: what several parts of it ask for is read once. A scorecard asks for the
 * mandate of each year that one of its figures is about, indicator by indicator. For one transaction and no longer: what
 * another may read, row-level security decides again.
 */
public final class AskedOnce implements References {

    private final References references;
    private final Map<Asked, Object> answers = new HashMap<>();

    /** @param of what the answer depends on, besides the moment */
    private record Asked(String what, List<Object> of, Instant asAt) {}

    public AskedOnce(References references) {
        this.references = references;
    }

    @SuppressWarnings("unchecked") // each kind of question has one kind of answer
    private <T> T once(String what, List<Object> of, Instant asAt, Supplier<T> reading) {
        Asked asked = new Asked(what, of, asAt);
        Object known = answers.get(asked);
        if (known == null) {
            known = reading.get();
            answers.put(asked, known);
        }
        return (T) known;
    }

    @Override
    public Optional<PartnershipKnown> partnership(String code, Instant asAt) {
        return once("partnership", List.of(code), asAt, () -> references.partnership(code, asAt));
    }

    @Override
    public List<PartnershipKnown> partnerships(Instant asAt) {
        return references.partnerships(asAt);
    }

    @Override
    public List<Instant> partnershipMoments(Collection<String> codes, Instant asAt) {
        return references.partnershipMoments(codes, asAt);
    }

    @Override
    public List<Instant> mandateMoments(Borough borough, FinancialYear year, Instant asAt) {
        return references.mandateMoments(borough, year, asAt);
    }

    @Override
    public Optional<MandateKnown> mandate(Borough borough, FinancialYear year, Instant asAt) {
        return once("mandate", List.of(borough, year), asAt, () -> references.mandate(borough, year, asAt));
    }

    @Override
    public Optional<BoroughKnown> borough(Borough borough, Instant asAt) {
        return once("borough", List.of(borough), asAt, () -> references.borough(borough, asAt));
    }

    @Override
    public Optional<Chart> chart(String code, FinancialYear year, Instant asAt) {
        return once("chart", List.of(code, year), asAt, () -> references.chart(code, year, asAt));
    }

    @Override
    public List<MappingKnown> mappings(String partnership, Instant asAt) {
        return once("mappings", List.of(partnership), asAt, () -> references.mappings(partnership, asAt));
    }

    @Override
    public SchoolTerms terms(Borough borough, Instant asAt) {
        return once("terms", List.of(borough), asAt, () -> references.terms(borough, asAt));
    }

    @Override
    public Optional<Instant> partnershipKnownSince(String code) {
        return references.partnershipKnownSince(code);
    }

    @Override
    public Optional<Instant> boroughKnownSince(Borough borough) {
        return references.boroughKnownSince(borough);
    }

    @Override
    public <T> List<KeptVersion<T>> latest(
            KeptTable table, Optional<Borough> borough, Instant asAt, Function<String, T> reading) {
        return references.latest(table, borough, asAt, reading);
    }

    @Override
    public <T> List<KeptVersion<T>> everyVersion(
            KeptTable table, Optional<Borough> borough, Instant asAt, Function<String, T> reading) {
        return references.everyVersion(table, borough, asAt, reading);
    }
}
