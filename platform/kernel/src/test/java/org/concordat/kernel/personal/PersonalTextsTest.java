package org.concordat.kernel.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two tables beside this class: texts that tell who somebody is, in disguise, and codes that do not. */
class PersonalTextsTest {

    private static final Pattern WRITTEN = Pattern.compile("\\\\(?:u([0-9a-f]{4})|\\\\)");

    private record Disguised(PersonalKind kind, String disguise, String text) {}

    @Test
    void more_than_two_hundred_personal_texts_in_more_than_twenty_disguises_are_found() throws IOException {
        List<Disguised> texts = lines("personal-texts.txt").stream()
                .map(line -> line.split(" \\| ", 3))
                .map(parts -> new Disguised(PersonalKind.valueOf(parts[0]), parts[1], unescaped(parts[2])))
                .toList();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(200);
        assertThat(texts.stream().map(Disguised::disguise).distinct()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(texts.stream().map(Disguised::kind)).contains(PersonalKind.values());

        Map<Disguised, Optional<PersonalKind>> missed = new LinkedHashMap<>();
        for (Disguised text : texts) {
            Optional<PersonalKind> seen = PersonalTraces.in(text.text());
            if (!seen.equals(Optional.of(text.kind()))) {
                missed.put(text, seen);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void two_hundred_innocent_codes_are_let_through() throws IOException {
        List<String> codes = lines("innocent-codes.txt");
        assertThat(codes).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        Map<String, PersonalKind> refused = new TreeMap<>();
        codes.forEach(code -> PersonalTraces.in(code).ifPresent(kind -> refused.put(code, kind)));
        assertThat(refused).isEmpty();
    }

    @Test
    void what_a_schema_means_is_let_through_and_the_same_text_elsewhere_is_not() {
        FieldRule names = new FieldRule.Codes(java.util.Set.of("SMITH_HOUSE"));
        assertThat(PersonalTraces.in("SMITH_HOUSE", names)).isEmpty();
        assertThat(PersonalTraces.in("SMITH_HOUSE")).contains(PersonalKind.NAME);
        assertThat(PersonalTraces.in("John", names)).contains(PersonalKind.NAME);

        assertThat(PersonalTraces.in("2009-03-14", FieldRule.Plain.DATE)).isEmpty();
        assertThat(PersonalTraces.in("2009-03-14")).contains(PersonalKind.DATE_OF_BIRTH);
        assertThat(PersonalTraces.in("14/03/2009", FieldRule.Plain.DATE)).contains(PersonalKind.DATE_OF_BIRTH);
        assertThat(PersonalTraces.in("2026-11-27T10:00:00Z", FieldRule.Plain.MOMENT))
                .isEmpty();
        assertThat(PersonalTraces.in("2026-11-27T10:00:00Z")).contains(PersonalKind.DATE_OF_BIRTH);

        assertThat(PersonalTraces.in("99999999.25", FieldRule.Plain.NUMBER)).isEmpty();
        assertThat(PersonalTraces.in("9990001014", FieldRule.Plain.NUMBER)).contains(PersonalKind.NHS_NUMBER);

        String pseudonym = "k2.child.AbCdEfGhIjKlMnOpQrStUvWx";
        assertThat(PersonalTraces.in(pseudonym, new FieldRule.PseudonymOf(Pseudonym.Kind.CHILD)))
                .isEmpty();
        assertThat(new FieldRule.PseudonymOf(Pseudonym.Kind.WORKER).isMeant(pseudonym))
                .isFalse();
    }

    @Test
    void a_field_is_named_by_its_pointer_and_its_text_by_nothing() {
        Map<String, Object> event = new HashMap<>();
        event.put("started", "2026-11-27");
        event.put("note", "ring 020 7946 0018");
        event.put("visits", List.of(Map.of("by", "k1.worker.AbCdEfGhIjKlMnOpQrStUvWx"), Map.of("by", "John Smith")));
        event.put("number", 9_990_001_014L);
        event.put("nothing", null);
        event.put("seen", true);
        List<PersonalTrace> traces = PersonalTraces.within(event, place -> switch (place) {
            case "/started" -> Optional.of(FieldRule.Plain.DATE);
            case "/visits/*/by" -> Optional.of(new FieldRule.PseudonymOf(Pseudonym.Kind.WORKER));
            default -> Optional.empty();
        });
        assertThat(traces)
                .containsExactlyInAnyOrder(
                        new PersonalTrace(PersonalKind.TELEPHONE, "/note"),
                        new PersonalTrace(PersonalKind.NAME, "/visits/1/by"),
                        new PersonalTrace(PersonalKind.NHS_NUMBER, "/number"));
        assertThat(traces.toString()).doesNotContain("7946 0018", "Smith");
    }

    @Test
    void the_name_of_a_field_may_be_personal_itself_and_is_not_repeated() {
        assertThat(PersonalTraces.within(Map.of("visits", Map.of("John Smith", 1)), place -> Optional.empty()))
                .containsExactly(new PersonalTrace(PersonalKind.NAME, "/visits"));
        assertThat(PersonalTraces.within(Map.of("pers_dob", "x"), place -> Optional.empty()))
                .containsExactly(new PersonalTrace(PersonalKind.DATE_OF_BIRTH, ""));
    }

    @Test
    void the_name_of_a_field_that_the_schema_has_is_its_own_word_and_what_it_holds_is_looked_at() {
        Map<String, Object> event = Map.of("green", Map.of("rose_green", "Bob Marley", "Rose Green", "x"));
        assertThat(PersonalTraces.within(event, place -> switch (place) {
                    case "/green", "/green/rose_green" -> Optional.of(FieldRule.Plain.ANYTHING);
                    default -> Optional.empty();
                }))
                .containsExactlyInAnyOrder(
                        new PersonalTrace(PersonalKind.NAME, "/green/rose_green"),
                        new PersonalTrace(PersonalKind.NAME, "/green"));
        assertThat(PersonalTraces.inName("rose_green")).contains(PersonalKind.NAME);
        assertThat(PersonalTraces.inName("pers_dob")).contains(PersonalKind.DATE_OF_BIRTH);
        assertThat(PersonalTraces.inName("placementType")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bob Marley", "Zebulon Quirke", "Zebulon J. Quirke", "Anne-Marie", "Dr Foster", "McAllister", "O'Hara",
                "Rose Green", "SMITH", "jOHN", "Quirke, Zebulon", "JohnSmith", "ZOË", "Łukasz Żak"
            })
    void a_name_is_known_by_its_form_or_by_its_words(String name) {
        assertThat(PersonalTraces.in(name)).contains(PersonalKind.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rose", "GREEN", "Miss Q", "Zebulon", "ROSE_CARE"})
    void one_word_that_may_be_another_is_no_name(String word) {
        assertThat(PersonalTraces.in(word)).isEmpty();
    }

    @Test
    void a_field_is_for_what_its_name_says() {
        Map<String, PersonalKind> fields = Map.of(
                "pers_forename", PersonalKind.NAME,
                "childSurname", PersonalKind.NAME,
                "prof_professional_name", PersonalKind.NAME,
                "dateOfBirth", PersonalKind.DATE_OF_BIRTH,
                "moth_childs_dob", PersonalKind.DATE_OF_BIRTH,
                "NHS Number", PersonalKind.NHS_NUMBER,
                "send_upn", PersonalKind.UPN,
                "clap_cla_placement_postcode", PersonalKind.POSTCODE,
                "E-Mail", PersonalKind.EMAIL);
        fields.forEach(
                (name, kind) -> assertThat(FieldNames.kindOf(name)).as(name).contains(kind));
        for (String name :
                List.of("placementType", "dept_team_name", "pers_upn_unknown", "distance", "seenAlone", "")) {
            assertThat(FieldNames.kindOf(name)).as(name).isEmpty();
        }
    }

    @Test
    void a_text_too_long_to_be_a_code_is_refused_unread() {
        assertThat(PersonalTraces.in("x".repeat(PersonalTraces.CHARACTERS_MAX))).isEmpty();
        assertThat(PersonalTraces.in("x".repeat(PersonalTraces.CHARACTERS_MAX + 1)))
                .isPresent();
    }

    /** What makes patterns try again and again, and layers that hold layers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ", "1-", "12", "a.", "a@", "a-", "O", "O1", "%25", "%31", "&#49;", "=41", "\\u0031", "+1", "+1 ",
                "jan", "1 jan ", "Mr ", "A1 ", "QQ1", "G9", "(at)", "YWFh", "6161", "Ab", "'", "O'"
            })
    void the_longest_text_of_any_kind_is_looked_at_in_no_time(String part) {
        String text = part.repeat(PersonalTraces.CHARACTERS_MAX / part.length());
        assertThat(Duration.ofSeconds(20)).isGreaterThan(timeOf(() -> PersonalTraces.in(text)));
    }

    private static Duration timeOf(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    static List<String> lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(PersonalTextsTest.class.getResourceAsStream(resource), resource)) {
            return Arrays.stream(new String(in.readAllBytes(), UTF_8).split("\n"))
                    .filter(line -> !line.startsWith("# ") && !line.isEmpty())
                    .collect(Collectors.toList());
        }
    }

    static String unescaped(String written) {
        return WRITTEN.matcher(written)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1) == null ? "\\" : String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
