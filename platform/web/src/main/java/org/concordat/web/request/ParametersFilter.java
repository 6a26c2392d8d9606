package org.concordat.web.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.web.problem.Problem;

/**
 * A parameter that is not understood is refused, not passed over: whoever writes {@code dryrun=true} or {@code dryRun=1}
 * means something, and would get the opposite of it.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class ParametersFilter implements ContainerRequestFilter {

    private static final int SHOWN_MAX = 60;

    private final Map<Method, KnownParameters> known = new ConcurrentHashMap<>();
    private final ResourceInfo resource;
    private final Instance<FurtherParameters> further;

    ParametersFilter(@Context ResourceInfo resource, @Any Instance<FurtherParameters> further) {
        this.resource = resource;
        this.further = further;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // No name of anything has such a character, and no database keeps it.
        if (request.getUriInfo().getPathParameters().values().stream()
                .flatMap(List::stream)
                .anyMatch(ParametersFilter::isUnusable)) {
            throw new NotFoundException();
        }
        Method method = resource.getResourceMethod();
        Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
        if (method == null || sent.isEmpty()) {
            return;
        }
        KnownParameters parameters = known.computeIfAbsent(method, KnownParameters::of);
        Set<String> others = further(request);
        sent.forEach((name, values) -> {
            if (!parameters.has(name) && !others.contains(name)) {
                throw unknown(name, parameters, others);
            }
            require(name, values, parameters);
        });
    }

    private Set<String> further(ContainerRequestContext request) {
        for (FurtherParameters one : further) {
            if (resource.getResourceClass().isInstance(one)) {
                return one.furtherParameters(request.getUriInfo());
            }
        }
        return Set.of();
    }

    private static Problem unknown(String name, KnownParameters parameters, Set<String> others) {
        Set<String> all = new TreeSet<>(parameters.names());
        all.addAll(others);
        return Problem.badRequest(
                "parameter-unknown",
                "There is no parameter '%s' here; %s."
                        .formatted(
                                shown(name),
                                all.isEmpty() ? "there is none at all" : "known are " + String.join(", ", all)));
    }

    private static void require(String name, List<String> values, KnownParameters parameters) {
        if (values.size() > 1 && !parameters.isMany(name)) {
            throw Problem.badRequest(
                    "parameter-repeated",
                    "The parameter %s is there %d times; it can be said once.".formatted(name, values.size()));
        }
        for (String value : values) {
            if (isUnusable(value)) {
                throw Problem.badRequest(
                        "parameter-invalid", "The parameter %s holds a character that no text has.".formatted(name));
            }
            if (parameters.isTruth(name) && !value.equals("true") && !value.equals("false")) {
                throw Problem.badRequest(
                        "parameter-invalid",
                        "The parameter %s is true or false, not '%s'.".formatted(name, shown(value)));
            }
            if (value.isEmpty() && !parameters.mayBeEmpty(name)) {
                throw Problem.badRequest(
                        "parameter-invalid",
                        "The parameter %s says nothing; leave it out, or give it a value.".formatted(name));
            }
        }
    }

    private static boolean isUnusable(String text) {
        return text.indexOf('\0') >= 0;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
    }
}
