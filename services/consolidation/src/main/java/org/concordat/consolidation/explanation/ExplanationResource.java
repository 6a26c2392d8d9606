package org.concordat.consolidation.explanation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.question.CellAddress;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.consolidation.view.Utc;
import org.concordat.consolidation.view.ViewResource;
import org.concordat.kernel.Borough;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Answers where a cell comes from. Its name grants nothing: the caller's rights are asked for as for the view itself. */
@Path("/v1/explanations")
@RunOnVirtualThread
public class ExplanationResource {

    private final ReleaseHandler release;
    private final AudienceCheck access;
    private final MomentCheck moments;
    private final CurrentCaller caller;

    ExplanationResource(ReleaseHandler release, AudienceCheck access, MomentCheck moments, CurrentCaller caller) {
        this.release = release;
        this.access = access;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @Path("/{cell}")
    @Produces("application/json")
    @Allowed(everyRole = true)
    @Operation(summary = "Where a cell of a view comes from, and which rule let it through or held it back")
    public Response explanation(@RestPath String cell, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        CellAddress address = CellAddress.parse(cell).orElseThrow(ExplanationResource::unknown);
        switch (address.asked().subject()) {
            case Subject.Sovereign own -> requireOwn(own.borough());
            case Subject.Shared shared ->
                access.partnership(
                        caller.get(),
                        shared.partnership(),
                        address.asked().period(),
                        address.asked().asAt());
        }
        Instant moment = moments.settle(Utc.text(address.asked().asAt()));
        AnswerBytes answer = release.explain(caller.get(), address, moments.edition(moment))
                .map(ExplanationJson::of)
                .orElseThrow(ExplanationResource::unknown);
        return ViewResource.answer(answer, "application/json", known).build();
    }

    private void requireOwn(Borough borough) {
        if (AudienceCheck.of(caller.get(), borough).isEmpty()) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.notFound("cell-not-found", "There is no such cell that you can see.");
    }
}
