package org.concordat.local.command;

import org.concordat.local.Addresses;
import org.concordat.local.Service;
import org.concordat.local.Shipped;

/** What somebody needs to know when everything is up. */
final class Welcome {
    private Welcome() {}

    static void print(Addresses addresses, double seconds, boolean serversOnly) {
        Console.line("%nConcordat is up after %.0f s.%n", seconds);
        if (!serversOnly) {
            for (Service service : Shipped.services()) {
                Console.line("  %-14s %s/q/openapi", service.name(), addresses.url(service.name()));
            }
        }
        Console.line("  %-14s %s  (its administrator: admin / concordat)", "keycloak", addresses.keycloakUrl());
        Console.line("  %-14s %s", "kafka", addresses.kafka());
        Console.line("  %-14s %s  (and one database per service)", "postgres", addresses.jdbcUrl("postgres"));
        Console.line("");
        Console.line(
                "Sign in as finance.lbhf, approver.lbhf, officer.lbhf, mandate.lbhf or cabinet.lbhf, the same with");
        Console.line(".rbkc and .wcc, or as smt, auditor, admin. Every password is: concordat");
        Console.line("");
        Console.line(
                "  curl -s -d grant_type=password -d client_id=concordat-cli -d username=smt -d password=concordat \\");
        Console.line("    %s/protocol/openid-connect/token", addresses.realmUrl());
        Console.line("");
        Console.line("Ctrl-C or ./concordat down ends all of it; the figures stay until ./concordat reset.");
    }
}
