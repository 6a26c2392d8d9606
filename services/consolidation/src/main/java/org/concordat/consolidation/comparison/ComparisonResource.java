package org.concordat.consolidation.comparison;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.view.ViewFormat;
import org.concordat.consolidation.view.ViewQuestion;
import org.concordat.consolidation.view.ViewResource;
import org.concordat.kernel.Borough;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.request.FurtherParameters;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers what became of a view between two moments. */
@Path("/v1")
@RunOnVirtualThread
public class ComparisonResource implements FurtherParameters {

    private static final String FROM =
            "The earlier moment, as asAt takes it. Of a borough also a version of its return,"
                    + " such as v1: the moment from which it was known as approved.";
    private static final String TO = "The later moment, in the same forms; the latest without it.";

    private final ComparisonHandler comparisons;
    private final CurrentCaller caller;

    ComparisonResource(ComparisonHandler comparisons, CurrentCaller caller) {
        this.comparisons = comparisons;
        this.caller = caller;
    }

    @GET
    @Path("/boroughs/{borough}/views/{domain}/comparison")
    @Produces({"application/json", TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(
            summary = "Which figures of a borough's view differ between two moments or versions, by how much, and why")
    public Response sovereign(
            @RestPath String borough,
            @RestPath String domain,
            @RestQuery @Nullable String period,
            @RestQuery @Parameter(description = FROM, example = "v1") @Nullable String from,
            @RestQuery @Parameter(description = TO, example = "v2") @Nullable String to,
            @RestQuery @Nullable String serviceLine,
            @RestQuery List<String> include,
            @RestQuery @Nullable String format,
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        ViewFormat form = ViewResource.form(format, headers);
        ViewQuestion asked = ViewResource.question(domain, address, period, serviceLine, include);
        return answer(
                comparisons.compare(caller.get(), asked, new Subject.Sovereign(new Borough(borough)), from, to),
                form,
                borough,
                known);
    }

    @GET
    @Path("/partnerships/{partnership}/views/{domain}/comparison")
    @Produces({"application/json", TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed(everyRole = true)
    @Operation(summary = "Which figures of a partnership's view differ between two moments, by how much, and why")
    public Response partnership(
            @RestPath String partnership,
            @RestPath String domain,
            @RestQuery @Nullable String period,
            @RestQuery @Parameter(description = FROM, example = "2017-04-20T17:00:00Z") @Nullable String from,
            @RestQuery @Parameter(description = TO, example = "2017-05-20T17:00:00Z") @Nullable String to,
            @RestQuery @Nullable String serviceLine,
            @RestQuery List<String> include,
            @RestQuery @Nullable String format,
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        ViewFormat form = ViewResource.form(format, headers);
        ViewQuestion asked = ViewResource.question(domain, address, period, serviceLine, include);
        return answer(
                comparisons.compare(caller.get(), asked, new Subject.Shared(partnership), from, to),
                form,
                partnership,
                known);
    }

    private static Response answer(Comparison comparison, ViewFormat form, String of, @Nullable String known) {
        return ViewResource.answer(
                form,
                form.table()
                        .map(table -> ComparisonTable.of(comparison, table))
                        .orElseGet(() -> ComparisonJson.of(comparison)),
                "%s-comparison-%s-%s"
                        .formatted(
                                comparison.domain().path(),
                                of,
                                comparison.to().question().period()),
                known);
    }

    @Override
    public Set<String> furtherParameters(UriInfo address) {
        return ViewResource.domainParameters(address);
    }
}
