package org.concordat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A chain that was touched anywhere does not check, and the check names where. */
class ChainCheckTest {

    private static final Instant NOON = Instant.parse("2016-07-15T12:00:00Z");

    private static List<AuditEntry> chain(int length) {
        List<AuditEntry> chain = new ArrayList<>();
        String previous = AuditEntry.START;
        for (int i = 1; i <= length; i++) {
            AuditEntry entry = new AuditEntry(
                            "LBHF",
                            i,
                            NOON.plusSeconds(i),
                            "finance.lbhf",
                            i % 2 == 0 ? null : "https://identity.test#7", // none in records of a former release
                            "127.0.0.1",
                            "return.save",
                            "r/" + i,
                            null,
                            "{\"n\":" + i + "}",
                            "")
                    .sealedBehind(previous);
            chain.add(entry);
            previous = entry.hash();
        }
        return chain;
    }

    private static AuditVerification.Chain check(List<AuditEntry> records, List<AuditEntry> written) {
        ChainCheck check = new ChainCheck("LBHF");
        records.forEach(check::next);
        return written.isEmpty()
                ? check.endingAt(0, AuditEntry.START)
                : check.endingAt(written.size(), written.getLast().hash());
    }

    @Property(tries = 50)
    void is_clean_as_it_was_written(@ForAll @IntRange(max = 20) int length) {
        List<AuditEntry> chain = chain(length);
        assertThat(check(chain, chain))
                .isEqualTo(new AuditVerification.Chain("LBHF", length, Optional.empty(), Optional.empty()));
    }

    @Property
    void names_the_record_that_was_edited(
            @ForAll @IntRange(min = 1, max = 12) int at, @ForAll @IntRange(max = 8) int field) {
        List<AuditEntry> chain = chain(12);
        List<AuditEntry> edited = new ArrayList<>(chain);
        edited.set(at - 1, edited(chain.get(at - 1), field));
        assertThat(check(edited, chain).firstBroken()).contains((long) at);
    }

    private static AuditEntry edited(AuditEntry e, int field) {
        return new AuditEntry(
                field == 0 ? "RBKC" : e.chain(),
                e.sequence(),
                field == 1 ? e.at().plusNanos(1000) : e.at(),
                field == 2 ? "x" : e.actor(),
                field == 8 ? e.actorId() == null ? "x" : null : e.actorId(),
                field == 3 ? "x" : e.origin(),
                field == 4 ? "x" : e.action(),
                field == 5 ? "x" : e.subject(),
                field == 6 ? "" : e.before(),
                field == 7 ? null : e.after(),
                e.hash());
    }

    @Property
    void names_the_first_record_that_is_not_there(
            @ForAll @IntRange(min = 1, max = 12) int from, @ForAll @IntRange(min = 1, max = 12) int count) {
        List<AuditEntry> chain = chain(12);
        List<AuditEntry> left = new ArrayList<>(chain);
        left.subList(from - 1, Math.min(12, from - 1 + count)).clear();
        assertThat(check(left, chain).firstBroken()).contains((long) from);
    }

    @Test
    void names_the_first_record_of_a_tail_that_was_written_anew() {
        List<AuditEntry> chain = chain(5);
        List<AuditEntry> forged = new ArrayList<>(chain);
        AuditEntry last = chain.get(4);
        forged.set(
                4,
                new AuditEntry("LBHF", 5, last.at(), "x", null, "x", "x", "x", null, null, "")
                        .sealedBehind(chain.get(3).hash()));
        assertThat(check(forged, chain).firstBroken()).contains(5L);
    }

    @Test
    void tells_fields_apart_that_read_the_same_one_after_the_other() {
        AuditEntry one = new AuditEntry("LBHF", 1, NOON, "ab", null, "c", "", "", null, null, "");
        AuditEntry other = new AuditEntry("LBHF", 1, NOON, "a", null, "bc", "", "", null, null, "");
        AuditEntry blank = new AuditEntry("LBHF", 1, NOON, "ab", null, "c", "", "", "", null, "");
        assertThat(one.hashBehind(AuditEntry.START))
                .isNotEqualTo(other.hashBehind(AuditEntry.START))
                .isNotEqualTo(blank.hashBehind(AuditEntry.START));
    }
}
