package org.concordat.kernel.sharing;

/**
 * Against whom a partnership protects its members' figures.
 *
 * @param money pounds
 * @param counts numbers of anything that is no child, such as contracts or posts
 * @param children numbers of children, and shares and rates of them
 */
public record DisclosureLevels(DisclosureLevel money, DisclosureLevel counts, DisclosureLevel children) {

    /** Where a partnership does not say. */
    public static final DisclosureLevels USUAL =
            new DisclosureLevels(DisclosureLevel.PARTNER, DisclosureLevel.PARTNER, DisclosureLevel.PAIR);
}
