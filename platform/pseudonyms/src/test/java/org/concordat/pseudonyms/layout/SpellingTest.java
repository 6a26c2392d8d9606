package org.concordat.pseudonyms.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "AS_WRITTEN, ' ab1 ', ab1",
        "AS_WRITTEN, 'a   b', 'a b'",
        "AS_WRITTEN, Ａｂ１, Ab1",
        "IGNORING_CASE, ab1, AB1",
        "NUMBER, 00123, 123",
        "NUMBER, ' 123.0 ', 123",
        "NUMBER, １２３, 123",
        "NHS_NUMBER, 999 000 1014, 9990001014",
        "NHS_NUMBER, 999-000-1014, 9990001014",
        "UPN, g999999916001, G999999916001",
        "UPN, T99999991700B, T99999991700B"
    })
    void one_identifier_is_spelt_in_one_way(Spelling spelling, String written, String canonical) {
        assertThat(spelling.of(written)).contains(canonical);
    }

    @Test
    void what_is_invisible_makes_no_second_child() {
        assertThat(Spelling.AS_WRITTEN.of("\u200bab\u00ad1\ufeff")).isEqualTo(Spelling.AS_WRITTEN.of("ab1"));
        assertThat(Spelling.AS_WRITTEN.of("a\u00a0b")).isEqualTo(Spelling.AS_WRITTEN.of("a b"));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 12a",
        "NUMBER, 1.5",
        "NUMBER, 1.2E+05",
        "NUMBER, -3",
        "NHS_NUMBER, 9990001013",
        "NHS_NUMBER, 999000101",
        "UPN, A999999916001",
        "UPN, G99999991600"
    })
    void what_is_not_of_its_form_is_no_identifier(Spelling spelling, String written) {
        assertThat(spelling.of(written)).isEmpty();
    }

    /** All that have none would be one child with a long history. */
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "0", "n/a", "NULL", "unknown", "-", "#N/A"})
    void what_systems_write_for_nobody_is_no_identifier(String written) {
        assertThat(Spelling.IGNORING_CASE.of(written)).isEmpty();
        assertThat(Spelling.AS_WRITTEN.of(written)).isEmpty();
    }

    @Test
    void placeholders_with_a_right_check_digit_are_nobodys() {
        assertThat(Spelling.NHS_NUMBER.of("9999999999")).isEmpty();
        assertThat(Spelling.NHS_NUMBER.of("0000000000")).isEmpty();
        assertThat(Spelling.NUMBER.of("0000")).isEmpty();
    }

    @Test
    void a_note_is_no_identifier() {
        assertThat(Spelling.AS_WRITTEN.of("x".repeat(200))).isPresent();
        assertThat(Spelling.AS_WRITTEN.of("x".repeat(201))).isEmpty();
    }
}
