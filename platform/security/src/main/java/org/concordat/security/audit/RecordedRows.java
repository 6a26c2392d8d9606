package org.concordat.security.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.concordat.security.proof.Proof;
import org.jspecify.annotations.Nullable;

/** What the records of the audit say of the rows in the tables, gathered from the chains and compared with the rows. */
final class RecordedRows {

    /** What a service records of itself about rows that were there before records told of rows. */
    static final String FOUND = "rows.found";

    /** What the latest record says of a group of rows. */
    private record Left(@Nullable String digest, String chain, long sequence, String action, Instant at) {

        /** By their places in one chain; changes of reference data may be told of in the shared one and in a borough's. */
        boolean isFollowedBy(Left other) {
            return chain.equals(other.chain) ? sequence < other.sequence : !at.isAfter(other.at);
        }

        @Override
        public String toString() {
            return "record %d of chain %s (%s, %s)".formatted(sequence, chain, action, at);
        }
    }

    private final Map<RowDigest.Group, Left> left = new HashMap<>();
    private final Proof.Findings findings = new Proof.Findings();

    /** Takes in a record; those of one chain in their order. */
    void take(AuditEntry entry) {
        if (entry.rows() == null) {
            return;
        }
        try {
            for (RowDigest row : RowDigest.read(entry.rows())) {
                take(row, new Left(row.digest(), entry.chain(), entry.sequence(), entry.action(), entry.at()));
            }
        } catch (JsonProcessingException e) {
            findings.add("record %d of chain %s does not say of which rows it is"
                    .formatted(entry.sequence(), entry.chain()));
        }
    }

    private void take(RowDigest row, Left now) {
        Left before = left.get(row.group());
        if (before != null && now.action().equals(FOUND)) {
            findings.add("%s: found by %s, though %s tells of it".formatted(row.group(), now, before));
        } else if (before == null || before.isFollowedBy(now)) {
            left.put(row.group(), now);
        }
    }

    /** The rows of a table as they are, handed over one group at a time. */
    interface Rows<E extends Exception> {
        void forEach(String table, Consumer<RowDigest> each) throws E;
    }

    /**
     * Compares with the rows as they are.
     *
     * @param chains those that are looked at; what there is of other boroughs is passed over
     */
    <E extends Exception> Proof compare(List<String> tables, Rows<E> rows, Set<String> chains) throws E {
        long[] groups = {0};
        for (String table : tables) {
            rows.forEach(table, row -> {
                // Reference data of a borough is for everybody to see, and its record may be in that borough's chain.
                if (chains.contains(row.borough())) {
                    groups[0]++;
                    compare(row);
                }
            });
        }
        left.forEach((group, last) -> {
            if (last.digest() != null && chains.contains(group.borough())) {
                findings.add("%s: gone, though nothing after %s tells of that".formatted(group, last));
            }
        });
        return findings.proof(
                "rows",
                "%d groups of rows in %d tables (%s)".formatted(groups[0], tables.size(), String.join(", ", tables)));
    }

    private void compare(RowDigest row) {
        Left last = left.remove(row.group());
        if (last == null || last.digest() == null) {
            findings.add("%s: no record tells how it came to be there".formatted(row.group()));
        } else if (!last.digest().equals(row.digest())) {
            findings.add("%s: not as %s left it".formatted(row.group(), last));
        }
    }
}
