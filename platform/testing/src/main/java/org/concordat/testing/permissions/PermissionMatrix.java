package org.concordat.testing.permissions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.testing.wire.ApiOperation;
import org.concordat.testing.wire.Places;
import org.concordat.testing.wire.RawAnswer;
import org.concordat.testing.wire.RawRequest;
import org.concordat.testing.wire.Soak;
import org.concordat.testing.wire.Tally;
import org.concordat.testing.wire.Volley;

/**
 * Asks a running service for everything it describes, as everybody there is: each role alone, none, all, and all but
 * those that may; of the borough that is asked for, of another, of none. The service's page {@code permissions.md} says
 * what each is answered. With {@code ./concordat test --soak} also every two and three
 * roles together, and each of those claims by itself.
 */
public final class PermissionMatrix {

    /** A claim that binds a mere auditor to every borough there is, and grants nothing else. */
    private static final String EVERYTHING = "*";

    private static final Path PAGE = Path.of("src/test/resources/permissions.md");

    /** What is answered of a borough or a partnership that somebody may not know of. */
    private static final Pattern UNKNOWN =
            Pattern.compile("urn:concordat:problem:(not-found|borough-not-found|partnership-not-found)\"");

    private final Asked own;
    private final Asked another;
    private final Asked nowhere = new Asked("NOWHERE", "no-partnership");
    private final Places places;

    private PermissionMatrix(Asked own, Asked another, Places places) {
        this.own = own;
        this.another = another;
        this.places = places;
    }

    /**
     * @param own a borough that the service knows of, and a partnership of it
     * @param another likewise, and neither has to do with the first
     */
    public static PermissionMatrix of(Asked own, Asked another) {
        return new PermissionMatrix(own, another, Places.none());
    }

    /** What stands for a further parameter of addresses. */
    public PermissionMatrix in(String parameter, String value) {
        return new PermissionMatrix(own, another, places.in(parameter, value));
    }

    /** One combination: what, by whom, about which borough. */
    private record Attempt(PermissionRow row, Identity who, Asked asked) {
        @Override
        public String toString() {
            return "%s by %s about %s".formatted(row.method() + " " + row.address(), who, asked);
        }
    }

    /**
     * @return how many attempts were made
     * @throws AssertionError with those that were answered otherwise than the page says, and with what the page lacks
     */
    public int hold() {
        PermissionTable table = PermissionTable.read(PAGE);
        Map<String, ApiOperation> operations =
                Volley.operations().stream().collect(Collectors.toMap(ApiOperation::name, Function.identity()));
        List<String> differences = table.differences(List.copyOf(operations.values()));
        if (!differences.isEmpty()) {
            throw new AssertionError(String.join("\n", differences));
        }
        List<Attempt> attempts =
                table.rows().stream().flatMap(row -> attempts(row).stream()).toList();
        Map<Identity, String> tokens = new HashMap<>();
        List<RawAnswer> answers = Volley.send(attempts.stream()
                .map(attempt -> request(
                        attempt,
                        Objects.requireNonNull(operations.get(attempt.row().operation())),
                        tokens))
                .toList());
        Map<Attempt, RawAnswer> byAttempt = new HashMap<>();
        for (int i = 0; i < attempts.size(); i++) {
            byAttempt.put(attempts.get(i), answers.get(i));
        }
        List<String> wrong = new ArrayList<>();
        for (Attempt attempt : attempts) {
            RawAnswer answer = Objects.requireNonNull(byAttempt.get(attempt));
            wrong(attempt, answer, byAttempt)
                    .ifPresent(what -> wrong.add("%s%n    %s: %s".formatted(attempt, what, answer)));
        }
        return Tally.of("permission attempts", "matrix").count(attempts.size(), wrong);
    }

