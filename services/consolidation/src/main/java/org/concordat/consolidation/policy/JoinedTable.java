package org.concordat.consolidation.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.reference.BoroughKnown;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.reference.MappingKnown;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.table.Landing;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Period;
import org.concordat.web.problem.Problem;

/**
 * The rows of a partnership's table, and how each member's figures come to stand on them and how much of them may be
 * seen there. Members who report on the partnership's own chart stand where they posted; the lines of others are read on
 * it by the mapping that all have agreed to, and what it does not speak of stands in a row of its own.
 *
 * @param members by code
 */
public record JoinedTable(RowTree rows, List<Member> members) {

    private static final Chart NO_CHART = new Chart(List.of());

    /**
     * @param landing where its lines stand; empty where every member reports on the partnership's chart
     * @param mapping by which its lines are read; empty where it reports on the partnership's chart
     */
    public record Member(
            Borough borough, SharingTable sharing, Optional<Landing> landing, Optional<MappingKnown> mapping) {}

    /**
     * What is known of the members, as at the moment that is asked about.
     *
     * @param boroughs those of the members that have been recorded
     * @param mandates those in force in the period's year, of every member
     * @param charts by code, as they are for the period's year
     * @param mappings every version of the partnership's
     * @param definitions what the rows are made of besides the chart
     */
    public record Basis(
            Collection<BoroughKnown> boroughs,
            SortedMap<Borough, Optional<MandateKnown>> mandates,
            Function<String, Chart> charts,
            Supplier<List<MappingKnown>> mappings,
            RowDefinitions definitions) {

        /** Of a domain whose rows are those of the chart. */
        public Basis(
                Collection<BoroughKnown> boroughs,
                SortedMap<Borough, Optional<MandateKnown>> mandates,
                Function<String, Chart> charts,
                Supplier<List<MappingKnown>> mappings) {
            this(boroughs, mandates, charts, mappings, RowDefinitions.NONE);
        }
    }

    /**
     * @param today the day in London of the moment that is asked about
     * @throws Problem 409 when their charts cannot be combined, saying why
     */
    public static JoinedTable of(
            Domain domain, PartnershipKnown partnership, Period period, LocalDate today, Basis basis) {
        return new Joining(domain, partnership, period, today, basis).table();
    }

    private record Joining(Domain domain, PartnershipKnown partnership, Period period, LocalDate today, Basis basis) {

        JoinedTable table() {
            SortedSet<String> charts = new TreeSet<>();
            basis.boroughs().forEach(borough -> charts.add(borough.chart()));
            partnership.chart().filter(own -> !charts.isEmpty()).ifPresent(charts::add);
            if (charts.size() < 2) {
                return onOneChart(charts.isEmpty() ? NO_CHART : basis.charts().apply(charts.first()));
            }
            String own = partnership
                    .chart()
                    .orElseThrow(
                            () -> differ(charts, List.of("Nobody has said on which of them the partnership reports.")));
            return onSeveral(own, mappings(charts, own));
        }

        private JoinedTable onOneChart(Chart chart) {
            List<Member> members = new ArrayList<>();
            basis.mandates()
                    .forEach((borough, mandate) -> members.add(new Member(
                            borough,
                            SharingTables.shared()
                                    .of(domain, basis.definitions(), mandate, partnership.code(), today, chart),
                            Optional.empty(),
                            Optional.empty())));
            return new JoinedTable(SharingTables.shared().rows(domain, basis.definitions(), chart), members);
        }

        /** By the chart they are from. */
        private Map<String, MappingKnown> mappings(SortedSet<String> charts, String own) {
            List<MappingKnown> versions = basis.mappings().get();
            List<MandateKnown> mandates =
                    basis.mandates().values().stream().flatMap(Optional::stream).toList();
            Map<String, MappingKnown> agreed = new HashMap<>();
            List<String> missing = new ArrayList<>();
            for (String chart : charts) {
                if (!chart.equals(own)) {
                    switch (MappingChoice.of(versions, chart, own, period.end(), mandates)) {
                        case MappingChoice.Agreed(var mapping) -> agreed.put(chart, mapping);
                        case MappingChoice.NotAgreed(var latest, var by) ->
                            missing.add("The mandates of %s do not agree to version %d of the mapping %s from %s to %s."
                                    .formatted(list(by), latest.version(), latest.code(), chart, own));
                        case MappingChoice.None() ->
                            missing.add("No mapping from %s to %s is recorded for %s.".formatted(chart, own, period));
                    }
                }
            }
            if (!missing.isEmpty()) {
                throw differ(charts, missing);
            }
            return agreed;
        }

        private JoinedTable onSeveral(String own, Map<String, MappingKnown> mappings) {
            RowTree rows = SharingTables.shared()
                    .rows(domain, basis.definitions(), basis.charts().apply(own))
                    .withNotMapped();
            Map<Borough, String> charts = new HashMap<>();
            basis.boroughs().forEach(borough -> charts.put(borough.borough(), borough.chart()));
            List<Member> members = new ArrayList<>();
            basis.mandates().forEach((borough, mandate) -> {
                String from = charts.getOrDefault(borough, own);
                Chart chart = basis.charts().apply(from);
                Optional<MappingKnown> mapping = Optional.ofNullable(mappings.get(from));
                Landing landing = Landing.of(
                        SharingTables.shared().rows(domain, basis.definitions(), chart),
                        rows,
                        line -> mapping.map(by -> by.target(line, chart)).orElse(Optional.of(line)));
                SharingTable sharing = LandedTable.of(
                        SharingTables.shared()
                                .of(domain, basis.definitions(), mandate, partnership.code(), today, chart),
                        landing,
                        partnership.code(),
                        today,
                        domain.measures());
                members.add(new Member(borough, sharing, Optional.of(landing), mapping));
            });
            return new JoinedTable(rows, members);
        }

        private Problem differ(SortedSet<String> charts, List<String> why) {
            return Problem.conflict(
                    "charts-differ",
                    "The members of %s report on different charts of service lines (%s), which cannot be combined. %s"
                            .formatted(partnership.code(), String.join(", ", charts), String.join(" ", why)));
        }

        private static String list(SortedSet<Borough> boroughs) {
            return String.join(", ", boroughs.stream().map(Borough::code).toList());
        }
    }
}
