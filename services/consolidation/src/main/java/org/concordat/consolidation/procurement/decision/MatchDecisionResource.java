package org.concordat.consolidation.procurement.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.concordat.consolidation.procurement.ListedContract;
import org.concordat.consolidation.procurement.RegisterOnDayHandler;
import org.concordat.consolidation.procurement.matching.MatchDecision;
import org.concordat.kernel.Borough;
import org.concordat.security.Allowed;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.concordat.web.json.JsonBody;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Takes what a partnership's management decides about suppliers that may be one. */
@Path("/v1/partnerships/{partnership}/supplier-matches")
@RunOnVirtualThread
public class MatchDecisionResource {

    private static final String EXAMPLE =
            "{\"one\": {\"name\": \"Juniper Lodge Ltd\"}, \"other\": {\"name\": \"Juniper Lodge LLP\"}, \"decision\": \"REJECTED\", \"reason\": \"two firms, asked both\"}";

    private final RegisterOnDayHandler registers;
    private final MatchDecisionHandler decisions;
    private final CurrentCaller caller;
    private final Writes writes;
    private final JsonBody json;
    private final Clock clock;

    MatchDecisionResource(
            RegisterOnDayHandler registers,
            MatchDecisionHandler decisions,
            CurrentCaller caller,
            Writes writes,
            JsonBody json,
            Clock clock) {
        this.registers = registers;
        this.decisions = decisions;
        this.caller = caller;
        this.writes = writes;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A decision.
     *
     * @param one a supplier as a contract has it, with the registration numbers that it has there
     * @param other another
     * @param reason why, for the audit
     */
    public record Decided(
            MatchDecisionJson.Written one,
            MatchDecisionJson.Written other,
            MatchDecision.Decision decision,
            String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(Role.SMT)
    @Operation(
            summary =
                    "Confirms or rejects that two suppliers are one, from now on; a later decision about the same two goes before it")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Decided.class),
                            examples = @ExampleObject(name = "decision", value = EXAMPLE)))
    public Response decide(
            @RestPath String partnership,
            @Parameter(description = RegisterOnDayHandler.ON, example = "2012-01-17") @RestQuery @Nullable String on,
            byte[] body) {
        List<ListedContract> listed = ListedContract.of(registers.ofManagement(caller.get(), partnership, on));
        Decided decided = json.read(body, Decided.class);
        MatchDecision decision = new MatchDecision(
                partnership,
                decided.one().listed(),
                decided.other().listed(),
                decided.decision(),
                decided.reason(),
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Set<Borough> boroughs = MatchDecisionHandler.boroughs(decision, listed);
        return writes.write(boroughs, body, () -> Answer.ok(decisions.decide(decision, boroughs), null));
    }
}
