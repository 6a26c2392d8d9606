package org.concordat.consolidation.kpi.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.consolidation.kpi.KpiDefinitionJson;
import org.concordat.consolidation.reference.TargetJson;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.messaging.EventJson;

/** Reads what the kpis service publishes of targets and comparators. */
public final class TargetsJson {

    private TargetsJson() {}

    /** @throws InvalidValue for what are no targets */
    public static BoroughTargets targets(JsonNode data) {
        return new BoroughTargets(
                new Borough(EventJson.text(data, "borough")),
                EventJson.text(data, "kpi"),
                data.path("version").asInt(),
                KpiDefinitionJson.unit(data),
                each(data.path("targets"), TargetsJson::dated),
                EventJson.optional(data, "comparator"),
                EventJson.optional(data, "reason"));
    }

    private static BoroughTargets.Dated dated(JsonNode target) {
        return new BoroughTargets.Dated(
                LocalDate.parse(EventJson.text(target, "from")),
                EventJson.optional(target, "until").map(LocalDate::parse),
                TargetJson.target(target.path("target")),
                TargetJson.distance(target, "tolerance"),
                EventJson.optional(target, "printed"));
    }

    /** @throws InvalidValue for what is no comparator */
    public static ComparatorSetsKnown sets(JsonNode data) {
        return new ComparatorSetsKnown(
                EventJson.text(data, "comparator"),
                EventJson.optional(data, "borough").map(Borough::new),
                EventJson.text(data, "title"),
                each(
                        data.path("sets"),
                        set -> new ComparatorSetsKnown.CouncilSet(
                                LocalDate.parse(EventJson.text(set, "from")),
                                EventJson.optional(set, "until").map(LocalDate::parse),
                                each(set.path("members"), JsonNode::asText))));
    }

    /** @throws InvalidValue for what are no values of a comparator */
    public static ComparatorValuesKnown values(JsonNode data) {
        return new ComparatorValuesKnown(
                EventJson.text(data, "comparator"),
                EventJson.optional(data, "borough").map(Borough::new),
                EventJson.text(data, "kpi"),
                KpiDefinitionJson.unit(data),
                each(
                        data.path("values"),
                        value -> new ComparatorValuesKnown.Posted(
                                EventJson.text(value, "span"),
                                EventJson.optional(value, "member"),
                                Optional.of(value.path("value"))
                                        .filter(JsonNode::isNumber)
                                        .map(JsonNode::decimalValue))));
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> reading) {
        List<T> read = new ArrayList<>();
        list.forEach(element -> read.add(reading.apply(element)));
        return read;
    }
}
