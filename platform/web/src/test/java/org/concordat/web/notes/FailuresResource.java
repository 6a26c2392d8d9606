package org.concordat.web.notes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.security.Allowed;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Everything that may go wrong, on request. */
@Path("/v1/failures")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Role.OFFICER)
@RunOnVirtualThread
public class FailuresResource {

    /** Kernel values as an answer writes them. */
    record Values(
            Borough borough,
            Period period,
            FinancialYear year,
            Money money,
            BigDecimal large,
            Instant at,
            Optional<String> absent,
            @Nullable String none,
            Map<Borough, Money> byBorough,
            List<Finding> findings) {}

    @GET
    @Path("/values")
    public Values values() {
        return new Values(
                new Borough("LBHF"),
                Period.parse("2016-17-P03"),
                FinancialYear.parse("2016-17"),
                Money.of("12345678901.50"),
                new BigDecimal("1E+10"),
                Instant.parse("2016-07-15T09:00:00Z"),
                Optional.empty(),
                null,
                Map.of(new Borough("WCC"), Money.of("0")),
                List.of(Finding.warning("LATE", "", "It is late.")));
    }

    @GET
    @Path("/thrown/{kind}")
    public String thrown(@PathParam("kind") String kind) {
        throw switch (kind) {
            case "bug" -> new IllegalStateException("jdbc:postgresql://inside/secret");
            case "deadlock" -> new IllegalStateException(new SQLException("inside", "40P01"));
            case "database" -> new IllegalStateException(new SQLException("inside", "08006"));
            case "unprocessable" ->
                Problem.unprocessable("return-refused", "No.", List.of(Finding.error("X", "/lines/0", "no")));
            default -> Problem.notFound("kind-unknown", "No such kind.");
        };
    }

    @GET
    @Path("/periods/{period}")
    public String period(
            @PathParam("period") Period period,
            @QueryParam("asAt") @Nullable Instant asAt,
            @QueryParam("limit") @Nullable Integer limit) {
        return "\"" + period + "\"";
    }

    @GET
    @Path("/certainly")
    public boolean certainly(
            @QueryParam("certain") @DefaultValue("false") boolean certain, @QueryParam("of") List<String> of) {
        return certain;
    }

    @POST
    @Path("/form")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public String form(@RestForm("file") @Nullable String file) {
        return "\"" + file + "\"";
    }

    @POST
    @Path("/length")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public int length(byte[] body) {
        return body.length;
    }
}
