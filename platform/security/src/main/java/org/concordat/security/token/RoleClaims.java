package org.concordat.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The roles of a token, from where the identity provider writes them and nowhere else. The framework takes whatever it
 * finds half-way to be them: a claim {@code realm_access} that is a text, for one.
 */
@ApplicationScoped
public class RoleClaims {

    /** Slashes between the steps of a path, but not those of a step in quotation marks, such as an address. */
    private static final Pattern STEPS = Pattern.compile("/(?=(?:(?:[^\"]*\"){2})*[^\"]*$)");

    private static final Pattern SPACES = Pattern.compile(" +");

    private final List<List<String>> paths;

    RoleClaims(@ConfigProperty(name = "quarkus.oidc.roles.role-claim-path") List<String> paths) {
        this.paths = paths.stream()
                .map(path -> Arrays.stream(STEPS.split(path))
                        .map(step -> step.replace("\"", ""))
                        .toList())
                .toList();
    }

    public Stream<String> of(JsonWebToken token) {
        return paths.stream().flatMap(path -> {
            Object claim = at(token.getClaim(path.getFirst()), path.subList(1, path.size()));
            Stream<String> texts = ClaimTexts.of(claim);
            return claim instanceof Collection<?> ? texts : texts.flatMap(SPACES::splitAsStream);
        });
    }

    private static @Nullable Object at(@Nullable Object claim, List<String> steps) {
        if (steps.isEmpty()) {
            return claim;
        }
        return claim instanceof Map<?, ?> object
                ? at(object.get(steps.getFirst()), steps.subList(1, steps.size()))
                : null;
    }
}
