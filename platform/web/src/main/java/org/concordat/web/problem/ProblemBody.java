package org.concordat.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.concordat.kernel.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The wire shape of a refusal.
 *
 * @param instance the path that was asked for
 * @param existing where the thing is that stands in the way
 * @param reference what the log of a failure can be found by
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<Finding> findings,
        @Nullable URI existing,
        @Nullable String reference) {

    /** The media type of every refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(Problem problem, String instance, @Nullable String reference) {
        return new ProblemBody(
                "urn:concordat:problem:" + problem.code(),
                Titles.of(problem.status()),
                problem.status(),
                problem.detail(),
                instance,
                problem.findings(),
                problem.existing().orElse(null),
                reference);
    }
}
