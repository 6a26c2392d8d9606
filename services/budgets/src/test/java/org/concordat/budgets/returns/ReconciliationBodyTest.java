package org.concordat.budgets.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.budgets.returns.ReconciliationBody.Sum;
import org.concordat.budgets.returns.ReconciliationBody.Totals;
import org.junit.jupiter.api.Test;

class ReconciliationBodyTest {

    private static Totals totals(int lines, String total, String digest) {
        return new Totals(lines, List.of(new Sum("GENERAL_FUND", "EXPENDITURE", "currentBudget", 2, total)), digest);
    }

    @Test
    void what_is_held_as_it_was_approved_is_clean() {
        assertThat(ReconciliationBody.differences(totals(2, "1.00", "sha256:a"), totals(2, "1.00", "sha256:a")))
                .isEmpty();
    }

    @Test
    void a_line_a_sum_or_a_digest_that_differs_is_named() {
        assertThat(ReconciliationBody.differences(totals(2, "1.00", "sha256:a"), totals(3, "1.00", "sha256:a")))
                .containsExactly("2 lines are held, 3 were approved");
        assertThat(ReconciliationBody.differences(totals(2, "1.00", "sha256:a"), totals(2, "1.01", "sha256:a")))
                .containsExactly(
                        "held: GENERAL_FUND EXPENDITURE currentBudget of 2 lines is £1.00",
                        "approved: GENERAL_FUND EXPENDITURE currentBudget of 2 lines is £1.01");
        assertThat(ReconciliationBody.differences(totals(2, "1.00", "sha256:a"), totals(2, "1.00", "sha256:b")))
                .containsExactly("the digest of the lines held is not the approved one");
    }
}
