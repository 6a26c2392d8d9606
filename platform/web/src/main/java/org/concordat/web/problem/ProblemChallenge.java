package org.concordat.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Signing in as OpenID Connect says; only the answer to those who have not done so is a problem, like every refusal. */
@Alternative
@Priority(1)
@ApplicationScoped
public class ProblemChallenge implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(ProblemChallenge.class);
    private static final Pattern BEARER = Pattern.compile("(?i)\\s*bearer(\\s|$)");
    private static final Pattern TOKEN =
            Pattern.compile("(?i)bearer +[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    private final OidcAuthenticationMechanism oidc;
    private final ObjectMapper json;

    ProblemChallenge(OidcAuthenticationMechanism oidc, ObjectMapper json) {
        this.oidc = oidc;
        this.json = json;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        List<String> sent = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.size() > 1 || sent.stream().anyMatch(ProblemChallenge::isNoToken)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return oidc.authenticate(context, providers)
                .onFailure(ProblemChallenge::isOfTheToken)
                .transform(unreadable -> {
                    LOG.warnf(
                            "A token could not be read failure=%s",
                            unreadable.getClass().getName());
                    return new AuthenticationFailedException();
                });
    }

    /** A bearer's token that is not three parts in base64url, which the framework would take apart all the same. */
    private static boolean isNoToken(String header) {
        return BEARER.matcher(header).lookingAt() && !TOKEN.matcher(header).matches();
    }

    /** What the framework throws when it trips over a token; that the identity provider is away it says itself. */
    private static boolean isOfTheToken(Throwable failure) {
        return !(failure instanceof AuthenticationException) && !(failure instanceof OIDCException);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return getChallenge(context).map(challenge -> {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            RouteProblems.end(context, Problems.unauthenticated(), json);
            return true;
        });
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }
}
