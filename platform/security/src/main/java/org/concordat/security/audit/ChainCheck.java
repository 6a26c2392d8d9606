package org.concordat.security.audit;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.security.proof.AuditVerification;
import org.concordat.security.proof.ChainSeal;
import org.concordat.security.proof.RecordSigner;

/** Walks one chain from its first record and remembers where it first breaks. */
final class ChainCheck {

    private final String chain;
    private final Optional<RecordSigner> signer;
    private final NavigableMap<Long, ChainSeal> seals = new TreeMap<>();
    private long records;
    private long expected = 1;
    private String previousHash = AuditEntry.START;
    private boolean signed;
    private Optional<Long> firstBroken = Optional.empty();
    private Optional<String> reason = Optional.empty();

    /**
     * @param signer who signs the records; nobody where the service has no key
     * @param seals of this chain
     */
    ChainCheck(String chain, Optional<RecordSigner> signer, List<ChainSeal> seals) {
        this.chain = chain;
        this.signer = signer;
        seals.forEach(seal -> this.seals.put(seal.sequence(), seal));
    }

    /** The next record, in the order of their sequence. */
    void next(AuditEntry entry) {
        records++;
        if (entry.sequence() != expected) {
            broken(expected, "the record is not there");
        } else if (!entry.hash().equals(entry.hashBehind(previousHash))) {
            broken(entry.sequence(), "the record is not as it was written");
        }
        signer.flatMap(by -> refusal(entry, by)).ifPresent(why -> broken(entry.sequence(), why));
        ChainSeal seal = seals.get(entry.sequence());
        if (seal != null && !seal.hash().equals(entry.hash())) {
            broken(entry.sequence(), "the record is not the one that was sealed on " + seal.at());
        }
        expected = entry.sequence() + 1;
        previousHash = entry.hash();
    }

    /** Records of a release that did not sign come before the first signed one and nowhere else. */
    private Optional<String> refusal(AuditEntry entry, RecordSigner by) {
        if (entry.signature() == null && !signed) {
            return Optional.empty();
        }
        signed = true;
        return by.refusal(chain, entry.sequence(), entry.hash(), entry.signature());
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
        Optional<ChainSeal> last = Optional.ofNullable(seals.lastEntry()).map(Map.Entry::getValue);
        last.filter(seal -> seal.sequence() >= expected)
                .ifPresent(seal -> broken(
                        expected,
                        "the chain was sealed with %d records on %s: the tail is cut"
                                .formatted(seal.sequence(), seal.at())));
        return new AuditVerification.Chain(chain, records, last, firstBroken, reason);
    }

    private void broken(long sequence, String why) {
        if (firstBroken.isEmpty()) {
            firstBroken = Optional.of(sequence);
            reason = Optional.of(why);
        }
    }
}
