package org.concordat.security;

import java.util.List;
import java.util.Optional;

/** What recomputing the chains found. */
public record AuditVerification(List<Chain> chains) {

    /**
     * One chain.
     *
     * @param records how many are there
     * @param firstBroken the sequence of the first record that is not as it was written, or not there
     * @param reason what is wrong with it, in plain English
     */
    public record Chain(String chain, long records, Optional<Long> firstBroken, Optional<String> reason) {

        public boolean clean() {
            return firstBroken.isEmpty();
        }
    }

    public boolean clean() {
        return chains.stream().allMatch(Chain::clean);
    }
}
