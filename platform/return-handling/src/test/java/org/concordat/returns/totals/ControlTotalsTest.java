package org.concordat.returns.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.money.Money;
import org.concordat.returns.madeup.Inspection;
import org.concordat.returns.madeup.Inspection.Outcome;
import org.junit.jupiter.api.Test;

class ControlTotalsTest {

    private static Inspection line(int number, Optional<Outcome> outcome, String ward, long visits, String spent) {
        return new Inspection(
                number,
                Optional.of("T" + number),
                Optional.of("not proven"),
                outcome,
                Optional.of(ward),
                Optional.of(visits),
                Optional.of(new BigDecimal("12.50")),
                Optional.of(spent).filter(text -> !text.isEmpty()).map(Money::of),
                Optional.of(LocalDate.of(2016, 6, 30)),
                Optional.of("not proven either"));
    }

    private static final List<Inspection> LINES = List.of(
            line(3, Optional.of(Outcome.FAILED), "W2", 4, "1.10"),
            line(1, Optional.of(Outcome.PASSED), "W9", 1, ""),
            line(2, Optional.of(Outcome.FAILED), "W1", 2, "2.20"),
            line(4, Optional.empty(), "W1", 8, "-5"),
            line(5, Optional.of(Outcome.FAILED), "W1", 16, "3.30"));

    @Test
    void adds_up_by_group_in_the_order_of_the_schema() {
        assertThat(ControlTotals.of(Inspection.SCHEMA, LINES).sums())
                .extracting(sum -> "%s %s %d %s".formatted(sum.group(), sum.measure(), sum.reported(), sum.total()))
                .containsExactly(
                        "{ward=W1} visits 1 8",
                        "{ward=W1} spent 1 -5.00",
                        "{outcome=PASSED, ward=W9} visits 1 1",
                        "{outcome=FAILED, ward=W1} visits 2 18",
                        "{outcome=FAILED, ward=W1} spent 2 5.50",
                        "{outcome=FAILED, ward=W2} visits 1 4",
                        "{outcome=FAILED, ward=W2} spent 1 1.10");
    }

    @Test
    void digests_what_is_proven_in_the_order_of_the_lines() throws NoSuchAlgorithmException {
        String proven = """
                1|T1|PASSED|W9|1|12.5||2016-06-30
                2|T2|FAILED|W1|2|12.5|2.20|2016-06-30
                3|T3|FAILED|W2|4|12.5|1.10|2016-06-30
                4|T4||W1|8|12.5|-5.00|2016-06-30
                5|T5|FAILED|W1|16|12.5|3.30|2016-06-30
                """;

        ControlTotals totals = ControlTotals.of(Inspection.SCHEMA, LINES);

        assertThat(totals.lines()).isEqualTo(5);
        assertThat(totals.digest())
                .isEqualTo("sha256:"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256")
                                        .digest(proven.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void what_is_stored_is_read_as_it_was() {
        ControlTotals totals = ControlTotals.of(Inspection.SCHEMA, LINES);

        assertThat(TotalsJson.read(TotalsJson.write(totals))).isEqualTo(totals);
    }

    @Test
    void reads_what_the_first_release_stored_with_a_budget_return() {
        ControlTotals totals = TotalsJson.read("""
                {"lines":2,"sums":[{"fund":"GENERAL_FUND","type":"EXPENDITURE","measure":"CURRENT_BUDGET","reported":2,"total":{"pounds":21510000.00}},
                {"fund":"DSG","type":"GRANT","measure":"COMMITMENTS","reported":1,"total":{"pounds":0.50}}],"digest":"sha256:96dc"}
                """);

        assertThat(totals)
                .isEqualTo(new ControlTotals(
                        2,
                        List.of(
                                new ControlTotals.Sum(
                                        Map.of("fund", "GENERAL_FUND", "type", "EXPENDITURE"),
                                        "currentBudget",
                                        2,
                                        new BigDecimal("21510000.00")),
                                new ControlTotals.Sum(
                                        Map.of("fund", "DSG", "type", "GRANT"),
                                        "commitments",
                                        1,
                                        new BigDecimal("0.50"))),
                        "sha256:96dc"));
        assertThat(totals.sums().getFirst().group().keySet()).containsExactly("fund", "type");
        assertThatThrownBy(() -> TotalsJson.read("{}")).isInstanceOf(IllegalStateException.class);
    }
}
