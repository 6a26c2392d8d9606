package org.concordat.mandates.pools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.mandates.partnerships.Membership;
import org.concordat.mandates.partnerships.Partnership;

/** What must hold of a version of an apportionment key before it is recorded. */
final class PoolCheck {

    private final Partnership partnership;
    private final Predicate<String> serviceLineExists;
    private final List<Finding> findings = new ArrayList<>();

    PoolCheck(Partnership partnership, Predicate<String> serviceLineExists) {
        this.partnership = partnership;
        this.serviceLineExists = serviceLineExists;
    }

    List<Finding> check(Pool pool) {
        pool.until()
                .filter(last -> last.isBefore(pool.from()))
                .ifPresent(last -> error(
                        "UNTIL_BEFORE_FROM",
                        "/until",
                        "The key ends on %s, before it begins on %s".formatted(last, pool.from())));
        checkHost(pool);
        checkShares(pool);
        checkLines(pool);
        return List.copyOf(findings);
    }

    private void checkHost(Pool pool) {
        if (!pool.boroughs().contains(pool.host())) {
            error(
                    "HOST_WITHOUT_SHARE",
                    "/host",
                    "The host %s has no share in the key: give it one, of 0 if it pays nothing".formatted(pool.host()));
        }
    }

    private void checkShares(Pool pool) {
        Set<Borough> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < pool.shares().size(); i++) {
            Pool.Share share = pool.shares().get(i);
            String at = "/shares/" + i;
            if (!seen.add(share.borough())) {
                error("DUPLICATE_SHARE", at, share.borough() + " has a share already");
            }
            if (partnership.members().stream().map(Membership::borough).noneMatch(share.borough()::equals)) {
                error(
                        "NOT_A_MEMBER",
                        at + "/borough",
                        "%s never was a member of the partnership %s".formatted(share.borough(), partnership.code()));
            }
            if (share.weight().signum() < 0) {
                error("NEGATIVE_WEIGHT", at + "/weight", "A weight is not below zero, and this is " + share.weight());
            }
            sum = sum.add(share.weight());
        }
        if (sum.signum() <= 0) {
            error(
                    "WEIGHTS_ADD_UP_TO_NOTHING",
                    "/shares",
                    "The weights add up to " + sum.toPlainString() + ": a cost cannot be split by them");
        }
    }

    private void checkLines(Pool pool) {
        if (pool.serviceLines().isEmpty()) {
            error(
                    "NO_SERVICE_LINES",
                    "/serviceLines",
                    "A key is for at least one service line, and this one names none");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < pool.serviceLines().size(); i++) {
            String line = pool.serviceLines().get(i);
            if (!serviceLineExists.test(line)) {
                error("UNKNOWN_SERVICE_LINE", "/serviceLines/" + i, "The host's chart has no service line " + line);
            }
            if (!seen.add(line)) {
                error("DUPLICATE_SERVICE_LINE", "/serviceLines/" + i, "The service line " + line + " is named already");
            }
        }
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }
}
