package org.concordat.mandates.mappings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.kernel.Finding;
import org.concordat.kernel.ServiceLine;
import org.concordat.mandates.charts.ChartEdition;

/** What must hold of a version of a mapping before it is recorded. */
final class PartnershipMappingCheck {

    private final Collection<ChartEdition> source;
    private final Collection<ChartEdition> target;
    private final Collection<PartnershipMapping> others;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param source the versions of the chart it is from that are for its days
     * @param target likewise of the chart it is to
     * @param others the latest version of every other mapping of the partnership
     */
    PartnershipMappingCheck(
            Collection<ChartEdition> source, Collection<ChartEdition> target, Collection<PartnershipMapping> others) {
        this.source = source;
        this.target = target;
        this.others = others;
    }

    /** @param before the version before it */
    List<Finding> check(PartnershipMapping mapping, Optional<PartnershipMapping> before) {
        mapping.until()
                .filter(last -> last.isBefore(mapping.from()))
                .ifPresent(last -> error(
                        "UNTIL_BEFORE_FROM",
                        "/until",
                        "The mapping ends on %s, before it begins on %s".formatted(last, mapping.from())));
        checkCharts(mapping, before);
        if (mapping.lines().isEmpty()) {
            error("NO_LINES", "/lines", "A mapping says of at least one line where it goes, and this one says none");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < mapping.lines().size(); i++) {
            PartnershipMapping.Line line = mapping.lines().get(i);
            String at = "/lines/" + i;
            if (!seen.add(line.from())) {
                error("DUPLICATE_LINE", at + "/from", "Where %s goes is said already".formatted(line.from()));
            }
            if (!source.isEmpty() && !has(source, line.from(), any -> true)) {
                error(
                        "UNKNOWN_SERVICE_LINE",
                        at + "/from",
                        "The chart %s has no service line %s".formatted(mapping.fromChart(), line.from()));
            }
            checkTarget(mapping, line.to(), at + "/to");
        }
        return List.copyOf(findings);
    }

    private void checkCharts(PartnershipMapping mapping, Optional<PartnershipMapping> before) {
        if (source.isEmpty()) {
            error("UNKNOWN_CHART", "/fromChart", "There is no chart " + mapping.fromChart());
        }
        if (target.isEmpty()) {
            error("UNKNOWN_CHART", "/toChart", "There is no chart " + mapping.toChart());
        }
        if (mapping.fromChart().equals(mapping.toChart())) {
            error("SAME_CHART", "/toChart", "A mapping is between two charts, and this one stays on one");
        }
        before.filter(last -> !last.connects(mapping.fromChart(), mapping.toChart()))
                .ifPresent(last -> error(
                        "OTHER_CHARTS_BEFORE",
                        "/fromChart",
                        "The mapping %s is from %s to %s in every version: take another code for other charts"
                                .formatted(last.code(), last.fromChart(), last.toChart())));
        others.stream()
                .filter(other -> other.connects(mapping.fromChart(), mapping.toChart()))
                .findFirst()
                .ifPresent(other -> error(
                        "CHARTS_MAPPED_ALREADY",
                        "/fromChart",
                        "The mapping %s is between these charts already: record a version of it"
                                .formatted(other.code())));
    }

    private void checkTarget(PartnershipMapping mapping, String to, String at) {
        if (target.isEmpty()) {
            return;
        }
        if (!has(target, to, any -> true)) {
            error("UNKNOWN_SERVICE_LINE", at, "The chart %s has no service line %s".formatted(mapping.toChart(), to));
        } else if (!has(target, to, line -> !line.total())) {
            error(
                    "TOTAL_AS_TARGET",
                    at,
                    "%s is a total of %s, which is added up from its lines: name a line"
                            .formatted(to, mapping.toChart()));
        }
    }

    private static boolean has(Collection<ChartEdition> editions, String code, Predicate<ServiceLine> suits) {
        return editions.stream()
                .anyMatch(edition -> edition.chart().find(code).filter(suits).isPresent());
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }
}
