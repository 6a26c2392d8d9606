package org.concordat.caseload.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.personal.Pseudonym;

/** What must be true of a pair of names by itself. */
public final class PairRules {

    private PairRules() {}

    /** @param corrects the event in whose place it wants to stand */
    public static List<Finding> inItself(Pseudonym before, Pseudonym by, Optional<String> corrects) {
        List<Finding> findings = new ArrayList<>();
        if (before.kind() != by.kind()) {
            findings.add(Finding.error(
                    "PAIR_OF_TWO_KINDS",
                    CaseNames.BY,
                    "it is of a %s, and what it replaces of a %s"
                            .formatted(by.kind().word(), before.kind().word())));
        }
        if (before.keyId().equals(by.keyId())) {
            findings.add(Finding.error(
                    "PAIR_OF_ONE_KEY",
                    CaseNames.BY,
                    "both are of the key %s: one key gives one pseudonym, so these are two of them"
                            .formatted(by.keyId())));
        }
        if (corrects.isPresent()) {
            findings.add(Finding.error(
                    "PAIR_STANDS", "/corrects", "what came in under its names cannot be parted again: a pair stands"));
        }
        return findings;
    }
}
