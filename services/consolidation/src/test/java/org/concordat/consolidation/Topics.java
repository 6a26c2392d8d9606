package org.concordat.consolidation;

import org.concordat.testing.events.EventTopics;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topics that consolidation reads, on the tests' broker. */
public final class Topics extends EventTopics {

    public Topics() {
        super(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }
}
