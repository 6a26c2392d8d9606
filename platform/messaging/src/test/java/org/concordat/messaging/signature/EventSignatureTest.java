package org.concordat.messaging.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.local.signing.SigningKey;
import org.concordat.testing.events.Publisher;
import org.concordat.testing.wire.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSignatureTest {

    private static final String TOPIC = "concordat.budgets";
    private static final Publisher BUDGETS = Publisher.named("budgets");
    private static final Publisher MANDATES = Publisher.named("mandates");
    private static final EventSigner SIGNER = new EventSigner(new KeyFile(BUDGETS.keys()));
    private static final SignatureCheck CHECK = new SignatureCheck(
            TrustedPublishers.in(Publisher.trusted(Map.of(TOPIC, BUDGETS, "concordat.mandates", MANDATES))),
            Instant.MIN);
    private static final Instant NOW = Instant.parse("2016-05-01T09:00:00Z");
    private static final SignedContent EVENT =
            content(TOPIC, BUDGETS.source(), "id", "type", "LBHF/a", "1", "LBHF", "ann", NOW, "{}");

    @TempDir
    Path folder = Path.of("");

    /** Whatever two events differ in, the one's signature is not the other's. */
    @Property(tries = 300)
    void is_over_everything_that_is_said(@ForAll("events") SignedContent one, @ForAll("events") SignedContent other) {
        String signature = SIGNER.sign(one);

        assertThat(CHECK.refusal(one, signature, NOW)).isEmpty();
        assertThat(CHECK.refusal(other, signature, NOW).isEmpty()).isEqualTo(same(one, other));
    }

    @Test
    void each_single_change_is_refused() {
        String signature = SIGNER.sign(EVENT);
        String source = BUDGETS.source();
        List<SignedContent> changed = List.of(
                content("concordat.mandates", source, "id", "type", "LBHF/a", "1", "LBHF", "ann", NOW, "{}"),
                content(TOPIC, MANDATES.source(), "id", "type", "LBHF/a", "1", "LBHF", "ann", NOW, "{}"),
                content(TOPIC, source, "jd", "type", "LBHF/a", "1", "LBHF", "ann", NOW, "{}"),
                content(TOPIC, source, "id", "typf", "LBHF/a", "1", "LBHF", "ann", NOW, "{}"),
                content(TOPIC, source, "id", "type", "LBHF/b", "1", "LBHF", "ann", NOW, "{}"),
                content(TOPIC, source, "id", "type", "LBHF/a", "2", "LBHF", "ann", NOW, "{}"),
                content(TOPIC, source, "id", "type", "LBHF/a", "1", "WCC", "ann", NOW, "{}"),
                content(TOPIC, source, "id", "type", "LBHF/a", "1", null, "ann", NOW, "{}"),
                content(TOPIC, source, "id", "type", "LBHF/a", "1", "LBHF", "bob", NOW, "{}"),
                content(TOPIC, source, "id", "type", "LBHF/a", "1", "LBHF", "ann", NOW.plusNanos(1000), "{}"),
                content(TOPIC, source, "id", "type", "LBHF/a", "1", "LBHF", "ann", null, "{}"),
                content(TOPIC, source, "id", "type", "LBHF/a", "1", "LBHF", "ann", NOW, "{} "));

        assertThat(CHECK.refusal(EVENT, signature, NOW)).isEmpty();
        assertThat(changed)
                .allSatisfy(event ->
                        assertThat(CHECK.refusal(event, signature, NOW)).isPresent());
        Tally.of("forged events", "one field changed").count(changed.size(), changed.size());
    }

    @Test
    void no_bit_of_a_signature_can_be_changed() {
        String signature = SIGNER.sign(EVENT);
        String[] parts = signature.split("\\.");
        byte[] bytes = Base64.getUrlDecoder().decode(parts[2]);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = Arrays.copyOf(bytes, bytes.length);
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(CHECK.refusal(EVENT, parts[0] + ".." + encoded, NOW))
                    .as("bit %d", bit)
                    .isPresent();
        }
    }

    @Test
    void what_is_no_signature_is_refused_and_not_quoted() {
        String signature = SIGNER.sign(EVENT);
        String body = signature.substring(signature.indexOf("..") + 2);
        String none = head("{\"alg\":\"none\",\"kid\":\"budgets-tests\"}");
        String hmac = head("{\"alg\":\"HS256\",\"kid\":\"budgets-tests\"}");
        String anonymous = head("{\"alg\":\"EdDSA\"}");
        String critical = head("{\"alg\":\"EdDSA\",\"kid\":\"budgets-tests\",\"crit\":[\"x\"],\"x\":1}");
        List<String> wrongs = List.of(
                "secret",
                "..",
                "a.b.c",
                none + "..",
                hmac + ".." + body,
                anonymous + ".." + body,
                critical + ".." + body,
                head("{") + ".." + body,
                signature + ".",
                signature.replace("..", "."),
                signature.replace("..", ".e30."));
        for (String wrong : wrongs) {
            assertThat(CHECK.refusal(EVENT, wrong, NOW))
                    .as(wrong)
                    .hasValueSatisfying(reason -> assertThat(reason).doesNotContain("secret"));
        }
        Tally.of("forged events", "no signature").count(wrongs.size(), wrongs.size());
    }

    @Test
    void a_key_of_another_service_or_of_a_stranger_signs_nothing_here() {
        String byMandates = new EventSigner(new KeyFile(MANDATES.keys())).sign(EVENT);
        String byStranger = new EventSigner(new KeyFile(
                        BUDGETS.with(SigningKey.make(BUDGETS.key().id())).keys()))
                .sign(EVENT);

        assertThat(CHECK.refusal(EVENT, byMandates, NOW))
                .hasValue("it is signed with a key that is not known as its publisher's");
        assertThat(CHECK.refusal(EVENT, byStranger, NOW))
                .hasValue("its signature is over something else, or by another key");
        Tally.of("forged events", "another key").count(2, 2);
    }

    @Test
    void keys_are_replaced_while_the_service_runs_and_the_former_ones_stay_known() throws IOException {
        SigningKey first = SigningKey.make("first");
        SigningKey second = SigningKey.make("second");
        Path mine = write("mine.json", SigningKey.set(List.of(first.privatePart())));
        write("known.json", SigningKey.set(List.of(first.publicPart())));
        Path publishers = write(
                "publishers.json",
                "[{\"topic\":\"%s\",\"source\":\"%s\",\"keys\":\"known.json\"}]".formatted(TOPIC, BUDGETS.source()));
        EventSigner signer = new EventSigner(new KeyFile(mine));
        SignatureCheck check = new SignatureCheck(TrustedPublishers.in(publishers), Instant.MIN);
        String former = signer.sign(EVENT);

        write("known.json", SigningKey.set(List.of(first.publicPart(), second.publicPart())));
        write("mine.json", SigningKey.set(List.of(second.privatePart(), first.publicPart())));
        String latter = signer.sign(EVENT);

        assertThat(new String(Base64.getUrlDecoder().decode(latter.split("\\.")[0]), StandardCharsets.UTF_8))
                .contains("\"second\"");
        assertThat(check.refusal(EVENT, former, NOW)).isEmpty();
        assertThat(check.refusal(EVENT, latter, NOW)).isEmpty();
        assertThat(signer.publicKeys()).extracting(key -> key.get("kid")).containsExactly("second", "first");
        assertThat(signer.publicKeys()).allSatisfy(key -> assertThat(key).doesNotContainKey("d"));
        write("mine.json", "half writ");
        assertThat(check.refusal(EVENT, signer.sign(EVENT), NOW)).isEmpty();
    }

    @Test
    void a_file_that_holds_no_keys_is_refused_by_name() throws IOException {
        for (String wrong :
                List.of("", "{}", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"a\",\"k\":\"AAAA\"}]}")) {
            Path file = write("wrong.json", wrong);
            assertThatThrownBy(() -> new KeyFile(file))
                    .as(wrong)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("wrong.json");
        }
        Path publicOnly =
                write("public.json", SigningKey.set(List.of(SigningKey.make("a").publicPart())));
        assertThatThrownBy(() -> new EventSigner(new KeyFile(publicOnly))).hasMessageContaining("private part");
    }

    @Test
    void what_came_before_signatures_needs_none_and_what_came_after_does() {
        SignatureCheck check = new SignatureCheck(TrustedPublishers.in(Publisher.trusted(Map.of(TOPIC, BUDGETS))), NOW);

        assertThat(check.refusal(EVENT, null, NOW.minus(Duration.ofMillis(1)))).isEmpty();
        assertThat(check.refusal(EVENT, null, NOW)).hasValue("it is not signed");
        assertThat(CHECK.refusal(EVENT, null, Instant.EPOCH)).hasValue("it is not signed");
    }

    @Provide
    Arbitrary<SignedContent> events() {
        Arbitrary<String> text = Arbitraries.of("a", "b", "a\",\"id\":\"b", "\u00e9", "\\u0061", "a b");
        return Combinators.combine(
                        text,
                        text,
                        text,
                        Arbitraries.of("1", "2", "01"),
                        Arbitraries.of(Optional.of("LBHF"), Optional.of("WCC"), Optional.<String>empty()),
                        text,
                        Arbitraries.of(Optional.of(NOW), Optional.of(NOW.plusSeconds(1)), Optional.<Instant>empty()),
                        text)
                .as((id, type, subject, version, borough, actor, time, data) -> content(
                        TOPIC,
                        BUDGETS.source(),
                        id,
                        type,
                        subject,
                        version,
                        borough.orElse(null),
                        actor,
                        time.orElse(null),
                        data));
    }

    private static boolean same(SignedContent one, SignedContent other) {
        return Arrays.equals(one.canonical(), other.canonical())
                && one.id().equals(other.id())
                && one.type().equals(other.type())
                && one.subject().equals(other.subject())
                && one.version().equals(other.version())
                && Optional.ofNullable(one.borough()).equals(Optional.ofNullable(other.borough()))
                && one.actor().equals(other.actor())
                && Optional.ofNullable(one.time()).equals(Optional.ofNullable(other.time()))
                && Arrays.equals(one.data(), other.data());
    }

    private static SignedContent content(
            String topic,
            String source,
            String id,
            String type,
            String subject,
            String version,
            @Nullable String borough,
            String actor,
            @Nullable Instant time,
            String data) {
        return new SignedContent(
                topic, source, id, type, subject, version, borough, actor, time, data.getBytes(StandardCharsets.UTF_8));
    }

    private static String head(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String file, String text) throws IOException {
        return Files.writeString(folder.resolve(file), text);
    }
}
