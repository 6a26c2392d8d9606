package org.concordat.consolidation.release.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.consolidation.reference.References;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;
import org.concordat.web.problem.Problem;

/** Releases records whole: to the people of the borough whose they are, and to nobody else, whatever a mandate says. */
@ApplicationScoped
public class RecordsHandler {

    private final BoroughScope scope;
    private final References references;
    private final AudienceCheck access;

    RecordsHandler(BoroughScope scope, References references, AudienceCheck access) {
        this.scope = scope;
        this.references = references;
        this.access = access;
    }

    /**
     * Every version known at a moment.
     *
     * @param table that is kept by borough
     * @throws Problem 404 where the borough is not known at the moment, or not to this caller
     */
    public <T> ReleasedRecords<T> everyVersion(
            Caller caller, Borough borough, KeptTable table, Instant asAt, Function<String, T> reading) {
        return Optional.of(borough)
                .filter(own -> AudienceCheck.of(caller, own).isPresent())
                .flatMap(own -> scope.read(
                        Set.of(own),
                        () -> references
                                .borough(own, asAt)
                                .map(known -> new ReleasedRecords<>(
                                        known, references.everyVersion(table, Optional.of(own), asAt, reading)))))
                .orElseThrow(() -> access.unknown(caller, new Subject.Sovereign(borough), asAt));
    }
}
