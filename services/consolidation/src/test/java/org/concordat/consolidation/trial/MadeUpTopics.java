package org.concordat.consolidation.trial;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.concordat.testing.Broker;

/** The topic of the made-up domain, at the broker that all tests share. */
public final class MadeUpTopics implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Broker.start().createTopics(1, "concordat.trial");
        return Map.of();
    }

    @Override
    public void stop() {
        // The broker is shared by every test of the JVM and ends with it.
    }
}
