package org.concordat.consolidation.disclosure;

import java.util.Arrays;
import java.util.List;
import org.concordat.kernel.sharing.TooFew;

/**
 * The numbers of children that one borough's own figure of a row tells.
 *
 * @param counts none where it tells none; one, which is what a total adds up; or of a share its numerator, its denominator
 *     and the rest
 * @param tooFew which of them are too small to be told
 * @param isShown whether the figure would be shown by itself
 * @param isOfFew whether it tells a small number together with other answers
 * @param isPrinted whether a paper has printed it
 */
public record RowNumbers(long[] counts, TooFew tooFew, boolean isShown, boolean isOfFew, boolean isPrinted) {

    /** One of the numbers that a figure tells. */
    record Told(RowNumbers row, int which) {

        long count() {
            return row.count(which);
        }

        /** A zero tells nothing, unless its row says so. */
        private boolean tellsAnything() {
            return count() > 0 || which < row.counts.length && row.tooFew.is(0);
        }
    }

    /** Of which nothing else is known. */
    public static RowNumbers of(long... counts) {
        return new RowNumbers(counts, TooFew.USUAL, true, false, false);
    }

    boolean tellsFew() {
        return isOfFew || Arrays.stream(counts).anyMatch(tooFew::is);
    }

    /** Zero of a number that it does not tell. */
    long count(int which) {
        return which < counts.length ? counts[which] : 0;
    }

    /** Whether nobody can tell one of these numbers from what they come to, whoever has read what is printed or has not. */
    static boolean hideEachOther(List<Told> numbers) {
        return together(numbers)
                && together(numbers.stream()
                        .filter(number -> !number.row().isPrinted())
                        .toList());
    }

    private static boolean together(List<Told> numbers) {
        return Sensitivity.CHILDREN.hideEachOther(numbers.stream()
                .filter(Told::tellsAnything)
                .mapToLong(Told::count)
                .toArray());
    }
}
