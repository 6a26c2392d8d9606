package org.concordat.web.reference;

import java.util.Optional;
import org.concordat.web.problem.Problem;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a PUT says of the version being changed.
 *
 * @param ifMatch the header as it was sent
 * @param ifNoneMatch the header as it was sent
 */
public record Revision(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

    /** @param current the version there is; empty when the thing is new, which needs no precondition */
    public void require(Optional<Long> current) {
        if (current.isEmpty()) {
            if (ifMatch != null) {
                throw Problem.preconditionFailed(
                        "version-stale", "There is nothing yet that If-Match could match: leave it out to begin.");
            }
        } else if (ifNoneMatch != null) {
            throw Problem.preconditionFailed(
                    "exists-already", "It is there already: read it, and change it with If-Match.");
        } else {
            Preconditions.requireMatch(ifMatch, Preconditions.etag(current.get()));
        }
    }
}
