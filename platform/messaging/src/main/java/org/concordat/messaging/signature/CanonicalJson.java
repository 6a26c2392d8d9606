package org.concordat.messaging.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/** What is signed: a JSON object by RFC 8785, all of whose members are text, in the order of their names. */
final class CanonicalJson {

    private static final JsonMapper JSON = new JsonMapper();

    private CanonicalJson() {}

    static byte[] of(SortedMap<String, String> members) {
        try {
            return JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text that is no JSON", e);
        }
    }
}
