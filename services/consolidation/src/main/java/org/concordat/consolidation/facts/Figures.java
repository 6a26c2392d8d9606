package org.concordat.consolidation.facts;

import java.math.BigDecimal;
import java.util.Arrays;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one budget line, in whole pence. A measure may be not reported, which is not zero. It prints nothing:
 * raw figures belong in no log.
 */
public final class Figures {

    private static final int MEASURES = BudgetMeasure.values().length;

    private final long[] pence;
    /** Bit {@code measure.ordinal()} is set when the measure was reported. */
    private final int reported;

    private Figures(long[] pence, int reported) {
        this.pence = pence;
        this.reported = reported;
    }

    /** @param pounds one for each measure in the order of {@link BudgetMeasure}, null where it was not reported */
    public static Figures ofPounds(@Nullable BigDecimal... pounds) {
        if (pounds.length != MEASURES) {
            throw new IllegalArgumentException("a line has " + MEASURES + " measures, not " + pounds.length);
        }
        long[] pence = new long[MEASURES];
        int reported = 0;
        for (int i = 0; i < MEASURES; i++) {
            BigDecimal amount = pounds[i];
            if (amount != null) {
                pence[i] = amount.movePointRight(2).longValueExact();
                reported |= 1 << i;
            }
        }
        return new Figures(pence, reported);
    }

    public boolean reports(BudgetMeasure measure) {
        return (reported & 1 << measure.ordinal()) != 0;
    }

    /** In pence; only where it was reported. */
    public long pence(BudgetMeasure measure) {
        if (!reports(measure)) {
            throw new IllegalStateException(measure + " was not reported");
        }
        return pence[measure.ordinal()];
    }

    /** The amount, or null where it was not reported. */
    public @Nullable Money money(BudgetMeasure measure) {
        return reports(measure) ? Money.ofPence(pence[measure.ordinal()]) : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figures that && reported == that.reported && Arrays.equals(pence, that.pence);
    }

    @Override
    public int hashCode() {
        return 31 * reported + Arrays.hashCode(pence);
    }

    @Override
    public String toString() {
        return "Figures";
    }
}
