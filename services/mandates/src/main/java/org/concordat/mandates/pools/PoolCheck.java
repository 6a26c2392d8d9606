package org.concordat.mandates.pools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;
import org.concordat.mandates.partnerships.Membership;
import org.concordat.mandates.partnerships.Partnership;

/** What must hold of a version of an apportionment key before it is recorded. */
final class PoolCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        once(
                pool.limits().costCentres(),
                "/costCentres",
                "DUPLICATE_COST_CENTRE",
                "The cost centre %s is named already");
        once(pool.limits().funds(), "/funds", "DUPLICATE_FUND", "The fund %s is named already");
        if (pool.limits().caseloadMeasure().isPresent() && pool.basis() != ApportionmentBasis.CASELOAD) {
            error(
                    "MEASURE_OF_ANOTHER_BASIS",
                    "/caseloadMeasure",
                    "A measure of caseload makes a key of caseload, and this key is %s".formatted(pool.basis()));
        }
        checkCaps(pool);
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

    private void once(List<?> named, String at, String code, String message) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!seen.add(named.get(i))) {
                error(code, at + "/" + i, message.formatted(named.get(i)));
            }
        }
    }

    private void checkCaps(Pool pool) {
        List<PoolLimits.Cap> caps = pool.limits().caps();
        once(caps.stream().map(PoolLimits.Cap::borough).toList(), "/caps", "DUPLICATE_CAP", "%s has a cap already");
        for (int i = 0; i < caps.size(); i++) {
            PoolLimits.Cap cap = caps.get(i);
            String at = "/caps/" + i;
            if (!pool.boroughs().contains(cap.borough())) {
                error("CAP_WITHOUT_SHARE", at, "%s has a cap and no share in the key".formatted(cap.borough()));
            }
            if (cap.percent().isPresent() == cap.pounds().isPresent()) {
                error("CAP_UNCLEAR", at, "A cap is a percent of the pool or an amount in pounds: say one of the two");
            }
            if (cap.percent().filter(percent -> !isPercent(percent)).isPresent()
                    || cap.pounds().filter(pounds -> !isAmount(pounds)).isPresent()) {
                error(
                        "CAP_OUT_OF_RANGE",
                        at,
                        "A cap is from 0 to 100 percent, or an amount of whole pence that is not below zero");
            }
        }
        if (findings.isEmpty() && leavesARest(pool)) {
            error(
                    "CAPS_LEAVE_A_REST",
                    "/caps",
                    "Everybody who bears something has a cap in percent, and together they are less than 100: there is"
                            + " always something that nobody bears");
        }
    }

    private static boolean isPercent(BigDecimal percent) {
        return percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0;
    }

    private static boolean isAmount(BigDecimal pounds) {
        return pounds.signum() >= 0
                && pounds.compareTo(Money.LIMIT) < 0
                && pounds.stripTrailingZeros().scale() <= 2;
    }

    private static boolean leavesARest(Pool pool) {
        BigDecimal together = BigDecimal.ZERO;
        for (Pool.Share share : pool.shares()) {
            BigDecimal percent = pool.limits().caps().stream()
                    .filter(cap -> cap.borough().equals(share.borough()))
                    .flatMap(cap -> cap.percent().stream())
                    .findFirst()
                    .orElse(HUNDRED);
            together = share.weight().signum() > 0 ? together.add(percent) : together;
        }
        return together.compareTo(HUNDRED) < 0;
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }
}
