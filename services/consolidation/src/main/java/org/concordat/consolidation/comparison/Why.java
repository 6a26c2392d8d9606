package org.concordat.consolidation.comparison;

import java.util.Optional;
import org.concordat.kernel.Borough;

/**
 * Why a figure is another than before, as far as the two answers tell.
 *
 * @param borough whose doing it is; none where that is not told, or where it is nobody's
 * @param text one sentence
 */
public record Why(Code code, Optional<Borough> borough, String text) {

    /** What happened. */
    public enum Code {
        /** A return came in that was missing. */
        POSTED,
        /** A later version of a return replaced the one before. */
        RESTATED,
        /** A submitted return was approved. */
        APPROVED,
        /** The return that stands leaves out what the one before had. */
        LEFT_OUT,
        /** A mandate lets a figure through that was withheld. */
        SHARED,
        /** A mandate holds a figure back that was shown. */
        WITHHELD,
        /** The lines of a borough on another chart are read on the partnership's by another mapping, or none. */
        MAPPED,
        /** A borough joined the partnership, for the period. */
        JOINED,
        /** A borough left the partnership, for the period. */
        LEFT,
        /** What a line of the later return says of itself. */
        COMMENT,
        /** Something changed that no answer shows by itself. */
        NOT_SHOWN
    }

    /** Whether a member came or left, so that the figure is no longer of the same. */
    boolean breaksSeries() {
        return code == Code.JOINED || code == Code.LEFT;
    }

    static Why of(Code code, Borough borough, String text) {
        return new Why(code, Optional.of(borough), text);
    }

    static Why notShown() {
        return new Why(
                Code.NOT_SHOWN,
                Optional.empty(),
                "A figure that is not shown by itself changed, or lines were put under other rows.");
    }
}
