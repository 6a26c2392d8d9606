package org.concordat.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.concordat.security.proof.AuditVerification;
import org.concordat.security.proof.ChainSeal;
import org.concordat.security.proof.RecordSigner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A chain that was touched anywhere does not check, and the check names where. */
class ChainCheckTest {

    private static final Instant NOON = Instant.parse("2016-07-15T12:00:00Z");

    /** Signs by saying again what it signs: enough to tell signed from not signed. */
    private static final RecordSigner SIGNER = new RecordSigner() {
        @Override
        public String sign(String chain, long sequence, String hash) {
            return chain + sequence + hash;
        }

        @Override
        public Optional<String> refusal(String chain, long sequence, String hash, @Nullable String signature) {
            return sign(chain, sequence, hash).equals(signature) ? Optional.empty() : Optional.of("it is not signed");
        }
    };

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
                            i % 3 == 0 ? "[]" : null, // none where nothing changed
                            "",
                            null)
                    .behind(new AuditChain.Head(i - 1, previous), Optional.of(SIGNER));
            chain.add(entry);
            previous = entry.hash();
        }
        return chain;
    }

    private static AuditVerification.Chain check(List<AuditEntry> records, List<AuditEntry> written) {
        return check(records, written, List.of());
    }

    private static AuditVerification.Chain check(
            List<AuditEntry> records, List<AuditEntry> written, List<ChainSeal> seals) {
        ChainCheck check = new ChainCheck("LBHF", Optional.of(SIGNER), seals);
        records.forEach(check::next);
        return written.isEmpty()
                ? check.endingAt(0, AuditEntry.START)
                : check.endingAt(written.size(), written.getLast().hash());
    }

    @Property(tries = 50)
    void is_clean_as_it_was_written(@ForAll @IntRange(max = 20) int length) {
        List<AuditEntry> chain = chain(length);
        assertThat(check(chain, chain))
                .isEqualTo(new AuditVerification.Chain(
                        "LBHF", length, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Property
    void names_the_record_that_was_edited(
            @ForAll @IntRange(min = 1, max = 12) int at, @ForAll @IntRange(max = 9) int field) {
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
                field == 9 ? e.rows() == null ? "[]" : null : e.rows(),
                e.hash(),
                e.signature());
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
                entry(last.at(), "x", "x", null)
                        .behind(new AuditChain.Head(4, chain.get(3).hash()), Optional.empty()));
        assertThat(check(forged, chain).firstBroken()).contains(5L);
    }

    @Test
    void names_the_first_record_that_the_service_has_not_signed() {
        List<AuditEntry> forged = new ArrayList<>(chain(3));
        forged.add(entry(NOON, "x", "x", null)
                .behind(new AuditChain.Head(3, forged.getLast().hash()), Optional.empty()));
        AuditVerification.Chain found = check(forged, forged);
        assertThat(found.firstBroken()).contains(4L);
        assertThat(found.reason()).contains("it is not signed");
    }

    @Test
    void believes_what_was_written_before_records_were_signed() {
        AuditEntry first = entry(NOON, "x", "x", null).behind(AuditChain.Head.NONE, Optional.empty());
        AuditEntry second =
                entry(NOON, "y", "y", null).behind(new AuditChain.Head(1, first.hash()), Optional.of(SIGNER));
        assertThat(check(List.of(first, second), List.of(first, second)).clean())
                .isTrue();
    }

    @Property
    void names_what_differs_from_what_was_sealed(@ForAll @IntRange(min = 1, max = 12) int at) {
        List<AuditEntry> chain = chain(12);
        List<AuditEntry> anew = new ArrayList<>(chain.subList(0, at - 1));
        for (int i = at; i <= 12; i++) {
            AuditChain.Head head = i == 1
                    ? AuditChain.Head.NONE
                    : new AuditChain.Head(i - 1, anew.getLast().hash());
            anew.add(entry(NOON, "somebody", "x", null).behind(head, Optional.of(SIGNER)));
        }
        AuditVerification.Chain found =
                check(anew, anew, List.of(seal(12, chain.get(11).hash())));
        assertThat(found.firstBroken()).contains(12L);
        assertThat(found.reason().orElseThrow()).contains("sealed on " + NOON);
        assertThat(check(chain, chain, List.of(seal(at, chain.get(at - 1).hash())))
                        .clean())
                .isTrue();
    }

    @Property
    void names_a_tail_that_was_cut_with_its_head(@ForAll @IntRange(max = 11) int left) {
        List<AuditEntry> chain = chain(12);
        List<AuditEntry> cut = chain.subList(0, left);
        AuditVerification.Chain found =
                check(cut, cut, List.of(seal(12, chain.get(11).hash())));
        assertThat(found.firstBroken()).contains(left + 1L);
        assertThat(found.reason().orElseThrow()).contains("sealed with 12 records");
    }

    private static ChainSeal seal(long sequence, String hash) {
        return new ChainSeal(new UUID(0, 1), "LBHF", sequence, hash, NOON);
    }

    private static AuditEntry entry(Instant at, String actor, String origin, @Nullable String before) {
        return new AuditEntry("LBHF", 0, at, actor, null, origin, "", "", before, null, null, "", null);
    }

    @Test
    void tells_fields_apart_that_read_the_same_one_after_the_other() {
        AuditEntry one = entry(NOON, "ab", "c", null);
        AuditEntry other = entry(NOON, "a", "bc", null);
        AuditEntry blank = entry(NOON, "ab", "c", "");
        assertThat(one.hashBehind(AuditEntry.START))
                .isNotEqualTo(other.hashBehind(AuditEntry.START))
                .isNotEqualTo(blank.hashBehind(AuditEntry.START));
    }
}
