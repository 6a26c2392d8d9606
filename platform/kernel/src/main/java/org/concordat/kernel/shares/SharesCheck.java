package org.concordat.kernel.shares;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.FigureWords;

/** What has to hold of shares in a record that has them in its field {@code shares}. */
public final class SharesCheck {

    private static final String AT = "/shares";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS_MAX = 6;

    private SharesCheck() {}

    /** Of each by itself: SHARE_OUT_OF_RANGE. */
    public static List<Finding> outOfRange(List<Share> shares) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal percent = shares.get(i).percent();
            if (percent.signum() <= 0
                    || percent.compareTo(WHOLE) > 0
                    || percent.stripTrailingZeros().scale() > DECIMALS_MAX) {
                findings.add(Finding.error(
                        "SHARE_OUT_OF_RANGE",
                        "%s/%d/percent".formatted(AT, i),
                        "A share is above nothing, in per cent of the whole, with at most six decimals"));
            }
        }
        return findings;
    }

    /**
     * Of all together: SHARES_DO_NOT_ADD, SHARE_TWICE and SHARE_MISSING.
     *
     * @param own the borough that records them
     * @param what is shared, in a word, such as {@code saving}
     */
    public static List<Finding> together(List<Share> shares, Borough own, String what) {
        List<Finding> findings = new ArrayList<>();
        BigDecimal sum = shares.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            findings.add(Finding.error(
                    "SHARES_DO_NOT_ADD",
                    AT,
                    "The shares add up to %s per cent, and to 100 they have to: else the %s is counted in part or twice"
                            .formatted(FigureWords.plain(sum), what)));
        }
        Set<Borough> seen = new HashSet<>();
        for (int i = 0; i < shares.size(); i++) {
            if (!seen.add(shares.get(i).borough())) {
                findings.add(Finding.error(
                        "SHARE_TWICE",
                        AT + "/" + i,
                        "%s has a share already".formatted(shares.get(i).borough())));
            }
        }
        if (!seen.contains(own)) {
            findings.add(Finding.error(
                    "SHARE_MISSING", AT, "%s records a %s of which it has no share".formatted(own, what)));
        }
        return findings;
    }
}
