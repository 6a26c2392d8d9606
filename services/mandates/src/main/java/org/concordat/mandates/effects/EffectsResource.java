package org.concordat.mandates.effects;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.span.London;
import org.concordat.mandates.agreement.Agreement;
import org.concordat.mandates.agreement.Agreements;
import org.concordat.mandates.agreement.Binding;
import org.concordat.mandates.agreement.JointTerms;
import org.concordat.mandates.mandate.Mandate;
import org.concordat.mandates.mandate.MandateStore;
import org.concordat.mandates.mappings.PartnershipMapping;
import org.concordat.mandates.pools.Pool;
import org.concordat.mandates.terms.MandateCheck;
import org.concordat.mandates.terms.MandateReferences;
import org.concordat.mandates.terms.MandateReferencesLookup;
import org.concordat.mandates.terms.MandateTerms;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/mandates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mandates")
@Allowed({Role.MANDATE_OFFICER, Role.CABINET, Role.OFFICER, Role.FINANCE, Role.APPROVER, Role.AUDITOR})
@RunOnVirtualThread
public class EffectsResource {

    private final MandateStore mandates;
    private final MandateReferencesLookup references;
    private final Agreements agreements;
    private final BoroughScope scope;
    private final Clock clock;

    EffectsResource(
            MandateStore mandates,
            MandateReferencesLookup references,
            Agreements agreements,
            BoroughScope scope,
            Clock clock) {
        this.mandates = mandates;
        this.references = references;
        this.agreements = agreements;
        this.scope = scope;
        this.clock = clock;
    }

    private record Read(Mandate mandate, MandateReferences references) {

        MandateTerms terms() {
            return mandate.document().terms();
        }
    }

    @GET
    @Path("/effects")
    @Operation(
            summary = "What a mandate lets each partnership see, in plain English",
            description = "Taken from the decisions themselves, by the rules that consolidation follows. Of a draft it"
                    + " says what would hold.")
    public EffectsView effects(@PathParam("borough") Borough borough, @PathParam("id") UUID id) {
        Read read = scope.read(Set.of(borough), () -> read(borough, id));
        return EffectsView.of(
                Effects.of(read.mandate(), read.references(), keys(read), mappings(read)),
                read.references().chart(),
                London.dayOf(clock.instant()),
                MandateCheck.check(read.mandate().document().terms(), read.references()));
    }

    @GET
    @Path("/diff")
    @Operation(
            summary = "What changes from another mandate of the borough, in plain English",
            description = "against is the other mandate's id: what it says comes before, what this one says after.")
    public DiffView diff(
            @PathParam("borough") Borough borough,
            @PathParam("id") UUID id,
            @QueryParam("against") @Nullable UUID against) {
        if (against == null) {
            throw Problem.badRequest("against-missing", "Say with ?against= which mandate to compare with.");
        }
        return scope.read(Set.of(borough), () -> {
            Read read = read(borough, id);
            Mandate other = mandates.mandate(borough, against).orElseThrow(EffectsResource::unknown);
            return DiffView.of(
                    MandateDiff.between(other, read.mandate(), read.references()),
                    read.references().chart());
        });
    }

    private Read read(Borough borough, UUID id) {
        Mandate mandate = mandates.mandate(borough, id).orElseThrow(EffectsResource::unknown);
        return new Read(mandate, references.of(borough, mandate.financialYear()));
    }

    private static Problem unknown() {
        return Problem.notFound("mandate-unknown", "There is no such mandate.");
    }

    private List<Binding<Pool>> keys(Read read) {
        return bindings(read, read.references().keysOf(read.terms()), Pool::boroughs);
    }

    private List<Binding<PartnershipMapping>> mappings(Read read) {
        return bindings(
                read,
                read.references().mappingsOf(read.terms()),
                mapping -> read.references()
                        .partnership(mapping.partnership())
                        .map(partnership -> partnership.membersIn(read.terms().financialYear()))
                        .orElseGet(java.util.Collections::emptySortedSet));
    }

    /** As if this mandate were in force. Of the other boroughs only what their mandates agree to is read. */
    private <T extends JointTerms<T>> List<Binding<T>> bindings(
            Read read, List<T> all, Function<T, Set<Borough>> concerned) {
        Borough borough = read.references().borough();
        Set<Borough> boroughs = new TreeSet<>(Set.of(borough));
        all.forEach(each -> boroughs.addAll(concerned.apply(each)));
        FinancialYear year = read.terms().financialYear();
        return scope.read(
                boroughs,
                () -> all.stream()
                        .map(each -> {
                            Map<Borough, Agreement> said =
                                    new HashMap<>(agreements.to(each.kind(), each.code(), year, concerned.apply(each)));
                            said.put(borough, read.terms().agreementTo(each.kind(), each.code()));
                            return Binding.of(each, concerned.apply(each), year, said);
                        })
                        .toList());
    }
}
