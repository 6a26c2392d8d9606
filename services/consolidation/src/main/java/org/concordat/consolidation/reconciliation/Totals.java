package org.concordat.consolidation.reconciliation;

import java.util.List;
import org.concordat.consolidation.facts.ControlTotals;

/** Control totals as the services write them, so that one answer can be compared with another's. */
record Totals(int lines, List<Sum> sums, String digest) {

    /** @param total pounds, a text with two decimals as in the event */
    record Sum(String fund, String type, String measure, int reported, String total) {}

    static Totals of(ControlTotals totals) {
        return new Totals(
                totals.lines(),
                totals.sums().stream()
                        .map(sum -> new Sum(
                                sum.fund().name(),
                                sum.type().name(),
                                sum.measure().json(),
                                sum.reported(),
                                sum.total().toString()))
                        .toList(),
                totals.digest());
    }
}
