package org.concordat.testing.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingPageTest {

    private static final FindingPage PAGE = FindingPage.parse(List.of(
            "# A page",
            "| NOT_YET | is for people | alone |",
            "## tables",
            "| finding | at | columns | wrong | right |",
            "| --- | --- | --- | --- | --- |",
            "| `SUM_WRONG` | 2 sum | a,sum | 1,2 / 3,4 | [sum] 3 |",
            "## json",
            "| `FUND_MISSING` | /fund | `{\"fund\": null}` | none |"));

    @Test
    void rows_below_a_heading_are_its_examples() {
        assertThat(PAGE.of("tables"))
                .containsExactly(new FindingExample(
                        "tables", "SUM_WRONG", "2 sum", List.of("a", "sum"), "1,2 / 3,4", "[sum] 3"));
        assertThat(PAGE.of("json"))
                .containsExactly(
                        new FindingExample("json", "FUND_MISSING", "/fund", List.of(), "{\"fund\": null}", "none"));
        assertThatThrownBy(() -> PAGE.of("nowhere")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> FindingPage.parse(List.of("| `ONE` | cell |"))).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_table_has_a_header_and_rows_that_may_be_its_own() {
        FindingExample example = PAGE.of("tables").findFirst().orElseThrow();
        assertThat(example.table(example.wrong()))
                .containsExactly(List.of("a", "sum"), List.of("1", "2"), List.of("3", "4"));
        assertThat(example.table(example.right())).containsExactly(List.of("sum"), List.of("3"));
        assertThat(example.row()).isEqualTo(2);
        assertThat(example.column()).isEqualTo("sum");
    }

    @Test
    void a_finding_that_sources_name_and_no_example_is_of_is_missing(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Rule.java"), """
                /** Says "ONLY_SPOKEN_OF". */
                class Rule { Finding one = Finding.error("SUM_WRONG"); Finding two = error(what + "_MISSING"); }
                """);
        Files.writeString(folder.resolve("Other.java"), """
                class Other { Finding one = new Finding(wrong ? "NET_WRONG" : "AMOUNT_" + breach); String none = "UNNAMED"; }
                """);
        Files.writeString(folder.resolve("Silent.java"), "class Silent { String text = \"NOTHING_OF_THAT\"; }");

        assertThat(FindingCodes.in(folder).without(Set.of("UNNAMED")).missingIn(PAGE))
                .containsExactly("AMOUNT_", "NET_WRONG");
        assertThatThrownBy(() -> FindingCodes.in(folder)
                        .without(Set.of("SUM_WRONG", "_MISSING", "NET_WRONG", "AMOUNT_", "UNNAMED"))
                        .missingIn(PAGE))
                .isInstanceOf(AssertionError.class);
    }
}
