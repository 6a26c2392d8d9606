package org.concordat.consolidation.facts;

import java.util.Arrays;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.measure.Quantity;

/**
 * The figures of one line. A measure may be not reported, which is not zero. It prints nothing: raw figures belong in no
 * log.
 */
public final class LineAmounts {

    private final Measures measures;
    private final long[] figures;
    private final boolean[] reported;
    private final boolean[] notAsked;

    private LineAmounts(Measures measures) {
        this.measures = measures;
        this.figures = new long[measures.width()];
        this.reported = new boolean[measures.size()];
        this.notAsked = new boolean[measures.size()];
    }

    /** Collects the figures of a line. */
    public static final class Builder {

        private final LineAmounts amounts;

        public Builder(Measures measures) {
            this.amounts = new LineAmounts(measures);
        }

        /** @param second the denominator of a ratio, of no meaning otherwise */
        public Builder report(int measure, long first, long second) {
            int at = amounts.measures.first(measure);
            amounts.figures[at] = first;
            if (amounts.measures.get(measure).kind().width() > 1) {
                amounts.figures[at + 1] = second;
            }
            amounts.reported[measure] = true;
            return this;
        }

        /** A line of its sort has no such figure: that it reports none leaves nothing out. */
        public Builder notAsk(int measure) {
            amounts.notAsked[measure] = true;
            return this;
        }

        /** What is worked out is worked out here, from what was reported. */
        public LineAmounts build() {
            amounts.measures.derive(amounts.figures, 0);
            boolean[] missing = new boolean[amounts.reported.length];
            for (int measure : amounts.measures.posted()) {
                missing[measure] = !amounts.reported[measure];
            }
            amounts.measures.deriveMissing(missing, 0);
            for (int measure = 0; measure < missing.length; measure++) {
                amounts.reported[measure] = !missing[measure];
            }
            return amounts;
        }
    }

    /** Whether a figure is expected of the line, so that one that is not reported is missing. */
    public boolean isAsked(int measure) {
        return !notAsked[measure];
    }

    public boolean reports(int measure) {
        return reported[measure];
    }

    /** The whole number at that place among those of all measures; only where its measure was reported. */
    public long at(int place) {
        return figures[place];
    }

    /** Only where it was reported. */
    public Quantity quantity(int measure) {
        if (!reported[measure]) {
            throw new IllegalStateException(measures.get(measure).name() + " was not reported");
        }
        int at = measures.first(measure);
        return Quantity.of(
                measures.get(measure),
                figures[at],
                figures[at + measures.get(measure).kind().width() - 1]);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof LineAmounts that
                && Arrays.equals(reported, that.reported)
                && Arrays.equals(notAsked, that.notAsked)
                && Arrays.equals(figures, that.figures);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(reported) + Arrays.hashCode(figures);
    }

    @Override
    public String toString() {
        return "LineAmounts";
    }
}
