package org.concordat.testing.tokens;

import static org.concordat.testing.tokens.Compact.with;
import static org.concordat.testing.tokens.Compact.without;
import static org.concordat.testing.tokens.ForgedToken.Outcome.NOBODY;
import static org.concordat.testing.tokens.ForgedToken.Outcome.NO_BOROUGH;
import static org.concordat.testing.tokens.ForgedToken.Outcome.NO_FAILURE;
import static org.concordat.testing.tokens.ForgedToken.Outcome.NO_ROLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The provider has signed it, and it is of another time, for somebody else, for something else, or makes no sense. */
final class ForgedClaims {

    private final Map<String, Object> claims;
    private final String borough;
    private final Random random;
    private final List<ForgedToken> forged = new ArrayList<>();

    private ForgedClaims(String borough, Random random) {
        this.borough = borough;
        this.claims = GenuineClaims.of(borough);
        this.random = random;
    }

    static List<ForgedToken> of(String borough, Random random) {
        ForgedClaims forger = new ForgedClaims(borough, random);
        forger.ofAnotherTime();
        forger.ofAndForSomebodyElse();
        forger.forSomethingElse();
        forger.ofRolesThatAreNone();
        forger.ofBoroughsThatAreNone();
        forger.odd();
        return forger.forged;
    }

    private void add(ForgedToken.Outcome outcome, String kind, Map<String, Object> claimed) {
        forged.add(
                ForgedToken.bearer(kind, outcome, Compact.signed(Compact.genuineHeader(), claimed, Signer.provider())));
    }

    private void each(ForgedToken.Outcome outcome, String claim, @Nullable Object... values) {
        for (Object value : values) {
            String shown = Compact.json(value).replaceAll("[^\\x20-\\x7e]", "~");
            add(
                    outcome,
                    claim + " is " + shown.substring(0, Math.min(40, shown.length())),
                    with(outcome == NO_BOROUGH ? GenuineClaims.ofBoroughAlone(borough) : claims, claim, value));
        }
    }

    private void ofAnotherTime() {
        long now = Instant.now().getEpochSecond();
        long some = 120 + random.nextInt(1_000_000);
        add(NOBODY, "run out two minutes ago", with(claims, "exp", now - 120));
        add(NOBODY, "run out some time ago", with(claims, "exp", now - some));
        add(NOBODY, "without an end", without(claims, "exp"));
        each(NOBODY, "exp", 0, -1, "tomorrow", "9999999999", List.of(now + 900), Map.of("at", now), true, null);
        add(NOBODY, "not valid for some time", with(claims, "nbf", now + some));
        each(NOBODY, "nbf", "today", List.of(0), true);
        add(NOBODY, "issued in the future", with(claims, "iat", now + some));
        each(NOBODY, "iat", "today", List.of(0), true);
        each(NO_FAILURE, "exp", 1e300, 9_999_999_999_999_999L);
        each(NO_FAILURE, "iat", -1, 0);
    }

    private void ofAndForSomebodyElse() {
        add(NOBODY, "of no issuer", without(claims, "iss"));
        each(
                NOBODY,
                "iss",
                "",
                Issuer.NAME + "/",
                Issuer.NAME.replace("concordat", "Concordat"),
                Issuer.NAME + "2",
                "https://identity.test/realms/other",
                "http://identity.test/realms/concordat",
                7,
                null,
                List.of(Issuer.NAME, "https://other.test"));
        add(NOBODY, "for nobody", without(claims, "aud"));
        each(
                NOBODY,
                "aud",
                "",
                "concordat-cli",
                "account",
                "CONCORDAT-API",
                "concordat-api ",
                "concordat-api,account",
                "concordat",
                List.of(),
                List.of("account", "broker"),
                7,
                null,
                Map.of("concordat-api", true));
        add(NOBODY, "about nobody", without(claims, "sub"));
        each(NOBODY, "sub", "", " ", "\t", 7, null, true, List.of("everybody"), Map.of("id", "everybody"));
    }

    private void forSomethingElse() {
        add(NOBODY, "of no type", without(claims, "typ"));
        each(
                NOBODY,
                "typ",
                "ID",
                "Refresh",
                "Logout",
                "Offline",
                "Registration",
                "DPoP",
                "bearer",
                "",
                7,
                null,
                List.of("Bearer"));
        for (String type : List.of("logout+jwt", "dpop+jwt", "secevent+jwt", "JOSE", "")) {
            forged.add(ForgedToken.bearer(
                    "of the type %s by its header alone".formatted(type),
                    NOBODY,
                    Compact.signed(
                            with(Compact.genuineHeader(), "typ", type), without(claims, "typ"), Signer.provider())));
        }
    }

    private void ofRolesThatAreNone() {
        List<String> all = List.of("administrator", "finance", "approver", "officer", "auditor", "smt");
        add(NO_ROLE, "of no roles", without(claims, "realm_access"));
        each(NO_ROLE, "realm_access", "administrator", all, 7, true, null, Map.of(), Map.of("role", all));
        for (Object roles : Arrays.asList(
                7,
                true,
                null,
                Map.of("administrator", true),
                List.of(),
                List.of(all),
                List.of(Map.of("name", "administrator")),
                List.of("Administrator", "FINANCE", "officer ", "offline_access", "administrator,finance"),
                List.of(7, true))) {
            add(NO_ROLE, "roles are " + roles, with(claims, "realm_access", with(Map.of(), "roles", roles)));
        }
        for (String elsewhere : List.of("roles", "groups", "role", "scope", "permissions", "Realm_access")) {
            add(NO_ROLE, "roles in " + elsewhere, with(without(claims, "realm_access"), elsewhere, all));
        }
        Map<String, Object> ofClient = Map.of("concordat-api", Map.of("roles", all));
        add(NO_ROLE, "roles of a client", with(without(claims, "realm_access"), "resource_access", ofClient));
    }

    private void ofBoroughsThatAreNone() {
        add(NO_BOROUGH, "of no boroughs", without(GenuineClaims.ofBoroughAlone(borough), "boroughs"));
        each(
                NO_BOROUGH,
                "boroughs",
                7,
                true,
                null,
                Map.of(borough, true),
                Map.of("codes", List.of(borough)),
                List.of(),
                List.of(List.of(borough)),
                Arrays.asList(7, true, null),
                List.of(borough.toLowerCase(java.util.Locale.ROOT), " " + borough, borough + ",WCC", "*", "%", ""),
                borough + " WCC",
                "*");
    }

    /** Whatever somebody is called, and whatever else is said of them. */
    private void odd() {
        each(
                NO_FAILURE,
                "preferred_username",
                7,
                null,
                true,
                List.of("a"),
                Map.of("a", 1),
                "",
                "a\r\nb",
                "a\u0000b",
                "\u202eabc",
                "'; drop table a; --",
                "x".repeat(4_000));
        each(NO_FAILURE, "partnerships", 7, true, null, Map.of("tri-borough", true), List.of(7));
        each(NO_FAILURE, "sub", "s".repeat(4_000), "a\u0000b", "../..", "\ud83d\ude00");
        each(NO_FAILURE, "nested", nested(200));
    }

    private static Object nested(int depth) {
        return depth == 0 ? List.of() : List.of(nested(depth - 1));
    }
}
