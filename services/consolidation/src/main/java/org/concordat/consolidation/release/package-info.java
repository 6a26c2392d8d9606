/**
 * The one step between facts and answer. Every view, export, explanation and stream passes through {@code Release}: raw
 * figures go in, and only released types come out, which nobody else can make. It works in this order:
 *
 * <ol>
 *   <li>{@code ReleaseHandler} reads what was known at the moment, and of a borough that shares nothing it reads nothing;
 *   <li>{@code BoroughTotals} adds each borough's figures up the chart;
 *   <li>{@code Pattern} says of every cell whether it may be shown, from the mandates and from which returns are in, and
 *       from no figure;
 *   <li>{@code RowBuilder} fills in the figures of the cells that the pattern shows, and of no other.
 * </ol>
 *
 * The totals at the foot are rows as well, behind the last of the chart: as open as the least open of the rows they add
 * up, settled by the pattern and filled in as every row is. What an edition of answers does not have is left out here.
 *
 * Between the last two {@code Suppression} hides further cells (as {@code SUPPRESSED}), so that none that is hidden can
 * be worked out from what is shown, and has what is left audited.
 */
@NullMarked
package org.concordat.consolidation.release;

import org.jspecify.annotations.NullMarked;
