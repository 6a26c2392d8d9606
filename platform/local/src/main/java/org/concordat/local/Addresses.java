package org.concordat.local;

import org.concordat.local.keycloak.SignIn;

/** Where everything of a stack is, and signing in to it; whether or not this program started it. */
public final class Addresses {
    private final Ports ports;
    private final SignIn signIn;

    public Addresses(Ports ports) {
        this.ports = ports;
        this.signIn = new SignIn(realmUrl());
    }

    /** The base address of a service, such as {@code http://127.0.0.1:8082}. */
    public String url(String service) {
        return "http://127.0.0.1:" + ports.of(service);
    }

    /** The base address of a service's health and metrics, such as {@code http://127.0.0.1:9082}. */
    public String operationsUrl(String service) {
        return "http://127.0.0.1:" + ports.of(Service.operationsOf(service));
    }

    /** The base address of Keycloak, under which its administration API is too; by the name that tokens carry. */
    public String keycloakUrl() {
        return "http://localhost:" + ports.of("keycloak");
    }

    /** The issuer of every token. */
    public String realmUrl() {
        return keycloakUrl() + "/realms/concordat";
    }

    /** The address of the broker, for a client of Kafka. */
    public String kafka() {
        return "127.0.0.1:" + ports.of("kafka");
    }

    /** The JDBC address of a service's database; the password of each of its roles is {@code concordat}. */
    public String jdbcUrl(String service) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/" + service;
    }

    /** An access token of a user of the realm whose password is {@code concordat}. */
    public String token(String user) {
        return signIn.token(user);
    }
}
