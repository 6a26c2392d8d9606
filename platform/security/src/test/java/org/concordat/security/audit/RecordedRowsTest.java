package org.concordat.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concordat.security.proof.Proof;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What records say of rows, and what rows say of records. */
class RecordedRowsTest {

    private static final Instant NOON = Instant.parse("2016-07-15T12:00:00Z");

    private final RecordedRows recorded = new RecordedRows();

    private void told(String chain, long sequence, Instant at, String action, RowDigest... rows) {
        recorded.take(new AuditEntry(
                chain,
                sequence,
                at,
                "x",
                null,
                "x",
                action,
                "x",
                null,
                null,
                RowDigest.write(List.of(rows)),
                "",
                null));
    }

    private static RowDigest row(String borough, String key, @Nullable String digest) {
        return new RowDigest(borough, "virement", key, digest);
    }

    private List<String> compared(RowDigest... rows) {
        Proof proof = recorded.compare(
                List.of("virement"), (table, each) -> List.of(rows).forEach(each), Set.of("-", "WCC"));
        return proof.findings();
    }

    @Test
    void the_latest_of_a_chain_holds_whenever_it_was_begun() {
        told("WCC", 1, NOON.plusSeconds(2), "later.begun", row("WCC", "[1]", "aa"));
        told("WCC", 2, NOON, "earlier.begun", row("WCC", "[1]", "bb"));
        assertThat(compared(row("WCC", "[1]", "bb"))).isEmpty();
    }

    @Test
    void of_two_chains_the_later_holds() {
        told("WCC", 9, NOON, "first", row("WCC", "[1]", "aa"));
        told("-", 1, NOON.plusSeconds(1), "second", row("WCC", "[1]", "bb"));
        assertThat(compared(row("WCC", "[1]", "bb"))).isEmpty();
    }

    @Test
    void names_what_differs_what_is_gone_and_what_nobody_told_of() {
        told("WCC", 1, NOON, "virement.propose", row("WCC", "[1]", "aa"), row("WCC", "[2]", "bb"));
        assertThat(compared(row("WCC", "[1]", "xx"), row("WCC", "[3]", "cc")))
                .containsExactlyInAnyOrder(
                        "virement [1] of WCC: not as record 1 of chain WCC (virement.propose, 2016-07-15T12:00:00Z) left it",
                        "virement [3] of WCC: no record tells how it came to be there",
                        "virement [2] of WCC: gone, though nothing after record 1 of chain WCC"
                                + " (virement.propose, 2016-07-15T12:00:00Z) tells of that");
    }

    @Test
    void what_was_removed_with_a_record_may_be_gone_and_may_not_come_back_without_one() {
        told("WCC", 1, NOON, "a", row("WCC", "[1]", "aa"));
        told("WCC", 2, NOON, "b", row("WCC", "[1]", null));
        assertThat(compared(row("WCC", "[1]", "aa"))).singleElement().asString().contains("no record tells");
    }

    @Test
    void what_is_said_of_boroughs_that_are_not_looked_at_is_passed_over() {
        told("-", 1, NOON, "a", row("LBHF", "[1]", "aa"));
        assertThat(compared(row("RBKC", "[2]", "bb"))).isEmpty();
    }

    @Test
    void nothing_is_found_anew_that_a_record_told_of() {
        told("WCC", 1, NOON, "a", row("WCC", "[1]", "aa"));
        told("WCC", 2, NOON, RecordedRows.FOUND, row("WCC", "[1]", "xx"));
        assertThat(compared(row("WCC", "[1]", "aa"))).singleElement().asString().contains("found by record 2");
    }
}
