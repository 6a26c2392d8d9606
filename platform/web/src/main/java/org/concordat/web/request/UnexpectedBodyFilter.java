package org.concordat.web.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.web.problem.Problem;

/** A body that nobody reads is refused, not passed over: whoever sends one means something by it. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class UnexpectedBodyFilter implements ContainerRequestFilter {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** Where the annotations come from that say that a parameter is something else than the body. */
    private static final Set<String> FRAMEWORK = Set.of("jakarta.ws.rs", "org.jboss.resteasy.reactive");

    private final Map<Method, Boolean> takesBody = new ConcurrentHashMap<>();
    private final ResourceInfo resource;

    UnexpectedBodyFilter(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method != null
                && WRITES.contains(request.getMethod())
                && hasBody(request)
                && !takesBody.computeIfAbsent(method, UnexpectedBodyFilter::takesBody)) {
            throw Problem.badRequest("body-unexpected", "This takes no body: send none.");
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString("Transfer-Encoding") != null
                || length != null && !length.strip().equals("0");
    }

    /** Who says what is consumed reads it, a form too, however it comes by it. */
    private static boolean takesBody(Method method) {
        return method.isAnnotationPresent(Consumes.class)
                || Arrays.stream(method.getParameters()).anyMatch(UnexpectedBodyFilter::isBody);
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(annotation -> annotation.annotationType().getPackageName())
                .noneMatch(name -> FRAMEWORK.stream().anyMatch(name::startsWith));
    }
}
