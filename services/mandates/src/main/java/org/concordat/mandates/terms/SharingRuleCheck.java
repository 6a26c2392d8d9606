package org.concordat.mandates.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.mandates.partnerships.Partnership;

/** What there is to say about the sharing rules of a mandate. */
final class SharingRuleCheck {

    /** Version 1 of the adoption's event has no such domain, and whoever reads it would not understand the mandate. */
    private static final Set<ReportingDomain> NOT_PUBLISHED = Set.of(ReportingDomain.PLANS);

    private final MandateTerms terms;
    private final MandateReferences references;
    private final List<Finding> findings = new ArrayList<>();

    private SharingRuleCheck(MandateTerms terms, MandateReferences references) {
        this.terms = terms;
        this.references = references;
    }

    static List<Finding> check(MandateTerms terms, MandateReferences references) {
        SharingRuleCheck check = new SharingRuleCheck(terms, references);
        if (terms.sharing().isEmpty()) {
            check.warning("NOTHING_SHARED", "/sharing", "The mandate has no sharing rule, so it shares nothing");
        }
        Map<Scope, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < terms.sharing().size(); i++) {
            SharingRule rule = terms.sharing().get(i);
            String at = "/sharing/" + i;
            check.domain(rule, at);
            check.partnership(rule, at);
            check.lineAndMeasure(rule, at);
            check.days(rule, at);
            Integer earlier = seen.putIfAbsent(Scope.of(rule), i);
            if (earlier != null) {
                check.again(rule, at, earlier);
            }
        }
        return check.findings;
    }

    private void domain(SharingRule rule, String at) {
        rule.domain()
                .filter(NOT_PUBLISHED::contains)
                .ifPresent(domain -> error(
                        "DOMAIN_NOT_PUBLISHED",
                        at + "/domain",
                        "A mandate cannot be told to others yet if a rule names %s: a rule that names no domain speaks of it too"
                                .formatted(domain)));
    }

    private void partnership(SharingRule rule, String at) {
        if (rule.partnership().isEmpty()) {
            references
                    .inCodeOrder()
                    .filter(partnership -> membersIn(partnership).contains(references.borough()))
                    .forEach(partnership -> totalsOfTwo(rule, partnership, at + "/detail"));
            return;
        }
        String code = rule.partnership().get();
        Optional<Partnership> known = references.partnership(code);
        if (known.isEmpty()) {
            error("UNKNOWN_PARTNERSHIP", at + "/partnership", "There is no partnership " + code);
        } else if (!membersIn(known.get()).contains(references.borough())) {
            warning(
                    "NOT_A_MEMBER",
                    at + "/partnership",
                    "%s is not a member of %s in %s: the rule shows nothing to anybody"
                            .formatted(references.borough(), known.get().title(), terms.financialYear()));
        } else {
            totalsOfTwo(rule, known.get(), at + "/detail");
        }
    }

    private java.util.SortedSet<Borough> membersIn(Partnership partnership) {
        return partnership.membersIn(terms.financialYear());
    }

    /** The other member would have this one's figure by taking its own from the total. */
    private void totalsOfTwo(SharingRule rule, Partnership partnership, String at) {
        boolean everTwo = terms.financialYear()
                .reportingPeriods()
                .map(partnership::membersAt)
                .anyMatch(members -> members.size() == 2 && members.contains(references.borough()));
        if (rule.detail() == SharingDetail.TOTALS && everTwo) {
            warning(
                    "TOTALS_IN_PARTNERSHIP_OF_TWO",
                    at,
                    ("%s is a partnership of two: the other borough could take its own figure from a total and would have"
                                    + " this one's, so it never sees such a total")
                            .formatted(partnership.title()));
        }
    }

    private void lineAndMeasure(SharingRule rule, String at) {
        rule.serviceLine()
                .filter(line -> references.chart().find(line).isEmpty())
                .ifPresent(line -> error(
                        "UNKNOWN_SERVICE_LINE",
                        at + "/serviceLine",
                        "The borough's chart has no service line " + line));
        rule.measure()
                .filter(measure -> !MeasureNames.knows(rule.domain(), measure))
                .ifPresent(measure -> error(
                        "UNKNOWN_MEASURE",
                        at + "/measure",
                        "%s has no measure %s%s"
                                .formatted(
                                        rule.domain().map(Enum::name).orElse("No domain"),
                                        measure,
                                        rule.domain().equals(Optional.of(ReportingDomain.BUDGET))
                                                ? ": expected one of "
                                                        + String.join(
                                                                ", ",
                                                                MeasureNames.ofBudgets()
                                                                        .keySet())
                                                : "")));
    }

    private void days(SharingRule rule, String at) {
        if (rule.from().isPresent()
                && rule.until().isPresent()
                && rule.until().get().isBefore(rule.from().get())) {
            error(
                    "UNTIL_BEFORE_FROM",
                    at + "/until",
                    "The rule ends on %s, before it begins on %s"
                            .formatted(rule.until().get(), rule.from().get()));
            return;
        }
        Stream.of(Map.entry("/from", rule.from()), Map.entry("/until", rule.until()))
                .forEach(entry -> entry.getValue()
                        .filter(this::isOutsideYear)
                        .ifPresent(day -> warning(
                                "DATE_OUTSIDE_YEAR",
                                at + entry.getKey(),
                                "%s is not within %s, the year of the mandate".formatted(day, terms.financialYear()))));
    }

    private boolean isOutsideYear(LocalDate day) {
        return !terms.financialYear().contains(day);
    }

    private void again(SharingRule rule, String at, int earlier) {
        SharingDetail other = terms.sharing().get(earlier).detail();
        if (rule.detail() == other) {
            warning("DUPLICATE_RULE", at, "Rule %d says the same".formatted(earlier + 1));
        } else {
            error(
                    "CONTRADICTORY_RULES",
                    at + "/detail",
                    "Rule %d says %s of the same figures, and this one %s"
                            .formatted(earlier + 1, other, rule.detail()));
        }
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }

    private void warning(String code, String at, String message) {
        findings.add(Finding.warning(code, at, message));
    }

    /** What a rule is about, without what it allows. */
    private record Scope(
            Optional<String> partnership,
            Optional<ReportingDomain> domain,
            Optional<String> serviceLine,
            Optional<String> measure,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {

        static Scope of(SharingRule rule) {
            return new Scope(
                    rule.partnership(), rule.domain(), rule.serviceLine(), rule.measure(), rule.from(), rule.until());
        }
    }
}