    private Collection<Attempt> attempts(PermissionRow row) {
        Set<Attempt> attempts = new LinkedHashSet<>();
        attempts.add(new Attempt(row, Identity.nobody(), own));
        attempts.add(new Attempt(row, Identity.nobody(), another));
        attempts.add(new Attempt(row, Identity.nobody(), nowhere));
        for (SortedSet<String> roles : roles(row)) {
            Identity of = identity(roles, List.of(own.borough()), List.of(own.partnership()));
            attempts.add(new Attempt(row, of, own));
            attempts.add(new Attempt(row, identity(roles, List.of(), List.of()), own));
            if (row.isAboutBoroughOrPartnership()) {
                attempts.add(new Attempt(row, of, another));
                attempts.add(new Attempt(row, of, nowhere));
                for (List<String> boroughs : claims(own.borough())) {
                    attempts.add(new Attempt(row, identity(roles, boroughs, List.of()), own));
                }
                if (!roles.equals(Identity.AUDITOR_ALONE)) {
                    attempts.add(new Attempt(row, identity(roles, List.of(EVERYTHING), List.of()), own));
                }
            }
            if (row.isOfPartnership()) {
                for (List<String> partnerships : claims(own.partnership())) {
                    attempts.add(new Attempt(row, identity(roles, List.of(), partnerships), own));
                }
                attempts.add(new Attempt(row, identity(roles, List.of(), List.of(EVERYTHING)), own));
            }
        }
        return attempts;
    }

    private static Identity identity(SortedSet<String> roles, List<String> boroughs, List<String> partnerships) {
        return new Identity(roles, boroughs, partnerships, true);
    }

    /** The right one alone, and what only looks like it: that grants nothing. */
    private static List<List<String>> claims(String code) {
        List<String> alike = List.of(
                code + "X",
                code.substring(1),
                code.toLowerCase(Locale.ROOT) + "x",
                "",
                "{borough}",
                "{partnership}",
                code + "," + code,
                " " + code,
                code + "\u0000",
                "[\"" + code + "\"]");
        List<List<String>> claims = new ArrayList<>(List.of(List.of(code), alike));
        if (Soak.isOn()) {
            alike.forEach(one -> claims.add(List.of(one)));
        }
        return claims;
    }

    private static List<SortedSet<String>> roles(PermissionRow row) {
        List<SortedSet<String>> sets = new ArrayList<>();
        sets.add(new TreeSet<>());
        sets.add(new TreeSet<>(Identity.ROLES));
        SortedSet<String> rest = new TreeSet<>(Identity.ROLES);
        rest.removeAll(row.whoMay().keySet());
        sets.add(rest);
        for (String first : Identity.ROLES) {
            sets.add(new TreeSet<>(Set.of(first)));
            if (Soak.isOn()) {
                for (String second : Identity.ROLES) {
                    sets.add(new TreeSet<>(List.of(first, second)));
                    Identity.ROLES.forEach(third -> sets.add(new TreeSet<>(List.of(first, second, third))));
                }
            } else {
                // A role of everywhere beside one of a borough: the two must not add up.
                sets.add(new TreeSet<>(List.of(first, Identity.ADMINISTRATOR)));
            }
        }
        return sets.stream().distinct().toList();
    }

    private RawRequest request(Attempt attempt, ApiOperation operation, Map<Identity, String> tokens) {
        Places about = places.in("borough", attempt.asked().borough())
                .in("partnership", attempt.asked().partnership());
        RawRequest request =
                operation.request(about).path(about.fillIn(attempt.row().address()));
        if (operation.takesBody()) {
            // Whoever may ask is told that this is not it: nothing is to be changed.
            request = request.body(new byte[] {'{', '}'});
        }
        return attempt.who().signedIn()
                ? request.header("Authorization: Bearer " + tokens.computeIfAbsent(attempt.who(), Identity::token))
                : request;
    }

    private Optional<String> wrong(Attempt attempt, RawAnswer answer, Map<Attempt, RawAnswer> answers) {
        int expected = attempt.row().expected(attempt.who(), attempt.asked());
        if (expected == 0) {
            boolean refused = answer.status() == 401
                    || answer.status() == 403
                    || answer.status() == 404 && UNKNOWN.matcher(answer.body()).find();
            return refused ? Optional.of("may, and was refused") : answer.wrong();
        }
        if (answer.status() != expected) {
            return Optional.of("must be answered " + expected);
        }
        if (expected == 404 && attempt.asked().equals(another)) {
            RawAnswer ofNothing = answers.get(new Attempt(attempt.row(), attempt.who(), nowhere));
            if (ofNothing != null && !attempt.asked().masked(answer.body()).equals(nowhere.masked(ofNothing.body()))) {
                return Optional.of("tells that there is something, for of nothing it is told " + ofNothing);
            }
        }
        return answer.wrong();
    }
}
