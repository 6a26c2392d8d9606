package org.concordat.web.reads;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.security.Caller;
import org.concordat.security.CurrentCaller;
import org.concordat.security.NamedBoroughs;
import org.concordat.security.Role;

/**
 * Tells of what was answered to somebody who is not of the borough, or is its auditor. What a borough's own people read
 * of their own is theirs.
 */
@Provider
class ReadsFilter implements ContainerResponseFilter {

    private static final int ADDRESS_CHARACTERS_MAX = 2_000;

    private final CurrentCaller current;
    private final NamedBoroughs named;
    private final ReadLog log;
    private final Clock clock;

    ReadsFilter(CurrentCaller current, NamedBoroughs named, ReadLog log, Clock clock) {
        this.current = current;
        this.named = named;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean reads = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        // Not modified is an answer too: who has the figures already is told that they still hold.
        boolean answered = response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
                || response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
        if (reads && answered) {
            current.find().ifPresent(caller -> tell(caller, request));
        }
    }

    private void tell(Caller caller, ContainerRequestContext request) {
        Instant now = clock.instant();
        String address = request.getUriInfo().getRequestUri().toString();
        String path =
                address.substring(request.getUriInfo().getBaseUri().toString().length() - 1);
        String what = path.substring(0, Math.min(path.length(), ADDRESS_CHARACTERS_MAX));
        String roles = caller.roles().stream().map(Role::claim).sorted().collect(Collectors.joining(", "));
        for (Borough borough : named.read()) {
            if (caller.has(Role.AUDITOR) || !caller.boroughs().contains(borough)) {
                log.add(new Read(borough, now, now, 1, caller.name(), caller.id(), roles, caller.origin(), what));
            }
        }
    }
}
