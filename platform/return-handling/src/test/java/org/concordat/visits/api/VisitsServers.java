package org.concordat.visits.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.concordat.testing.Broker;
import org.concordat.testing.RealServers;

/** The real servers, and the topic of a domain that is not there. */
public final class VisitsServers implements QuarkusTestResourceLifecycleManager {

    private final RealServers servers = new RealServers();

    @Override
    public Map<String, String> start() {
        servers.init(Map.of("service", "visits"));
        Map<String, String> settings = servers.start();
        Broker.start().createTopics(2, "concordat.visits");
        return settings;
    }

    @Override
    public void stop() {
        servers.stop();
    }
}
