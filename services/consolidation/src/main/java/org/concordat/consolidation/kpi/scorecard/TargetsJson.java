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

/** Reads what the kpis service publishes of targets and comparators. */
public final class TargetsJson {

    private TargetsJson() {}

    /** @throws InvalidValue for what are no targets */
    public static BoroughTargets targets(JsonNode data) {
        return new BoroughTargets(
                new Borough(text(data, "borough")),
                text(data, "kpi"),
                data.path("version").asInt(),
                KpiDefinitionJson.unit(data),
                each(data.path("targets"), TargetsJson::dated),
                optional(data, "comparator"),
                optional(data, "reason"));
    }

    private static BoroughTargets.Dated dated(JsonNode target) {
        return new BoroughTargets.Dated(
                LocalDate.parse(text(target, "from")),
                optional(target, "until").map(LocalDate::parse),
                TargetJson.target(target.path("target")),
                TargetJson.distance(target, "tolerance"),
                optional(target, "printed"));
    }

    /** @throws InvalidValue for what is no comparator */
    public static ComparatorSetsKnown sets(JsonNode data) {
        return new ComparatorSetsKnown(
                text(data, "comparator"),
                optional(data, "borough").map(Borough::new),
                text(data, "title"),
                each(
                        data.path("sets"),
                        set -> new ComparatorSetsKnown.CouncilSet(
                                LocalDate.parse(text(set, "from")),
                                optional(set, "until").map(LocalDate::parse),
                                each(set.path("members"), JsonNode::asText))));
    }

    /** @throws InvalidValue for what are no values of a comparator */
    public static ComparatorValuesKnown values(JsonNode data) {
        return new ComparatorValuesKnown(
                text(data, "comparator"),
                optional(data, "borough").map(Borough::new),
                text(data, "kpi"),
                KpiDefinitionJson.unit(data),
                each(
                        data.path("values"),
                        value -> new ComparatorValuesKnown.Posted(
                                text(value, "span"),
                                optional(value, "member"),
                                Optional.of(value.path("value"))
                                        .filter(JsonNode::isNumber)
                                        .map(JsonNode::decimalValue))));
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> reading) {
        List<T> read = new ArrayList<>();
        list.forEach(element -> read.add(reading.apply(element)));
        return read;
    }

    private static String text(JsonNode data, String field) {
        return optional(data, field).orElseThrow(() -> new InvalidValue("event", "no " + field, "the field " + field));
    }

    private static Optional<String> optional(JsonNode data, String field) {
        return data.hasNonNull(field) ? Optional.of(data.get(field).asText()) : Optional.empty();
    }
}
