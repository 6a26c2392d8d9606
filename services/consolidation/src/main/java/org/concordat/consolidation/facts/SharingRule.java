package org.concordat.consolidation.facts;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.SharingDetail;

/**
 * One rule of a mandate: how much of what a partnership may see. What is omitted means all.
 *
 * @param serviceLine a line or a total of the chart: the rule is about it and everything below
 * @param measure its name in JSON, such as {@code forecastOutturn} or {@code variance}
 * @param from the first day on which the rule holds, in London
 * @param until the last day on which it holds, in London
 */
public record SharingRule(
        Optional<String> partnership,
        Optional<ReportingDomain> domain,
        Optional<String> serviceLine,
        Optional<String> measure,
        SharingDetail detail,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {}
