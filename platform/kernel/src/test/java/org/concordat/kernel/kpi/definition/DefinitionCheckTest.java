package org.concordat.kernel.kpi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.KpiAccrual;
import org.concordat.kernel.kpi.KpiCombining;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Polarity;
import org.concordat.kernel.span.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionCheckTest {

    @ParameterizedTest
    @CsvSource({
        "PERCENT, RATIO_OF_PARTS, ''",
        "PERCENT, SUM, DOES_NOT_COMBINE_SO",
        "PERCENT, WEIGHTED_MEAN, DOES_NOT_COMBINE_SO",
        "COUNT, SUM, ''",
        "COUNT, RATIO_OF_PARTS, DOES_NOT_COMBINE_SO",
        "SCORE, WEIGHTED_MEAN, ''",
        "DAYS, SUM, DOES_NOT_COMBINE_SO",
        "RANK, NOT_AT_ALL, ''",
        "RANK, RATIO_OF_PARTS, DOES_NOT_COMBINE_SO",
        "MONEY, SUM, ''"
    })
    void percentages_and_means_combine_by_their_parts_and_ranks_not_at_all(
            KpiUnit unit, KpiCombining combining, String code) {
        assertThat(DefinitionCheck.check(kpi(unit, combining, Optional.of("all"), KpiAccrual.FLOW, List.of())))
                .extracting(Finding::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void what_combines_by_its_parts_says_its_parts() {
        assertThat(DefinitionCheck.check(kpi(
                        KpiUnit.PERCENT, KpiCombining.RATIO_OF_PARTS, Optional.empty(), KpiAccrual.FLOW, List.of())))
                .extracting(Finding::code)
                .containsExactly("DENOMINATOR_MISSING");
    }

    @Test
    void a_programme_says_since_when_and_breaks_come_in_their_order() {
        assertThat(DefinitionCheck.check(kpi(
                        KpiUnit.COUNT, KpiCombining.SUM, Optional.empty(), KpiAccrual.PROGRAMME_TO_DATE, List.of())))
                .extracting(Finding::code)
                .containsExactly("SINCE_MISSING");
        LocalDate april = LocalDate.of(2016, 4, 1);
        assertThat(DefinitionCheck.check(kpi(
                        KpiUnit.COUNT,
                        KpiCombining.SUM,
                        Optional.empty(),
                        KpiAccrual.FLOW,
                        List.of(
                                new KpiDefinition.SeriesBreak(april, "one"),
                                new KpiDefinition.SeriesBreak(april, "again")))))
                .extracting(Finding::code)
                .containsExactly("BREAKS_OUT_OF_ORDER");
    }

    private static KpiDefinition kpi(
            KpiUnit unit,
            KpiCombining combining,
            Optional<String> denominator,
            KpiAccrual accrual,
            List<KpiDefinition.SeriesBreak> breaks) {
        return new KpiDefinition(
                Optional.empty(),
                "Title",
                Optional.empty(),
                Optional.of("some"),
                denominator,
                Optional.empty(),
                Optional.empty(),
                unit,
                Optional.empty(),
                Polarity.HIGHER,
                Frequency.MONTHLY,
                accrual,
                Optional.empty(),
                combining,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(breaks));
    }
}
