package org.concordat.security;

import java.util.Optional;

/** Walks one chain from its first record and remembers where it first breaks. */
final class ChainCheck {

    private final String chain;
    private long records;
    private long expected = 1;
    private String previousHash = AuditEntry.START;
    private Optional<Long> firstBroken = Optional.empty();
    private Optional<String> reason = Optional.empty();

    ChainCheck(String chain) {
        this.chain = chain;
    }

    /** The next record, in the order of their sequence. */
    void next(AuditEntry entry) {
        records++;
        if (entry.sequence() != expected) {
            broken(expected, "the record is not there");
        } else if (!entry.hash().equals(entry.hashBehind(previousHash))) {
            broken(entry.sequence(), "the record is not as it was written");
        }
        expected = entry.sequence() + 1;
        previousHash = entry.hash();
    }

    /** @param headSequence the sequence and hash that the chain's head remembers; 0 and zeros before any record */
    AuditVerification.Chain endingAt(long headSequence, String headHash) {
        if (headSequence >= expected) {
            broken(expected, "the chain's head counts %d records: the tail is cut".formatted(headSequence));
        } else if (headSequence < expected - 1) {
            broken(headSequence + 1, "the chain's head knows of %d records only".formatted(headSequence));
        } else if (!headHash.equals(previousHash)) {
            broken(headSequence, "the last record is not the one that the chain's head remembers");
        }
        return new AuditVerification.Chain(chain, records, firstBroken, reason);
    }

    private void broken(long sequence, String why) {
        if (firstBroken.isEmpty()) {
            firstBroken = Optional.of(sequence);
            reason = Optional.of(why);
        }
    }
}
