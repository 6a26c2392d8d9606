package org.concordat.mandates.partnerships;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;

/** What must hold of a partnership before it is recorded. */
final class MembershipCheck {

    private final Predicate<Borough> boroughExists;
    private final Predicate<String> chartExists;
    private final Predicate<String> serviceLineExists;
    private final List<Finding> findings = new ArrayList<>();

    /** @param serviceLineExists whether the partnership's chart, or else that of any member, knows the line */
    MembershipCheck(
            Predicate<Borough> boroughExists, Predicate<String> chartExists, Predicate<String> serviceLineExists) {
        this.boroughExists = boroughExists;
        this.chartExists = chartExists;
        this.serviceLineExists = serviceLineExists;
    }

    List<Finding> check(Partnership partnership) {
        if (partnership.members().isEmpty()) {
            error("NO_MEMBERS", "/members", "A partnership has at least one member, and this one has none");
        }
        partnership
                .chart()
                .filter(code -> !chartExists.test(code))
                .ifPresent(code -> error("UNKNOWN_CHART", "/chart", "There is no chart " + code));
        for (int i = 0; i < partnership.members().size(); i++) {
            checkMember(partnership.members(), i);
        }
        for (int i = 0; i < partnership.serviceScopes().size(); i++) {
            checkScope(partnership, i);
        }
        return List.copyOf(findings);
    }

    private void checkMember(List<Membership> members, int i) {
        Membership member = members.get(i);
        String at = "/members/" + i;
        if (!boroughExists.test(member.borough())) {
            error("UNKNOWN_BOROUGH", at + "/borough", "There is no borough " + member.borough() + ": record it first");
        }
        member.until()
                .filter(last -> last.isBefore(member.from()))
                .ifPresent(last -> error(
                        "UNTIL_BEFORE_FROM",
                        at + "/until",
                        "Membership of %s ends on %s, before it begins on %s"
                                .formatted(member.borough(), last, member.from())));
        members.subList(0, i).stream()
                .filter(member::overlaps)
                .findFirst()
                .ifPresent(other -> error(
                        "OVERLAPPING_MEMBERSHIP",
                        at,
                        "%s is a member from %s already, in a stretch that overlaps the one from %s"
                                .formatted(member.borough(), other.from(), member.from())));
    }

    private void checkScope(Partnership partnership, int i) {
        List<SharedService> scopes = partnership.serviceScopes();
        SharedService scope = scopes.get(i);
        String at = "/serviceScopes/" + i;
        if (!serviceLineExists.test(scope.serviceLine())) {
            error(
                    "UNKNOWN_SERVICE_LINE",
                    at + "/serviceLine",
                    partnership
                                    .chart()
                                    .map("The chart %s has no service line "::formatted)
                                    .orElse("The charts of the members have no service line ")
                            + scope.serviceLine());
        }
        scope.until()
                .filter(last -> last.isBefore(scope.from()))
                .ifPresent(last -> error(
                        "UNTIL_BEFORE_FROM",
                        at + "/until",
                        "The scope of %s ends on %s, before it begins on %s"
                                .formatted(scope.serviceLine(), last, scope.from())));
        scopes.subList(0, i).stream()
                .filter(scope::overlaps)
                .findFirst()
                .ifPresent(other -> error(
                        "OVERLAPPING_SCOPE",
                        at,
                        "%s is in scope from %s already, in a stretch that overlaps the one from %s"
                                .formatted(scope.serviceLine(), other.from(), scope.from())));
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }
}
