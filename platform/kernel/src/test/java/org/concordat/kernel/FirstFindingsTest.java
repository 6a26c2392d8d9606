package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstFindingsTest {

    private static final Finding WARNING = Finding.warning("UNUSUAL", "", "it is unusual");
    private static final Finding ERROR = Finding.error("WRONG", "", "it is wrong");

    private static List<Finding> of(int warnings, int errors) {
        return FirstFindings.of(Stream.concat(
                        Stream.generate(() -> WARNING).limit(warnings),
                        Stream.generate(() -> ERROR).limit(errors))
                .toList());
    }

    @Test
    void a_hundred_are_shown_as_they_are() {
        assertThat(of(100, 0)).hasSize(100).containsOnly(WARNING);
    }

    @Test
    void the_rest_is_counted_and_blocks_when_an_error_is_in_it() {
        assertThat(of(150, 0))
                .hasSize(101)
                .endsWith(Finding.warning(
                        "FURTHER_FINDINGS", "", "There are 50 further findings, shown once these are dealt with."));
        assertThat(of(150, 1).getLast().isError()).isTrue();
    }

    @Test
    void what_somebody_sent_is_told_up_to_a_length() {
        Finding finding = Finding.error("WRONG", "x".repeat(5_000), "y".repeat(1_998) + "\ud83d\ude00z");

        assertThat(finding.at()).hasSize(Finding.CHARACTERS_MAX).endsWith("x…");
        assertThat(finding.message()).as("no half of a character").isEqualTo("y".repeat(1_998) + "…");
        assertThat(Finding.error("WRONG", "x".repeat(2_000), "").at()).doesNotContain("…");
    }

    @Test
    void what_is_bounded_stays_as_it_is() {
        assertThat(FirstFindings.of(of(150, 1))).isEqualTo(of(150, 1));
    }

    @Test
    void counts_on_what_another_has_counted() {
        FirstFindings another = new FirstFindings();
        of(100, 0).forEach(another);
        another.accept(ERROR);
        FirstFindings all = new FirstFindings();
        all.accept(WARNING);
        all.addAll(another.first(), another.further());

        assertThat(all.count()).isEqualTo(102);
        assertThat(all.all()).hasSize(101);
        assertThat(all.further()).isEqualTo(new FirstFindings.Further(2, true));
    }
}
