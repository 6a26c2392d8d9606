package org.concordat.consolidation.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.reference.References;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;

/** Finds estimates of population, which are public, as they were known. */
@ApplicationScoped
public class EstimatesHandler {

    private final BoroughScope scope;
    private final References references;

    EstimatesHandler(BoroughScope scope, References references) {
        this.scope = scope;
        this.references = references;
    }

    /** The latest of a borough up to a day. */
    public Optional<KeptVersion<Population>> latest(Borough borough, LocalDate last, Instant asAt) {
        return scope.read(
                Set.of(borough),
                () -> Population.latest(
                        references.latest(PopulationJson.KEPT, Optional.of(borough), asAt, PopulationJson::kept),
                        last));
    }
}
