package org.concordat.web.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.web.problem.Problem;

/**
 * What a body is must be said, in a way that is one way only; and an answer is not sent in a form that the caller says is
 * not wanted. The framework guesses both.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR + 1)
public class MediaTypesFilter implements ContainerRequestFilter {

    private static final String CODE = "media-type-unsupported";

    private final ResourceInfo resource;

    MediaTypesFilter(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (hasBody(request)) {
            requireTold(request);
        }
        requireWanted(request);
    }

    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }

    private void requireTold(ContainerRequestContext request) {
        List<String> said = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_TYPE, List.of());
        if (said.size() != 1 || said.getFirst().isBlank()) {
            throw Problem.unsupportedMediaType(
                    CODE, "Say once with Content-Type what the body is, such as application/json.");
        }
        MediaRange type = MediaRange.parse(said.getFirst())
                .filter(range -> !range.isRange())
                .orElseThrow(() -> Problem.unsupportedMediaType(
                        CODE, "Content-Type names one media type, such as application/json."));
        String charset = type.parameters().getOrDefault("charset", "utf-8").toLowerCase(Locale.ROOT);
        if (type.subtype().equals("json") && !charset.equals("utf-8")) {
            throw Problem.unsupportedMediaType(CODE, "JSON is read in UTF-8.");
        }
        if (type.type().equals("multipart")
                && type.parameters().getOrDefault("boundary", "").isEmpty()) {
            throw Problem.unsupportedMediaType(CODE, "Content-Type of a form names the boundary between its parts.");
        }
        String encoding = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_ENCODING))
                .orElse("identity");
        if (!encoding.equalsIgnoreCase("identity") && !(GzipBody.isGzip(encoding) && takesGzip())) {
            throw Problem.unsupportedMediaType(CODE, "A body is sent as it is, without a Content-Encoding.");
        }
    }

    private boolean takesGzip() {
        return resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(TakesGzip.class);
    }

    /** Each range says its part: the one that describes a type most closely is the one that counts for it. */
    private void requireWanted(ContainerRequestContext request) {
        String accept =
                Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT)).orElse("");
        if (accept.isBlank()) {
            return;
        }
        List<MediaRange> ranges = MediaRange.all(accept);
        boolean wanted = produced()
                .map(MediaRange::parse)
                .flatMap(Optional::stream)
                .anyMatch(type -> ranges.stream()
                        .filter(range -> range.closeness(type) > 0)
                        .max(Comparator.comparingInt(range -> range.closeness(type)))
                        .filter(MediaRange::isWanted)
                        .isPresent());
        if (!wanted) {
            throw new NotAcceptableException();
        }
    }

    private Stream<String> produced() {
        Produces own = resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(Produces.class);
        Produces general = resource.getResourceClass() == null
                ? null
                : resource.getResourceClass().getAnnotation(Produces.class);
        Produces produces = own == null ? general : own;
        return produces == null ? Stream.of("application/json") : Stream.of(produces.value());
    }
}
