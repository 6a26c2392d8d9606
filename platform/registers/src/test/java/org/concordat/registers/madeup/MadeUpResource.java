package org.concordat.registers.madeup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.registers.Owner;
import org.concordat.registers.RecordKey;
import org.concordat.registers.Recorded;
import org.concordat.registers.RegisterAnswers;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.paging.Page;
import org.concordat.web.reference.Revision;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MadeUpResource {

    private static final String ALLOTMENTS = "/boroughs/{borough}/allotments";

    private final Allotments allotments;
    private final Recipes recipes;
    private final RegisterAnswers answers;

    MadeUpResource(Allotments allotments, Recipes recipes, RegisterAnswers answers) {
        this.allotments = allotments;
        this.recipes = recipes;
        this.answers = answers;
    }

    @GET
    @Path(ALLOTMENTS)
    @Allowed(Role.OFFICER)
    public Page<Recorded<Allotments.View>> list(
            @PathParam("borough") Borough borough,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.list(allotments, Optional.of(borough), limit, after, request);
    }

    @GET
    @Path(ALLOTMENTS + "/{code}")
    @Allowed(Role.OFFICER)
    public Response show(
            @PathParam("borough") Borough borough,
            @PathParam("code") String code,
            @QueryParam("version") @Nullable Integer version) {
        return answers.show(allotments, RecordKey.of(borough, code), version);
    }

    @GET
    @Path(ALLOTMENTS + "/{code}/versions")
    @Allowed(Role.OFFICER)
    public Page<Recorded<Allotments.View>> versions(
            @PathParam("borough") Borough borough,
            @PathParam("code") String code,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo request) {
        return answers.versions(allotments, RecordKey.of(borough, code), limit, after, request);
    }

    @PUT
    @Path(ALLOTMENTS + "/{code}")
    @Allowed(Role.OFFICER)
    public Response record(
            @PathParam("borough") Borough borough,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            byte[] body) {
        return answers.put(
                allotments,
                RecordKey.of(borough, code),
                wanted -> new Owner.OfBorough(borough),
                body,
                new Revision(ifMatch, ifNoneMatch));
    }

    @GET
    @Path("/recipes/{code}")
    @Allowed(everyRole = true)
    public Response recipe(@PathParam("code") String code, @QueryParam("version") @Nullable Integer version) {
        return answers.show(recipes, RecordKey.open(code), version);
    }

    @PUT
    @Path("/recipes/{code}")
    @Allowed(Role.ADMINISTRATOR)
    public Response recordRecipe(
            @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) {
        return answers.put(
                recipes,
                RecordKey.open(code),
                wanted -> wanted.partnership()
                        .<Owner>map(Owner.OfPartnership::new)
                        .orElseGet(Owner.Everybody::new),
                body,
                new Revision(ifMatch, null));
    }

    @PUT
    @Path("/boroughs/{borough}/recipes/{code}")
    @Allowed(Role.OFFICER)
    public Response recordOwnRecipe(
            @PathParam("borough") Borough borough,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body) {
        return answers.put(
                recipes,
                RecordKey.open(code),
                wanted -> new Owner.OfBorough(borough),
                body,
                new Revision(ifMatch, null));
    }
}
