package org.concordat.testing.tokens;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.concordat.testing.wire.ApiOperation;
import org.concordat.testing.wire.Places;
import org.concordat.testing.wire.RawAnswer;
import org.concordat.testing.wire.RawRequest;
import org.concordat.testing.wire.Soak;
import org.concordat.testing.wire.Tally;
import org.concordat.testing.wire.Volley;
import org.jose4j.lang.JoseException;

/**
 * Asks each operation of a running service with tokens that the provider has not issued, or not for this. None lets in:
 * the answer is 401 in our words, says how to sign in and nothing of the inside. What chance makes of them begins at
 * {@code -Dconcordat.tokens.seed}; with {@code ./concordat test --soak} it makes ten of each.
 */
public final class ForgedTokens {

    private static final Set<Integer> NOTHING_GRANTED = Set.of(401, 403, 404);

    private final String borough;
    private final Places places;

    private ForgedTokens(String borough, Places places) {
        this.borough = borough;
        this.places = places;
    }

    /** @param borough a borough that the service knows of: the tokens claim that they are of it */
    public static ForgedTokens of(String borough) {
        return new ForgedTokens(borough, Places.none().in("borough", borough).in("partnership", "tri-borough"));
    }

    /** What stands for a further parameter of addresses. */
    public ForgedTokens in(String parameter, String value) {
        return new ForgedTokens(borough, places.in(parameter, value));
    }

    private record Trial(ApiOperation operation, ForgedToken token) {
        @Override
        public String toString() {
            return "%s with a token: %s".formatted(operation.name(), token.kind());
        }
    }

    /**
     * @return how many tokens were tried
     * @throws AssertionError with those that were answered otherwise than they must, or when a genuine one is refused
     */
    public int tryAll() {
        List<ApiOperation> operations = Volley.operations();
        genuineOneLetsIn(operations);
        List<Trial> trials = new ArrayList<>();
        long seed = Long.getLong("concordat.tokens.seed", 1);
        for (int round = 0; round < Soak.rounds(); round++) {
            for (ForgedToken token : tokens(borough, new Random(seed + round))) {
                operations.forEach(operation -> trials.add(new Trial(operation, token)));
            }
        }
        List<RawAnswer> answers = Volley.send(trials.stream().map(this::request).toList());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            Trial trial = trials.get(i);
            RawAnswer answer = answers.get(i);
            wrong(trial, answer).ifPresent(what -> wrong.add("%s%n    %s: %s".formatted(trial, what, answer)));
        }
        return Tally.of("forged tokens", "all").count(trials.size(), wrong);
    }

    /** One of each kind. */
    static List<ForgedToken> tokens(String borough, Random random) {
        try {
            List<ForgedToken> tokens = new ArrayList<>(ForgedSignatures.of(borough, random));
            tokens.addAll(ForgedShapes.of(borough, random));
            tokens.addAll(ForgedClaims.of(borough, random));
            return tokens;
        } catch (GeneralSecurityException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Otherwise a service that refuses everything would pass. */
    private void genuineOneLetsIn(List<ApiOperation> operations) {
        Compact genuine = Compact.signed(Compact.genuineHeader(), GenuineClaims.of(borough), Signer.provider());
        ForgedToken token = ForgedToken.bearer("a genuine one", ForgedToken.Outcome.NO_FAILURE, genuine);
        List<RawAnswer> answers = Volley.send(operations.stream()
                .map(operation -> request(new Trial(operation, token)))
                .toList());
        for (int i = 0; i < operations.size(); i++) {
            if (answers.get(i).status() == 401 || answers.get(i).status() == 403) {
                throw new AssertionError("a genuine token is refused by %s: %s"
                        .formatted(operations.get(i).name(), answers.get(i)));
            }
        }
    }

    private RawRequest request(Trial trial) {
        RawRequest request = trial.operation().request(places);
        if (trial.operation().takesBody()) {
            request = request.body(new byte[] {'{', '}'});
        }
        for (String line : trial.token().headers()) {
            request = request.anotherHeader(line);
        }
        return request;
    }

    private static Optional<String> wrong(Trial trial, RawAnswer answer) {
        boolean asExpected = trial.operation().isForEverybody()
                || switch (trial.token().outcome()) {
                    case NOBODY -> answer.status() == 401;
                    case NOBODY_OR_TOO_LARGE -> answer.status() == 401 || answer.status() == 431;
                    case NO_ROLE -> NOTHING_GRANTED.contains(answer.status());
                    case NO_BOROUGH ->
                        !trial.operation().path().contains("{borough}") || NOTHING_GRANTED.contains(answer.status());
                    case NO_FAILURE -> true;
                };
        if (trial.token().outcome() == ForgedToken.Outcome.NOBODY_OR_TOO_LARGE && answer.status() == 431) {
            return Optional.empty(); // beyond what is looked at, the server answers without a body
        }
        return asExpected ? answer.wrong() : Optional.of("was let in, or told something else");
    }
}
