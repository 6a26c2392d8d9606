package org.concordat.mandates.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartWarningsTest {

    private static final Borough LBHF = new Borough("LBHF");
    private static final Borough HILL = new Borough("HILL");
    private static final Map<Borough, String> ALIKE = Map.of(LBHF, "section-251", HILL, "section-251");
    private static final Map<Borough, String> DIFFERENT = Map.of(LBHF, "section-251", HILL, "adults");

    @Test
    void says_nothing_where_the_members_share_a_chart() {
        assertThat(ChartWarnings.of(on(null), ALIKE, chart -> false)).isEmpty();
        assertThat(ChartWarnings.of(on("section-251"), ALIKE, chart -> false)).isEmpty();
    }

    @Test
    void says_who_reports_on_what_where_nobody_has_said_which_chart_it_is() {
        assertThat(ChartWarnings.of(on(null), DIFFERENT, chart -> true))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("CHARTS_DIFFER");
                    assertThat(warning.severity()).isEqualTo(Finding.Severity.WARNING);
                    assertThat(warning.message())
                            .contains("HILL on adults; LBHF on section-251")
                            .contains("/v1/partnerships/tri-borough/chart-mappings/");
                });
    }

    @Test
    void says_which_mapping_is_missing_until_it_is_recorded() {
        Predicate<String> mapped = "adults"::equals;
        assertThat(ChartWarnings.of(on("section-251"), DIFFERENT, chart -> false))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("CHART_NOT_MAPPED");
                    assertThat(warning.message()).contains("section-251 and HILL on adults");
                });
        assertThat(ChartWarnings.of(on("section-251"), DIFFERENT, mapped)).isEmpty();
        assertThat(ChartWarnings.of(on("third"), DIFFERENT, mapped))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("LBHF on section-251");
    }

    private static Partnership on(@Nullable String chart) {
        return new Partnership("tri-borough", "T", List.of(), List.of(), Optional.ofNullable(chart));
    }
}
