package org.concordat.consolidation.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.span.SchoolTerms;

/** Reference data and mandates as they were known at a moment. */
public interface References {

    Optional<PartnershipKnown> partnership(String code, Instant asAt);

    /** Every partnership known by the moment. */
    List<PartnershipKnown> partnerships(Instant asAt);

    /** When versions of partnerships became known, up to the moment. */
    List<Instant> partnershipMoments(Collection<String> codes, Instant asAt);

    /**
     * When mandates of the borough for the year were adopted and withdrawn, up to the moment. Asked within a transaction
     * that names the borough.
     */
    List<Instant> mandateMoments(Borough borough, FinancialYear year, Instant asAt);

    /**
     * The mandate in force for the year: the latest adopted version, none once that is withdrawn (what it replaced does
     * not come back). Asked within a transaction that names the borough.
     */
    Optional<MandateKnown> mandate(Borough borough, FinancialYear year, Instant asAt);

    Optional<BoroughKnown> borough(Borough borough, Instant asAt);

    /** Every version of every mapping between charts of a partnership, by code and version. */
    List<MappingKnown> mappings(String partnership, Instant asAt);

    /** Since when there is a partnership of that code, whatever it was then. */
    Optional<Instant> partnershipKnownSince(String code);

    /** Since when there is such a borough. */
    Optional<Instant> boroughKnownSince(Borough borough);

    /** The chart of that code that is valid in the year; the same object for the same version. */
    Optional<Chart> chart(String code, FinancialYear year, Instant asAt);

    /** The borough's school terms, by its calendars of all years; the usual ones where it has recorded none. */
    SchoolTerms terms(Borough borough, Instant asAt);

    /**
     * The latest version of everything that a domain keeps in a table of its own, by aggregate.
     *
     * @param borough whose, of a table that is kept by borough; asked within a transaction that names it
     * @param reading how its JSON is read; a version is read once
     */
    <T> List<KeptVersion<T>> latest(
            KeptTable table, Optional<Borough> borough, Instant asAt, Function<String, T> reading);

    /** The same of every version, by aggregate and version. */
    <T> List<KeptVersion<T>> everyVersion(
            KeptTable table, Optional<Borough> borough, Instant asAt, Function<String, T> reading);
}
