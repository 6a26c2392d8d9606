package org.concordat.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRangeTest {

    @Test
    void reads_a_type_with_its_parameters_whatever_their_case() {
        MediaRange range = MediaRange.parse(" Text/CSV ; Charset=\"UTF-8; x\";header=present ")
                .orElseThrow();

        assertThat(range.type() + "/" + range.subtype()).isEqualTo("text/csv");
        assertThat(range.parameters()).containsEntry("charset", "UTF-8; x").containsEntry("header", "present");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "a/b/c",
                "/json",
                "application/",
                "a b/c",
                "é/é",
                "a/b;c",
                "a/b;c=\"",
                "a/b;=d",
                "a/b, c/d"
            })
    void reads_nothing_of_what_is_none(String text) {
        assertThat(MediaRange.parse(text)).isEmpty();
    }

    @Test
    void heeds_weights_and_how_closely_a_range_describes() {
        MediaRange json = MediaRange.parse("application/json").orElseThrow();

        assertThat(MediaRange.all("*/*;q=0.1, application/*, application/json;q=0, text/csv, x"))
                .extracting(range -> range.closeness(json))
                .containsExactly(1, 2, 3, 0);
        assertThat(MediaRange.all("a/b;q=0, a/b;q=0.000, a/b;q=0.001, a/b;q=1, a/b;q=x, a/b"))
                .extracting(MediaRange::isWanted)
                .containsExactly(false, false, true, true, true, true);
        assertThat(MediaRange.all("a/b;q=0., a/b;q=0.25, a/b;q=1., a/b;q=2"))
                .extracting(MediaRange::weight)
                .containsExactly(0.0, 0.25, 1.0, 1.0);
    }
}
