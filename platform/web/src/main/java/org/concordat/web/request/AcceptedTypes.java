package org.concordat.web.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;

/** What a caller accepts, best first. The framework's own reading of the header fails where the header says nothing. */
public final class AcceptedTypes {

    private AcceptedTypes() {}

    /** Anything where nothing is said; without what is no media type, and without what is not wanted. */
    public static List<MediaType> of(HttpHeaders headers) {
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) {
            return List.of(MediaType.WILDCARD_TYPE);
        }
        return MediaRange.all(accept).stream()
                .filter(MediaRange::isWanted)
                .sorted(Comparator.comparingDouble(MediaRange::weight).reversed())
                .map(range -> new MediaType(range.type(), range.subtype()))
                .toList();
    }
}
