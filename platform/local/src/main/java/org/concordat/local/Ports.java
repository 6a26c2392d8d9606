package org.concordat.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which component listens on which port of 127.0.0.1.
 *
 * @param byComponent port numbers by component name, in the order in which people should read them
 */
public record Ports(Map<String, Integer> byComponent) {
    private static final int LOWEST_FREE = 20_000;
    private static final int HIGHEST_FREE = 31_000; // below the range from which systems take outgoing ports

    public Ports {
        byComponent = Collections.unmodifiableMap(new LinkedHashMap<>(byComponent));
        if (byComponent.values().stream().distinct().count() != byComponent.size()) {
            throw new IllegalArgumentException("two components on one port: " + byComponent);
        }
    }

    /** The ports that the documentation names. */
    public static Ports standard() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("postgres", 15432);
        ports.put("kafka", 19092);
        ports.put("kafka-controller", 19093);
        ports.put("keycloak", 8180);
        Shipped.services().forEach(service -> ports.put(service.name(), service.port()));
        Shipped.services().forEach(service -> ports.put(Service.operationsOf(service.name()), service.operations()));
        return new Ports(ports);
    }

    /** A block of ports that nobody listens on now, for a second stack beside the standard one. */
    public static Ports free() {
        return free(standard().byComponent.keySet(), List.of());
    }

    private static Ports free(Collection<String> components, Collection<Integer> planned) {
        for (int attempt = 0; attempt < 200; attempt++) {
            Ports candidate = from(ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE), components);
            if (candidate.byComponent.values().stream().allMatch(port -> !planned.contains(port) && isFree(port))) {
                return candidate;
            }
        }
        throw new IllegalStateException("no block of free ports between " + LOWEST_FREE + " and " + HIGHEST_FREE);
    }

    private static Ports from(int first, Collection<String> components) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        components.forEach(component -> ports.put(component, first + ports.size()));
        return new Ports(ports);
    }

    /** The same plan with a service on other ports, on which nobody listens now: where another instance of it may be. */
    public Ports withAnother(String service) {
        Map<String, Integer> ports = new LinkedHashMap<>(byComponent);
        ports.putAll(free(List.of(service, Service.operationsOf(service)), byComponent.values()).byComponent);
        return new Ports(ports);
    }

    /** The same plan with {@code offset} added to every port. */
    public Ports shiftedBy(int offset) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        byComponent.forEach((component, port) -> ports.put(component, port + offset));
        return new Ports(ports);
    }

    /** The port of a component. */
    public int of(String component) {
        Integer port = byComponent.get(component);
        if (port == null) {
            throw new IllegalArgumentException(
                    "no component is called '" + component + "'; there are " + byComponent.keySet());
        }
        return port;
    }

    /** Whether a server could listen on this port of 127.0.0.1 now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
