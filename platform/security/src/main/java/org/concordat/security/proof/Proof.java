package org.concordat.security.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What was looked at and what was found.
 *
 * @param of what was proved, such as {@code rows}
 * @param lookedAt in plain English, with numbers
 * @param findings what is wrong, a sentence each, the first hundred
 * @param further how many findings there were beyond those
 */
public record Proof(String of, String lookedAt, List<String> findings, long further) {

    private static final int FINDINGS_MAX = 100;

    public Proof {
        findings = List.copyOf(findings);
    }

    public boolean clean() {
        return findings.isEmpty();
    }

    /** Findings as they come, of which the first hundred are kept. */
    public static final class Findings {

        private final List<String> first = new ArrayList<>();
        private long further;

        public void add(String finding) {
            if (first.size() < FINDINGS_MAX) {
                first.add(finding);
            } else {
                further++;
            }
        }

        public Proof proof(String of, String lookedAt) {
            return new Proof(of, lookedAt, first, further);
        }
    }
}
