package org.concordat.security.token;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of a claim with several values, in whichever shape the token's reader hands them over. */
public final class ClaimTexts {

    private ClaimTexts() {}

    /** One text, or those of a list; what else is in it grants nothing. */
    public static Stream<String> of(@Nullable Object claim) {
        return claim instanceof Collection<?> several ? several.stream().flatMap(ClaimTexts::text) : text(claim);
    }

    private static Stream<String> text(@Nullable Object claim) {
        if (claim == null) {
            return Stream.empty();
        }
        return switch (claim) {
            case JsonString text -> Stream.of(text.getString());
            case String text -> Stream.of(text);
            default -> Stream.empty();
        };
    }
}
