package org.concordat.returns.content;

import java.util.Map;
import java.util.Optional;
import org.concordat.returns.reading.ReturnFormat;

/**
 * The bytes of a return as they were sent.
 *
 * @param profile by which they are read; none for what is laid out as ours
 * @param constants by the name of a column what was said for all lines beside the table
 */
public record Source(
        ReturnFormat format, byte[] bytes, Optional<ProfileVersion> profile, Map<String, String> constants) {

    /** One version of a borough's profile, which never changes. */
    public record ProfileVersion(String name, int version) {}

    public Source {
        constants = Map.copyOf(constants);
    }

    public Source(ReturnFormat format, byte[] bytes) {
        this(format, bytes, Optional.empty(), Map.of());
    }

    public Source said(Optional<ProfileVersion> by, Map<String, String> beside) {
        return new Source(format, bytes, by, beside);
    }
}
