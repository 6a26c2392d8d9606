package org.concordat.security.proof;

import java.util.List;
import java.util.Optional;

/**
 * What was proved and what was found.
 *
 * @param boroughs those that were looked at, by their codes
 * @param chains the audit chains
 * @param proofs what else was looked at
 * @param notLookedAt what could not be, and why, a sentence each
 */
public record AuditVerification(
        List<String> boroughs, List<Chain> chains, List<Proof> proofs, List<String> notLookedAt) {

    /**
     * One chain.
     *
     * @param records how many are there
     * @param seal the latest; none when it was never sealed
     * @param firstBroken the sequence of the first record that is not as it was written, or not there
     * @param reason what is wrong with it, in plain English
     */
    public record Chain(
            String chain, long records, Optional<ChainSeal> seal, Optional<Long> firstBroken, Optional<String> reason) {

        public boolean clean() {
            return firstBroken.isEmpty();
        }
    }

    /** Nothing is wrong with what was looked at. */
    public boolean clean() {
        return chains.stream().allMatch(Chain::clean) && proofs.stream().allMatch(Proof::clean);
    }
}
