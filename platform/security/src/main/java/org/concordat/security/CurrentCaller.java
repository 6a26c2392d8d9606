package org.concordat.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.security.token.AccessToken;
import org.concordat.security.token.ClaimTexts;
import org.concordat.security.token.RoleClaims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the request in hand. */
@RequestScoped
public class CurrentCaller {

    /**
     * What the claim of boroughs holds for an auditor of all there are. For anybody else, and for who is more
     * than an auditor, it means nothing: who decides is bound to boroughs by name.
     */
    private static final String ALL = "*";

    private final SecurityIdentity identity;
    private final RoleClaims roles;
    private final HttpServerRequest request;
    private final BoroughsHere here;
    private @Nullable Caller known;

    CurrentCaller(SecurityIdentity identity, RoleClaims roles, HttpServerRequest request, BoroughsHere here) {
        this.identity = identity;
        this.roles = roles;
        this.request = request;
        this.here = here;
    }

    /** @throws IllegalStateException when nobody has signed in: a resource method is never reached without */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody has signed in to this request"));
    }

    /** Nobody, too, where the token does not say who it is about, or is none that lets into a service. */
    public Optional<Caller> find() {
        if (known == null) {
            known = read().orElse(null);
        }
        return Optional.ofNullable(known);
    }

    private Optional<Caller> read() {
        if (identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || !AccessToken.isOne(token)
                || isBlank(token.getIssuer())
                || isBlank(token.getSubject())) {
            return Optional.empty();
        }
        Set<Role> granted =
                roles.of(token).flatMap(role -> Role.ofClaim(role).stream()).collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Caller(
                Actor.of(token.getIssuer(), token.getSubject(), name(token)),
                granted,
                granted.equals(Set.of(Role.AUDITOR)) && claim("boroughs").anyMatch(ALL::equals)
                        ? here.all()
                        : boroughs(),
                new TreeSet<>(claim("partnerships").toList()),
                origin(),
                Instant.ofEpochSecond(token.getExpirationTime())));
    }

    /** Who has no name is called by their subject: everybody in the same way would be one. */
    private static String name(JsonWebToken token) {
        return token.getClaim("preferred_username") instanceof String name && !name.isBlank()
                ? name
                : token.getSubject();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** A claim that is no borough's code grants nothing; the provider's mistake must not lock the caller out of the rest. */
    private Set<Borough> boroughs() {
        return claim("boroughs")
                .flatMap(code -> {
                    try {
                        return Stream.of(new Borough(code));
                    } catch (InvalidValue notACode) {
                        return Stream.empty();
                    }
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? ClaimTexts.of(token.getClaim(name))
                : Stream.empty();
    }

    private String origin() {
        return request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
    }
}
