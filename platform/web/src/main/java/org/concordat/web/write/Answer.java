package org.concordat.web.write;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a write answers.
 *
 * @param body written as JSON; null for none
 * @param etag with its quotes; null when the thing has no version
 * @param location the path of what was created, beginning with a slash
 */
public record Answer(
        int status,
        @Nullable Object body,
        @Nullable String etag,
        @Nullable URI location) {

    public static Answer ok(Object body, @Nullable String etag) {
        return new Answer(200, body, etag, null);
    }

    public static Answer created(URI location, Object body, @Nullable String etag) {
        return new Answer(201, body, etag, location);
    }

    public static Answer noContent() {
        return new Answer(204, null, null, null);
    }
}
