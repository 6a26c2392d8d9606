package org.concordat.returns.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.returns.content.Source.ProfileVersion;
import org.concordat.returns.reading.profile.TableProfile;
import org.concordat.security.BoroughScope;
import org.concordat.web.json.JsonBody;
import org.concordat.web.problem.Problem;

/** The profile that a table is read by. */
@ApplicationScoped
public class ProfileLookup {

    private final ProfileStore store;
    private final BoroughScope scope;
    private final JsonBody json;

    ProfileLookup(ProfileStore store, BoroughScope scope, JsonBody json) {
        this.store = store;
        this.scope = scope;
        this.json = json;
    }

    /** A profile, and which it is. */
    public record Found(ProfileVersion version, TableProfile profile) {}

    /**
     * The latest of a name. Called without a transaction.
     *
     * @throws Problem 404 when the borough has none of that name
     */
    public Found latest(Borough borough, String name) {
        StoredProfile stored =
                scope.read(Set.of(borough), () -> store.latest(borough, name)).orElseThrow(() -> notFound(name));
        return new Found(
                new ProfileVersion(stored.name(), stored.version()),
                body(stored).toDomain());
    }

    /** The one that something was read by; within a transaction that names the borough. */
    public TableProfile of(Borough borough, ProfileVersion version) {
        return body(store.of(borough, version.name(), version.version())
                        .orElseThrow(() -> new IllegalStateException("a source without its profile: " + version)))
                .toDomain();
    }

    TableProfileBody body(StoredProfile stored) {
        return json.read(stored.content().getBytes(StandardCharsets.UTF_8), TableProfileBody.class);
    }

    static Problem notFound(String name) {
        return Problem.notFound(
                "table-profile-not-found",
                "The borough has no profile of tables called '%s'. PUT …/table-profiles/{name} makes one."
                        .formatted(name.length() <= 60 ? name : name.substring(0, 60) + "…"));
    }
}
