package org.concordat.mandates.terms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.kernel.Finding;
import org.concordat.mandates.agreement.JointTerms;

/** What there is to say about the versions of joint terms of one kind that a mandate agrees to. */
final class AgreementCheck {

    private final MandateTerms terms;
    private final MandateReferences references;
    private final Words words;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param list the pointer to the agreements
     * @param field the pointer to the code within one
     * @param code with which codes of findings are made
     * @param full what they are called in full
     */
    record Words(String list, String field, String code, String full, String word) {}

    AgreementCheck(MandateTerms terms, MandateReferences references, Words words) {
        this.terms = terms;
        this.references = references;
        this.words = words;
    }

    /** @param whyOfNoUse why agreeing changes nothing for the borough; empty where it does */
    <T extends JointTerms<T>> List<Finding> check(
            List<? extends MandateTerms.Agreed> agreed, Collection<T> known, Function<T, Optional<String>> whyOfNoUse) {
        for (int i = 0; i < agreed.size(); i++) {
            MandateTerms.Agreed each = agreed.get(i);
            String at = words.list() + "/" + i;
            List<T> versions = references.versionsOf(known, each.code());
            if (versions.isEmpty()) {
                error(
                        "UNKNOWN_" + words.code(),
                        at + words.field(),
                        "There is no %s %s".formatted(words.full(), each.code()));
                continue;
            }
            versions.stream()
                    .filter(version -> version.version() == each.version())
                    .findFirst()
                    .ifPresentOrElse(
                            version -> known(version, at, whyOfNoUse),
                            () -> error(
                                    "UNKNOWN_%s_VERSION".formatted(words.code()),
                                    at + "/version",
                                    "The %s %s has versions 1 to %d, and not %d"
                                            .formatted(words.word(), each.code(), versions.size(), each.version())));
        }
        return findings;
    }

    private <T extends JointTerms<T>> void known(T version, String at, Function<T, Optional<String>> whyOfNoUse) {
        whyOfNoUse.apply(version).ifPresent(why -> warning("NOT_IN_" + words.code(), at + words.field(), why));
        if (!version.isFor(terms.financialYear())) {
            warning(
                    words.code() + "_OUTSIDE_YEAR",
                    at + "/version",
                    "Version %d of the %s %s is not for %s"
                            .formatted(version.version(), words.word(), version.code(), terms.financialYear()));
        }
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }

    private void warning(String code, String at, String message) {
        findings.add(Finding.warning(code, at, message));
    }
}
