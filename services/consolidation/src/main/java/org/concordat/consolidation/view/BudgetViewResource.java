package org.concordat.consolidation.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.access.PartnershipCheck;
import org.concordat.consolidation.release.Question;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.release.Subject;
import org.concordat.kernel.Borough;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers the budget views of boroughs and partnerships. */
@Path("/v1")
@RunOnVirtualThread
public class BudgetViewResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReleaseHandler release;
    private final PartnershipCheck access;
    private final MomentCheck moments;
    private final CurrentCaller caller;

    BudgetViewResource(ReleaseHandler release, PartnershipCheck access, MomentCheck moments, CurrentCaller caller) {
        this.release = release;
        this.access = access;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @Path("/boroughs/{borough}/views/budget")
    @Produces({"application/json", CSV, XLSX})
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(summary = "Everything of one borough's budget in a period, for that borough")
    public Response sovereign(
            @RestPath String borough,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String asAt,
            @RestQuery @Nullable String serviceLine,
            @RestQuery @Nullable String fund,
            @RestQuery List<String> include,
            @RestQuery @Nullable String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        ViewFormat form = form(format, headers);
        ViewQuestion asked = new ViewQuestion(period, serviceLine, fund, include);
        Borough of = new Borough(borough);
        // Figures belong to those of the borough; an administrator may know of it and sees none.
        if (!caller.get().boroughs().contains(of)) {
            throw unknown("borough", borough);
        }
        Question question = asked.about(new Subject.Sovereign(of), moments.settle(asAt));
        return answer(release.view(question).orElseThrow(() -> unknown("borough", borough)), form, request);
    }

    /** Who is none of the partnership's is told that there is no such partnership, so every role gets as far as that. */
    @GET
    @Path("/partnerships/{partnership}/views/budget")
    @Produces({"application/json", CSV, XLSX})
    @Allowed(everyRole = true)
    @Operation(summary = "What the mandates in force let a partnership see of its members' budgets in a period")
    public Response partnership(
            @RestPath String partnership,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String asAt,
            @RestQuery @Nullable String serviceLine,
            @RestQuery @Nullable String fund,
            @RestQuery List<String> include,
            @RestQuery @Nullable String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        ViewFormat form = form(format, headers);
        ViewQuestion asked = new ViewQuestion(period, serviceLine, fund, include);
        Question question = asked.about(new Subject.Shared(partnership), moments.settle(asAt));
        access.of(caller.get(), partnership, question.asAt());
        return answer(release.view(question).orElseThrow(() -> unknown("partnership", partnership)), form, request);
    }

    private static ViewFormat form(@Nullable String format, HttpHeaders headers) {
        return Optional.ofNullable(format)
                .map(ViewFormat::parse)
                .or(() -> ViewFormat.accepted(headers.getAcceptableMediaTypes().stream()
                        .map(type -> type.getType() + "/" + type.getSubtype())
                        .toList()))
                .orElseThrow(NotAcceptableException::new);
    }

    private static Problem unknown(String kind, String name) {
        return Problem.notFound(kind + "-not-found", "There is no %s %s that you can see.".formatted(kind, name));
    }

    private static Response answer(ReleasedView view, ViewFormat form, Request request) {
        Response.ResponseBuilder response = answer(form.write(view), form.mediaType(), request);
        if (form.isFile()) {
            String name = switch (view.question().subject()) {
                case Subject.Shared shared -> shared.partnership();
                case Subject.Sovereign own -> own.borough().code();
            };
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"budget-%s-%s.%s\""
                            .formatted(name, view.question().period(), form.extension()));
        }
        return response.build();
    }

    /** With an entity tag of its own bytes; 304 to whoever has them already. */
    public static Response.ResponseBuilder answer(byte[] bytes, String mediaType, Request request) {
        EntityTag tag = new EntityTag(ContentTag.of(bytes));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(bytes, mediaType) : known)
                .tag(tag)
                .header(HttpHeaders.VARY, "Accept, Authorization");
    }
}
