package org.concordat.web.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.concordat.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", " \"6\" , \"7\"", "\"a,b\",\"7\""})
    void a_write_is_let_through_by_the_tag_of_its_version(String ifMatch) {
        assertThatCode(() -> Preconditions.requireMatch(ifMatch, "\"7\"")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "\"6\", W/\"7\"", "\"6,\"", "\"\""})
    void a_write_is_refused_by_another_tag_and_by_a_weak_one(String ifMatch) {
        assertRefused(ifMatch, 412, "version-stale");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "\"7",
                "7\"",
                "*, *",
                "*, \"7\"",
                "w/\"7\"",
                "W/7",
                "\"7\" \"8\"",
                ",",
                "\"7\",",
                "\"\u0001\""
            })
    void what_is_no_entity_tag_is_refused(String tags) {
        assertRefused(tags, 400, "entity-tag-malformed");
        assertThatThrownBy(() -> Preconditions.isKnown(tags, "\"7\""))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("entity-tag-malformed"));
    }

    private static void assertRefused(String ifMatch, int status, String code) {
        assertThatThrownBy(() -> Preconditions.requireMatch(ifMatch, "\"7\""))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.status()).isEqualTo(status);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }

    @Test
    void a_reader_has_it_by_a_weak_tag_as_well() {
        assertThat(Preconditions.isKnown("W/\"7\"", "\"7\"")).isTrue();
        assertThat(Preconditions.isKnown("\"7\"", "W/\"7\"")).isTrue();
        assertThat(Preconditions.isKnown("\"6\", W/\"7\"", "\"7\"")).isTrue();
        assertThat(Preconditions.isKnown("*", "\"7\"")).isTrue();
        assertThat(Preconditions.isKnown("\"6\"", "\"7\"")).isFalse();
        assertThat(Preconditions.isKnown(null, "\"7\"")).isFalse();
    }
}
