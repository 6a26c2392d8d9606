package org.concordat.kernel.sharing;

/**
 * Which numbers of children are too small to be told.
 *
 * @param upTo the highest of them
 * @param zeroTells whether that there is none tells something as well, such as of an indicator that counts those who are
 *     safe
 */
public record TooFew(int upTo, boolean zeroTells) {

    /** From 1 to 5, the rule of the Department for Education's statistics: what holds where nothing else is said. */
    public static final TooFew USUAL = new TooFew(5, false);

    public boolean is(long number) {
        return number <= upTo && (number >= 1 || zeroTells && number == 0);
    }
}
