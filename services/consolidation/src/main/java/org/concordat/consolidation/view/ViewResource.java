package org.concordat.consolidation.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.assessment.AssessmentHandler;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.problem.Problem;
import org.concordat.web.request.AcceptedTypes;
import org.concordat.web.request.FurtherParameters;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.TableAnswer;
import org.concordat.web.write.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers the views of boroughs and partnerships, of every domain. */
@Path("/v1")
@RunOnVirtualThread
public class ViewResource implements FurtherParameters {

    private final ReleaseHandler release;
    private final AssessmentHandler assessments;
    private final AudienceCheck access;
    private final MomentCheck moments;
    private final CurrentCaller caller;

    ViewResource(
            ReleaseHandler release,
            AssessmentHandler assessments,
            AudienceCheck access,
            MomentCheck moments,
            CurrentCaller caller) {
        this.release = release;
        this.assessments = assessments;
        this.access = access;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @Path("/boroughs/{borough}/views/{domain}")
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR})
    @Operation(summary = "Everything of one borough in a domain, such as budget, and a period, for that borough")
    public Response sovereign(
            @RestPath String borough,
            @RestPath String domain,
            @RestQuery @Nullable String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @RestQuery @Nullable String serviceLine,
            @RestQuery List<String> include,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String format,
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        ViewFormat form = form(format, headers);
        MoneyUnit in = unit(unit);
        ViewQuestion asked = asked(domain, address, period, serviceLine, include);
        // Figures belong to those of the borough; an administrator may know of it and sees none.
        Borough own = new Borough(borough);
        if (AudienceCheck.of(caller.get(), own).isEmpty()) {
            throw AudienceCheck.unknownBorough(own);
        }
        Subject subject = new Subject.Sovereign(own);
        Instant moment = moments.settle(asAt);
        Edition edition = moments.edition(moment);
        form.require(edition, in);
        return answer(asked, subject, moment, edition, form, in, known);
    }

    /** Who is none of the partnership's is told that there is no such partnership, so every role gets as far as that. */
    @GET
    @Path("/partnerships/{partnership}/views/{domain}")
    @Produces({MediaType.APPLICATION_JSON, TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Allowed(everyRole = true)
    @Operation(summary = "What the mandates in force let a partnership see of its members in a domain and a period")
    public Response partnership(
            @RestPath String partnership,
            @RestPath String domain,
            @RestQuery @Nullable String period,
            @Parameter(description = MomentCheck.AS_AT) @RestQuery @Nullable String asAt,
            @RestQuery @Nullable String serviceLine,
            @RestQuery List<String> include,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String format,
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        ViewFormat form = form(format, headers);
        MoneyUnit in = unit(unit);
        ViewQuestion asked = asked(domain, address, period, serviceLine, include);
        Subject subject = new Subject.Shared(partnership);
        Instant moment = moments.settle(asAt);
        Edition edition = moments.edition(moment);
        form.require(edition, in);
        return answer(asked, subject, moment, edition, form, in, known);
    }

    /** The one asked for by name, or the first that the caller accepts. @param format null when it was not sent */
    public static ViewFormat form(@Nullable String format, HttpHeaders headers) {
        return Optional.ofNullable(format)
                .map(ViewFormat::parse)
                .or(() -> ViewFormat.accepted(AcceptedTypes.of(headers).stream()
                        .map(type -> type.getType() + "/" + type.getSubtype())
                        .toList()))
                .orElseThrow(NotAcceptableException::new);
    }

    /**
     * What is no view as a table, in the form that the caller accepts: CSV where that is none.
     *
     * @param file its name, without an ending
     */
    public static Response table(HttpHeaders headers, Function<TableFormat, AnswerBytes> table, String file) {
        ViewFormat accepted = form(null, headers);
        ViewFormat form = accepted.isFile() ? accepted : ViewFormat.CSV;
        return answer(form, table.apply(form.table().orElseThrow()), file, null);
    }

    private static MoneyUnit unit(@Nullable String name) {
        return name == null
                ? MoneyUnit.GBP
                : Stream.of(MoneyUnit.values())
                        .filter(unit -> unit.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValue("unit", name, "GBP, GBP_THOUSAND or GBP_MILLION"));
    }

    /** By which a domain is asked what its rows are to be, of which most have one choice. */
    public static final String BY = "by";

    /** By which a view of service lines is asked for the results of an indicator beside its figures. */
    public static final String BESIDE = "beside";

    /**
     * A domain may group its rows, such as budgets by fund: then the parameter of that name asks for one group only.
     * Another asks for other rows.
     */
    public static ViewQuestion question(
            String path, UriInfo address, @Nullable String period, @Nullable String row, List<String> include) {
        Domain domain = Domains.registered()
                .ofPath(path)
                .orElseThrow(() -> Problem.notFound("view-not-found", "There is no view %s.".formatted(path)));
        String group = domain.table().hasGroups()
                ? address.getQueryParameters().getFirst(domain.words().group())
                : null;
        String only = rowParameter(domain)
                .map(name -> address.getQueryParameters().getFirst(name))
                .orElse(row);
        return new ViewQuestion(
                domain, period, only, group, address.getQueryParameters().getFirst(BY), null, include);
    }

    /** A row is asked for by what the domain calls it; of a domain of service lines the parameter is there anyway. */
    private static Optional<String> rowParameter(Domain domain) {
        return Optional.of(domain.words().row()).filter(name -> !name.equals("serviceLine"));
    }

    /** What the domain in the path calls its groups, such as the fund of a budget, its rows, such as an indicator, and {@link #BY}. */
    public static Set<String> domainParameters(UriInfo address) {
        return domain(address)
                .map(domain -> Stream.concat(
                                Stream.of(BY),
                                Stream.concat(
                                        Stream.of(domain.words().group())
                                                .filter(name -> domain.table().hasGroups()),
                                        rowParameter(domain).stream()))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private static Optional<Domain> domain(UriInfo address) {
        return Optional.ofNullable(address.getPathParameters().getFirst("domain"))
                .flatMap(path -> Domains.registered().ofPath(path));
    }

    private static ViewQuestion asked(
            String path, UriInfo address, @Nullable String period, @Nullable String row, List<String> include) {
        return question(path, address, period, row, include)
                .beside(address.getQueryParameters().getFirst(BESIDE));
    }

    private Response answer(
            ViewQuestion asked,
            Subject subject,
            Instant moment,
            Edition edition,
            ViewFormat form,
            MoneyUnit unit,
            @Nullable String known) {
        Optional<Function<Audience, Question>> further = asked.aboutBeside(subject, moment, edition);
        ReleasedView view = released(subject, moment, asked.about(subject, moment, edition));
        Optional<Beside> beside = further.map(question -> Beside.of(view, released(subject, moment, question)));
        String file = "%s-%s-%s"
                .formatted(
                        view.question().domain().path(),
                        subject.code(),
                        view.question().period());
        return answer(form, form.write(view, assessments.of(view), beside, unit), file, known);
    }

    private ReleasedView released(Subject subject, Instant moment, Function<Audience, Question> question) {
        return release.view(caller.get(), subject, moment, question)
                .orElseThrow(() -> access.unknown(caller.get(), subject, moment));
    }

    /** @param file what it is called when it is kept as a file, without what says its format */
    public static Response answer(ViewFormat form, AnswerBytes bytes, String file, @Nullable String known) {
        Response.ResponseBuilder response = answer(bytes, form.mediaType(), known);
        if (form.isFile()) {
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s.%s\"".formatted(file, form.extension()));
        }
        return response.build();
    }

    /**
     * With an entity tag of its own bytes; 304 to whoever has them already.
     *
     * @param known the header {@code If-None-Match}; null when it was not sent
     */
    public static Response.ResponseBuilder answer(AnswerBytes bytes, String mediaType, @Nullable String known) {
        EntityTag tag = new EntityTag(ContentTag.of(bytes));
        Response.ResponseBuilder response = Preconditions.isKnown(known, "\"" + tag.getValue() + "\"")
                ? Response.notModified()
                : Response.ok(bytes, mediaType);
        return response.tag(tag).header(HttpHeaders.VARY, "Accept, Authorization");
    }

    /** What a view may have beside its figures, a comparison has not. */
    @Override
    public Set<String> furtherParameters(UriInfo address) {
        return Stream.concat(
                        domainParameters(address).stream(),
                        domain(address).filter(Beside::fits).map(of -> BESIDE).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
