package org.concordat.kernel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.kernel.contracts.notices.PerformanceDuty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformanceDutyTest {

    /** Values in thousands. */
    @ParameterizedTest
    @CsvSource({
        "2025-02-24, 5000.01, , false, IN_SCOPE",
        "2025-02-24, 5000, , false, NOT_ABOVE_FIVE_MILLION",
        "2025-02-24, 4000, 9000, false, IN_SCOPE",
        "2025-02-24, 9000, 5000, false, NOT_ABOVE_FIVE_MILLION",
        "2025-02-23, 9000, , false, BEFORE_THE_ACT",
        "2025-02-24, 9000, , true, LIGHT_TOUCH",
        "2025-02-24, 9000, , , NOT_SAID",
        "2025-02-24, 5000, , , NOT_ABOVE_FIVE_MILLION",
        "2025-02-24, , , false, NOT_SAID",
        ", 9000, , false, NOT_SAID",
        "2012-04-01, , , , BEFORE_THE_ACT"
    })
    void three_indicators_and_a_yearly_notice_are_for_large_contracts_that_are_not_light_touch(
            String start, String value, String wholeValue, Boolean lightTouch, PerformanceDuty duty) {
        ContractDraft draft = new ContractDraft();
        draft.start = start;
        draft.value = value;
        draft.wholeValue = wholeValue;
        draft.lightTouch = lightTouch;
        assertThat(PerformanceDuty.of(draft.build())).isEqualTo(duty);
        assertThat(duty.words()).isNotBlank();
    }
}
