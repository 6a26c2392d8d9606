package org.concordat.kernel.contracts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.contracts.Contract.Share;

/** A shared contract is a whole: each borough has one part of it, and records that. */
final class ShareCheck {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS_MAX = 6;

    private ShareCheck() {}

    static List<Finding> check(Borough borough, Contract contract) {
        List<Finding> findings = new ArrayList<>();
        if (contract.shares().isEmpty()) {
            if (contract.wholeValue().isPresent() || contract.sharedReference().isPresent()) {
                findings.add(Finding.error(
                        "SHARES_MISSING",
                        "/shares",
                        "A contract that boroughs share says the share of each, which add up to 100"));
            }
            return findings;
        }
        List<Share> shares = contract.shares().get();
        Set<Borough> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < shares.size(); i++) {
            String at = "/shares/" + i;
            Share share = shares.get(i);
            sum = sum.add(share.percent());
            outOfRange(share, at).ifPresent(findings::add);
            if (!seen.add(share.borough())) {
                findings.add(Finding.error("SHARE_TWICE", at, share.borough() + " has a share already"));
            }
        }
        if (sum.compareTo(WHOLE) != 0) {
            findings.add(Finding.error(
                    "SHARES_DO_NOT_ADD",
                    "/shares",
                    "The shares add up to %s per cent, and not to 100: the contract would count in part, or twice"
                            .formatted(sum.stripTrailingZeros().toPlainString())));
        }
        if (!seen.contains(borough)) {
            findings.add(
                    Finding.error("SHARE_MISSING", "/shares", borough + " records a contract without a share of it"));
        }
        if (contract.sharedReference().isEmpty()) {
            findings.add(Finding.error(
                    "SHARED_REFERENCE_MISSING",
                    "/sharedReference",
                    "Boroughs that share a contract call it by one name, so that it counts once"));
        }
        contract.lead()
                .filter(lead -> !seen.contains(lead))
                .ifPresent(lead ->
                        findings.add(Finding.error("LEAD_WITHOUT_SHARE", "/lead", lead + " leads and has no share")));
        part(borough, contract).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> outOfRange(Share share, String at) {
        BigDecimal percent = share.percent();
        boolean within = percent.signum() > 0
                && percent.compareTo(WHOLE) <= 0
                && percent.stripTrailingZeros().scale() <= DECIMALS_MAX;
        return within
                ? Optional.empty()
                : Optional.of(Finding.error(
                        "SHARE_OUT_OF_RANGE",
                        at + "/percent",
                        "A share is above 0 and at most 100 per cent, with six decimals at most"));
    }

    /** Each records its own part: the whole in every borough would count several times. */
    private static Optional<Finding> part(Borough borough, Contract contract) {
        if (contract.wholeValue().isEmpty() || contract.value().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = contract.value().get();
        // To the printed unit: what is printed in thousands is rounded to them.
        BigDecimal finest = BigDecimal.ONE.movePointLeft(
                Math.max(0, value.stripTrailingZeros().scale()));
        return contract.shares().orElse(List.of()).stream()
                .filter(share -> share.borough().equals(borough))
                .map(share ->
                        contract.wholeValue().get().multiply(share.percent()).movePointLeft(2))
                .filter(part -> part.subtract(value).abs().compareTo(finest) > 0)
                .findFirst()
                .map(part -> Finding.warning(
                        "SHARE_DIFFERS",
                        "/value",
                        "The borough's share of the whole value is %s, and the value here is %s"
                                .formatted(
                                        part.stripTrailingZeros().toPlainString(),
                                        value.stripTrailingZeros().toPlainString())));
    }
}
