package org.concordat.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Decides before anything of the request is read. The order matters: a borough that is not the caller's answers 404
 * before any role is looked at, so that 403 never says that there is something. Which of the caller's roles then count is
 * for {@link Caller#rolesIn} to say.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

    /** The path parameter that names the borough whose resource is asked for. */
    static final String BOROUGH = "borough";

    private final CurrentCaller current;
    private final ResourceInfo resource;

    AccessFilter(CurrentCaller current, @Context ResourceInfo resource) {
        this.current = current;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (isPublic(resource.getResourceMethod())) {
            return;
        }
        Caller caller = current.find().orElseThrow(() -> new NotAuthorizedException("Bearer"));
        List<String> boroughs = request.getUriInfo().getPathParameters().getOrDefault(BOROUGH, List.of());
        if (!boroughs.stream().allMatch(code -> mayKnowOf(caller, code))) {
            throw new NotFoundException();
        }
        Set<Role> allowed = allowed(resource.getResourceMethod(), resource.getResourceClass());
        Stream<Set<Role>> counting = boroughs.isEmpty()
                ? Stream.of(caller.roles())
                : boroughs.stream().map(code -> caller.rolesIn(new Borough(code)));
        if (counting.anyMatch(roles -> Collections.disjoint(roles, allowed))) {
            throw new ForbiddenException();
        }
    }

    private static boolean isPublic(@Nullable Method method) {
        Allowed own = method == null ? null : method.getAnnotation(Allowed.class);
        return own != null && own.everybody();
    }

    private static boolean mayKnowOf(Caller caller, String code) {
        try {
            return caller.mayKnowOf(new Borough(code));
        } catch (InvalidValue notACode) {
            return false;
        }
    }

    static Set<Role> allowed(@Nullable Method method, @Nullable Class<?> type) {
        Allowed own = method == null ? null : method.getAnnotation(Allowed.class);
        Allowed general = type == null ? null : type.getAnnotation(Allowed.class);
        Allowed allowed = own == null ? general : own;
        if (allowed == null) {
            return Set.of();
        }
        return Set.of(allowed.everyRole() ? Role.values() : allowed.value());
    }
}
