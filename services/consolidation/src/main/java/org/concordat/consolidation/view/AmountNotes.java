package org.concordat.consolidation.view;

import java.util.Optional;
import org.concordat.kernel.money.MoneyUnit;

/** What an answer says of amounts that are not written exactly. */
public final class AmountNotes {

    private AmountNotes() {}

    /** How they are rounded, in words; none for pounds, which are exact. */
    public static Optional<String> rounding(MoneyUnit unit) {
        return switch (unit) {
            case GBP -> Optional.empty();
            case GBP_THOUSAND -> Optional.of(rounded("whole thousands of pounds"));
            case GBP_MILLION -> Optional.of(rounded("tenths of a million pounds"));
        };
    }

    private static String rounded(String to) {
        return "Each amount is rounded once from the exact figure to %s, half away from zero; rounded amounts need not add up to rounded totals."
                .formatted(to);
    }
}
