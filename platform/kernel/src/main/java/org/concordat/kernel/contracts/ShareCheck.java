package org.concordat.kernel.contracts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.shares.Share;
import org.concordat.kernel.shares.SharesCheck;

/** A shared contract is a whole: each borough has one part of it, and records that. */
final class ShareCheck {

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
        findings.addAll(SharesCheck.outOfRange(shares));
        findings.addAll(SharesCheck.together(shares, borough, "contract"));
        if (contract.sharedReference().isEmpty()) {
            findings.add(Finding.error(
                    "SHARED_REFERENCE_MISSING",
                    "/sharedReference",
                    "Boroughs that share a contract call it by one name, so that it counts once"));
        }
        contract.lead()
                .filter(lead ->
                        shares.stream().noneMatch(share -> share.borough().equals(lead)))
                .ifPresent(lead ->
                        findings.add(Finding.error("LEAD_WITHOUT_SHARE", "/lead", lead + " leads and has no share")));
        part(borough, contract).ifPresent(findings::add);
        return findings;
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
