package org.concordat.testing.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

class ForgedTokensTest {

    /** What else a token must be is for the services; here only that the hand-made ones are tokens at all. */
    private static JwtConsumer verifier() {
        return new JwtConsumerBuilder()
                .setVerificationKey(Issuer.publicKey())
                .setExpectedAudience("concordat-api")
                .build();
    }

    @Test
    void there_are_more_than_sixty_kinds_and_each_has_a_name_of_its_own() {
        Issuer.start();
        List<ForgedToken> tokens = ForgedTokens.tokens("LBHF", new Random(1));

        assertThat(tokens).extracting(ForgedToken::kind).doesNotHaveDuplicates().hasSizeGreaterThan(60);
        assertThat(tokens).extracting(ForgedToken::headers).doesNotHaveDuplicates();
    }

    @Test
    void a_genuine_one_is_verified_by_a_library_and_one_of_a_foreign_key_is_not() throws InvalidJwtException {
        Issuer.start();
        Compact genuine = Compact.signed(Compact.genuineHeader(), GenuineClaims.of("LBHF"), Signer.provider());
        Compact foreign = Compact.signed(
                Compact.genuineHeader(),
                GenuineClaims.of("LBHF"),
                Signer.rsa(Issuer.newKey().getPrivate(), "SHA256withRSA"));

        assertThat(verifier().processToClaims(genuine.toString()).getClaimsMap())
                .containsKey("realm_access");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> verifier().processToClaims(foreign.toString()))
                .isInstanceOf(InvalidJwtException.class);
    }
}
