package org.concordat.mandates.life;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.mandates.mandate.Adoption;
import org.concordat.mandates.mandate.Mandate;
import org.concordat.mandates.mandate.MandateDocument;
import org.concordat.mandates.mandate.MandateState;
import org.concordat.mandates.mandate.Withdrawal;
import org.concordat.mandates.terms.MandateBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A mandate as it is answered: what it is, then its terms as they were sent, then what there is to say of them.
 *
 * @param writers who wrote on the draft: none of them records its adoption
 */
record MandateView(
        UUID id,
        Borough borough,
        int version,
        MandateState state,
        Set<String> writers,
        Instant draftedAt,
        Optional<Adopted> adoption,
        Optional<UUID> replaces,
        Optional<UUID> replacedBy,
        Optional<LocalDate> replacedOn,
        Optional<Withdrawn> withdrawal,
        @JsonUnwrapped MandateBody terms,
        Optional<List<Finding>> findings) {

    /** The Cabinet's decision. @param by what whoever recorded it is called */
    @Schema(name = "Adoption")
    record Adopted(LocalDate on, String by, Instant at, Optional<String> minute) {

        static Adopted of(Adoption adoption) {
            return new Adopted(adoption.on(), adoption.by().name(), adoption.at(), adoption.minute());
        }
    }

    /** That it was taken back. @param by what whoever recorded it is called */
    @Schema(name = "Withdrawal")
    record Withdrawn(LocalDate on, String by, Instant at, String reason) {

        static Withdrawn of(Withdrawal withdrawal) {
            return new Withdrawn(withdrawal.on(), withdrawal.by().name(), withdrawal.at(), withdrawal.reason());
        }
    }

    static MandateView of(Mandate mandate, LocalDate today, Optional<List<Finding>> findings) {
        MandateDocument document = mandate.document();
        Optional<Mandate.Replaced> replaced =
                mandate instanceof Mandate.Replaced by ? Optional.of(by) : Optional.empty();
        return new MandateView(
                document.id(),
                document.borough(),
                document.version(),
                mandate.stateOn(today),
                document.writers().stream().map(Actor::name).collect(Collectors.toCollection(TreeSet::new)),
                document.draftedAt(),
                mandate.decision().map(Adopted::of),
                replaces(mandate),
                replaced.map(Mandate.Replaced::replacedBy),
                replaced.map(Mandate.Replaced::replacedOn),
                mandate instanceof Mandate.Withdrawn withdrawn
                        ? Optional.of(Withdrawn.of(withdrawn.withdrawal()))
                        : Optional.empty(),
                MandateBody.of(document.terms()),
                findings);
    }

    private static Optional<UUID> replaces(Mandate mandate) {
        return switch (mandate) {
            case Mandate.Draft draft -> Optional.empty();
            case Mandate.Adopted adopted -> adopted.replaces();
            case Mandate.Replaced replaced -> replaced.replaces();
            case Mandate.Withdrawn withdrawn -> withdrawn.replaces();
        };
    }
}
