package org.concordat.consolidation.kpi.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.concordat.consolidation.facts.FurtherEvents;
import org.concordat.consolidation.kpi.KpiDefinitionJson;
import org.concordat.consolidation.kpi.KpiKnown;
import org.concordat.consolidation.kpi.KpiRows;
import org.concordat.consolidation.kpi.scorecard.BoroughTargets;
import org.concordat.consolidation.kpi.scorecard.ComparatorSetsKnown;
import org.concordat.consolidation.kpi.scorecard.ComparatorValuesKnown;
import org.concordat.consolidation.kpi.scorecard.TargetsJson;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.kpi.Qualifier;
import org.concordat.kernel.span.Span;

/** Reads what {@code concordat.kpis} says, before it is kept: what cannot be read is refused. */
final class KpiEventsJson {

    private KpiEventsJson() {}

    /** @throws InvalidValue for a line that nobody could read again */
    static void check(JsonNode data) {
        for (JsonNode line : data.path("lines")) {
            Span.require(line.path("span").asText());
            if (line.hasNonNull("asAt")) {
                LocalDate.parse(line.get("asAt").asText());
            }
            if (line.hasNonNull("qualifier")) {
                qualifier(line.get("qualifier").asText());
            }
        }
    }

    private static void qualifier(String name) {
        if (Arrays.stream(Qualifier.values()).noneMatch(one -> one.name().equals(name))) {
            throw new InvalidValue("qualifier", name, "one that this service knows");
        }
    }

    /** Definitions and comparators are for everybody to read, a borough's own as well: their events are of no borough. */
    static Optional<FurtherEvents.Further> further(String type, JsonNode data) {
        return switch (type) {
            case "kpi-recorded.v1" -> {
                KpiKnown read = KpiDefinitionJson.read(data);
                yield kept(KpiRows.DEFINITIONS, Optional.empty(), "kpis/" + read.code());
            }
            case "target-recorded.v1" -> {
                BoroughTargets read = TargetsJson.targets(data);
                yield kept(
                        BoroughTargets.KEPT,
                        Optional.of(read.borough()),
                        "%s/targets/%s".formatted(read.borough(), read.kpi()));
            }
            case "comparator-set-recorded.v1" -> {
                ComparatorSetsKnown read = TargetsJson.sets(data);
                yield kept(
                        ComparatorSetsKnown.KEPT,
                        Optional.empty(),
                        "comparators/" + own(read.borough()) + read.comparator());
            }
            case "comparator-values-recorded.v1" -> {
                ComparatorValuesKnown read = TargetsJson.values(data);
                read.values().forEach(value -> Span.require(value.span()));
                yield kept(
                        ComparatorValuesKnown.KEPT,
                        Optional.empty(),
                        "comparator-values/%s%s/%s".formatted(own(read.borough()), read.comparator(), read.kpi()));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<FurtherEvents.Further> kept(KeptTable table, Optional<Borough> borough, String aggregate) {
        return Optional.of(new FurtherEvents.Kept(table, borough.map(Borough::code), aggregate));
    }

    private static String own(Optional<Borough> borough) {
        return borough.map(of -> of + "/").orElse("");
    }
}
