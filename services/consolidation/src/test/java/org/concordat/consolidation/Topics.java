package org.concordat.consolidation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.concordat.testing.events.EventTopics;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topics that consolidation reads, on the tests' broker. */
public final class Topics extends EventTopics {

    public Topics() {
        super(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    /** Over the lines of a return, as publisher and consumer agree to write them: see the event catalogue. */
    public static String digest(String canonical) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
