package org.concordat.consolidation.kpi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.consolidation.measure.Combining;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.kpi.KpiAccrual;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Polarity;
import org.concordat.kernel.kpi.definition.KpiDefinition.Counted;
import org.concordat.kernel.kpi.definition.KpiDefinition.SeriesBreak;
import org.concordat.kernel.sharing.TooFew;
import org.concordat.kernel.span.Frequency;
import org.concordat.messaging.EventJson;

/** Reads the event {@code kpi-recorded}. */
public final class KpiDefinitionJson {

    private KpiDefinitionJson() {}

    /** As it was kept. */
    static KpiKnown read(String content) {
        return read(EventJson.kept(content));
    }

    /** @throws InvalidValue for what is no definition */
    public static KpiKnown read(JsonNode data) {
        return new KpiKnown(
                EventJson.text(data, "kpi"),
                data.path("version").asInt(),
                EventJson.optional(data, "partnership"),
                EventJson.optional(data, "borough").map(Borough::new),
                EventJson.text(data, "title"),
                data.hasNonNull("counts") ? one(Counted.class, data, "counts") : Counted.CHILDREN,
                tooFew(data),
                unit(data),
                one(Polarity.class, data, "polarity"),
                one(Frequency.class, data, "frequency"),
                one(KpiAccrual.class, data, "accrual"),
                one(Combining.class, data, "combining"),
                EventJson.optional(data, "area"),
                texts(data.path("comparators")),
                EventJson.optional(data, "from").map(LocalDate::parse),
                EventJson.optional(data, "until").map(LocalDate::parse),
                breaks(data.path("breaks")));
    }

    private static TooFew tooFew(JsonNode data) {
        JsonNode few = data.path("tooFew");
        return few.isObject()
                ? new TooFew(few.path("upTo").asInt(), few.path("zeroTells").asBoolean())
                : TooFew.USUAL;
    }

    /** The field {@code unit}. @throws InvalidValue for one that is not known */
    public static KpiUnit unit(JsonNode data) {
        return one(KpiUnit.class, data, "unit");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<SeriesBreak> breaks(JsonNode list) {
        List<SeriesBreak> breaks = new ArrayList<>();
        list.forEach(one ->
                breaks.add(new SeriesBreak(LocalDate.parse(EventJson.text(one, "on")), EventJson.text(one, "reason"))));
        return breaks;
    }

    private static <E extends Enum<E>> E one(Class<E> kind, JsonNode data, String field) {
        String name = EventJson.text(data, field);
        for (E value : kind.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw new InvalidValue(field, name, "one that this service knows");
    }
}
