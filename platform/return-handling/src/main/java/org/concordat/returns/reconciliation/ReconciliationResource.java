package org.concordat.returns.reconciliation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.returns.content.ServiceForm;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.stored.LineStore;
import org.concordat.returns.stored.ReturnStore;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.CurrentCaller;
import org.concordat.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation", description = "Proof that what is held is what was approved")
@RunOnVirtualThread
public class ReconciliationResource {

    private final ReturnStore returns;
    private final LineStore lines;
    private final ServiceForm<?, ?> form;
    private final LineSchema<?> schema;
    private final BoroughScope scope;
    private final CurrentCaller caller;

    ReconciliationResource(
            ReturnStore returns, LineStore lines, ReturnForm<?, ?> form, BoroughScope scope, CurrentCaller caller) {
        this.returns = returns;
        this.lines = lines;
        this.form = ServiceForm.of(form);
        this.schema = form.schema();
        this.scope = scope;
        this.caller = caller;
    }

    @GET
    @Allowed(Role.AUDITOR)
    @Operation(
            summary = "Recomputes every approved return of the caller's boroughs from its rows",
            description = "A row that was edited by hand makes its return not clean. Without a period, all of them.")
    public ReconciliationBody reconcile(@QueryParam("period") @Nullable String period) {
        Set<Borough> boroughs = caller.get().boroughs();
        Optional<Period> wanted = Optional.ofNullable(period).map(Period::parse);
        return scope.read(boroughs, () -> {
            List<ReconciliationBody.OfReturn> reconciled = returns.approvedIn(boroughs, wanted).stream()
                    .map(version -> ReconciliationBody.of(
                            version,
                            lines.of(form, version.borough(), version.id()).totals(),
                            schema))
                    .toList();
            return new ReconciliationBody(
                    boroughs.stream().map(Borough::code).sorted().toList(),
                    period,
                    reconciled.stream().allMatch(ReconciliationBody.OfReturn::clean),
                    reconciled);
        });
    }
}
