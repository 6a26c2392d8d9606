package org.concordat.web.write;

import org.jspecify.annotations.Nullable;

/** An answer as it went out, to go out the same again. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredAnswer(
        int status,
        byte @Nullable [] body,
        @Nullable String etag,
        @Nullable String location) {}
