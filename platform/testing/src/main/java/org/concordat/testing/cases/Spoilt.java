package org.concordat.testing.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Events that cannot be taken. */
final class Spoilt {

    private Spoilt() {}

    /** @param how from 0 to 4 */
    static SentCase of(SentCase event, int how) {
        return switch (how) {
            case 0 -> event.ofType("something-else.v1");
            case 1 -> event.saying(with(event, "noSuchField", "A"));
            case 2 -> event.ofType("contact-received.v1").saying(Map.of());
            case 3 -> event.ofType("care-ended.v1").saying(Map.of("episode", "L-1", "reason", "NO_SUCH_REASON"));
            default -> event.ofType("case-closed.v1").about(Optional.empty()).saying(Map.of());
        };
    }

    private static Map<String, Object> with(SentCase event, String name, Object value) {
        Map<String, Object> says = new LinkedHashMap<>(event.says());
        says.put(name, value);
        return says;
    }
}
