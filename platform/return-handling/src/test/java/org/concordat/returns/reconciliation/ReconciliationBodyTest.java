package org.concordat.returns.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.concordat.returns.madeup.Visits;
import org.concordat.returns.totals.ControlTotals;
import org.junit.jupiter.api.Test;

class ReconciliationBodyTest {

    private static ControlTotals totals(int lines, String total, String digest) {
        return new ControlTotals(
                lines,
                List.of(new ControlTotals.Sum(Map.of("team", "EAST"), "visits", 2, new BigDecimal(total))),
                digest);
    }

    private static List<String> differences(ControlTotals held, ControlTotals approved) {
        return ReconciliationBody.differences(held, approved, Visits.SCHEMA);
    }

    @Test
    void what_is_held_as_it_was_approved_is_clean() {
        assertThat(differences(totals(2, "1", "sha256:a"), totals(2, "1", "sha256:a")))
                .isEmpty();
    }

    @Test
    void a_line_a_sum_or_a_digest_that_differs_is_named() {
        assertThat(differences(totals(2, "1", "sha256:a"), totals(3, "1", "sha256:a")))
                .containsExactly("2 lines are held, 3 were approved");
        assertThat(differences(totals(2, "1", "sha256:a"), totals(2, "2", "sha256:a")))
                .containsExactly("held: EAST visits of 2 lines is 1", "approved: EAST visits of 2 lines is 2");
        assertThat(differences(totals(2, "1", "sha256:a"), totals(2, "1", "sha256:b")))
                .containsExactly("the digest of the lines held is not the approved one");
    }
}
