package org.concordat.mandates.terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.mandates.mappings.PartnershipMapping;
import org.concordat.mandates.pools.Pool;

/** Everything there is to say about the terms of a mandate. Errors block its adoption; a draft keeps them. */
public final class MandateCheck {

    private static final Pattern DELIVERY = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final MandateTerms terms;
    private final MandateReferences references;
    private final List<Finding> findings = new ArrayList<>();

    private MandateCheck(MandateTerms terms, MandateReferences references) {
        this.terms = terms;
        this.references = references;
    }

    public static List<Finding> check(MandateTerms terms, MandateReferences references) {
        MandateCheck check = new MandateCheck(terms, references);
        check.scopes();
        check.priorities();
        check.milestones();
        check.apportionment();
        check.chartMappings();
        return FirstFindings.of(Stream.of(
                        SharingRuleCheck.check(terms, references),
                        KpiCheck.check(terms),
                        TrackerCheck.check(terms),
                        check.findings)
                .flatMap(List::stream)
                .toList());
    }

    private void scopes() {
        for (int i = 0; i < terms.serviceScopes().size(); i++) {
            MandateTerms.ServiceScope scope = terms.serviceScopes().get(i);
            String at = "/serviceScopes/" + i;
            if (references.chart().find(scope.serviceLine()).isEmpty()) {
                error(
                        "UNKNOWN_SERVICE_LINE",
                        at + "/serviceLine",
                        "The borough's chart has no service line " + scope.serviceLine());
            }
            delivery(scope.delivery(), at + "/delivery");
        }
        twice(
                terms.serviceScopes(),
                MandateTerms.ServiceScope::serviceLine,
                (i, line) -> error(
                        "DUPLICATE_SERVICE_SCOPE",
                        "/serviceScopes/" + i,
                        "How %s is delivered is said already".formatted(references.titled(line))));
    }

    private void priorities() {
        twice(
                terms.priorities(),
                MandateTerms.StatedPriority::code,
                (i, code) -> warning(
                        "DUPLICATE_PRIORITY",
                        "/priorities/" + i + "/code",
                        "There is a priority " + code + " already"));
    }

    private void delivery(String delivery, String at) {
        if (!DELIVERY.matcher(delivery).matches()) {
            error(
                    "UNKNOWN_DELIVERY_FORM",
                    at,
                    "A way of delivery is written in capitals, such as TRI_BOROUGH, and not " + delivery);
        }
    }

    private void milestones() {
        for (int i = 0; i < terms.milestones().size(); i++) {
            MandateTerms.Milestone milestone = terms.milestones().get(i);
            String at = "/milestones/" + i;
            milestone.delivery().ifPresent(by -> delivery(by, at + "/delivery"));
            if (!milestone.due().year().equals(terms.financialYear())) {
                warning(
                        "MILESTONE_OUTSIDE_YEAR",
                        at + "/due",
                        "%s is not in %s, the year of the mandate".formatted(milestone.due(), terms.financialYear()));
            }
        }
    }

    private void apportionment() {
        new AgreementCheck(
                        terms,
                        references,
                        new AgreementCheck.Words("/apportionment", "/pool", "POOL", "key of apportionment", "key"))
                .check(terms.apportionment(), references.pools(), this::ownShare)
                .forEach(findings::add);
        twice(
                terms.apportionment(),
                MandateTerms.PoolAgreement::pool,
                (i, pool) -> error(
                        "DUPLICATE_POOL",
                        "/apportionment/" + i + "/pool",
                        "The key " + pool + " is agreed to already"));
    }

    private Optional<String> ownShare(Pool pool) {
        return pool.boroughs().contains(references.borough())
                ? Optional.empty()
                : Optional.of("%s has no share in the key %s: agreeing to it changes nothing"
                        .formatted(references.borough(), pool.code()));
    }

    private void chartMappings() {
        new AgreementCheck(
                        terms,
                        references,
                        new AgreementCheck.Words("/chartMappings", "/mapping", "MAPPING", "chart mapping", "mapping"))
                .check(terms.chartMappings(), references.mappings(), this::ownPartnership)
                .forEach(findings::add);
        twice(
                terms.chartMappings(),
                agreed -> "version %d of the mapping %s".formatted(agreed.version(), agreed.mapping()),
                (i, which) -> error(
                        "DUPLICATE_MAPPING",
                        "/chartMappings/" + i + "/mapping",
                        "%s is agreed to already"
                                .formatted(which.substring(0, 1).toUpperCase(Locale.ROOT) + which.substring(1))));
    }

    private Optional<String> ownPartnership(PartnershipMapping mapping) {
        return references.isMember(mapping.partnership(), terms.financialYear())
                ? Optional.empty()
                : Optional.of("%s is not in %s, whose mapping %s is: agreeing to it changes nothing"
                        .formatted(references.borough(), mapping.partnership(), mapping.code()));
    }

    /** Says something about every entry whose name an earlier one has. */
    private static <T> void twice(List<T> entries, Function<T, String> name, Repeated say) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String text = name.apply(entries.get(i));
            if (!seen.add(text)) {
                say.about(i, text);
            }
        }
    }

    private interface Repeated {
        void about(int index, String name);
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }

    private void warning(String code, String at, String message) {
        findings.add(Finding.warning(code, at, message));
    }
}
