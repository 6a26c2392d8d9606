package org.concordat.consolidation.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.money.MoneyUnit;

/** What the JSON of several domains has to keep to. */
public final class EventLineJson {

    private EventLineJson() {}

    /** @throws InvalidValue for what is no code of a service line */
    public static void serviceLine(String code) {
        ServiceLine line = new ServiceLine(code, "", Optional.empty(), false);
        Objects.requireNonNull(line.code());
    }

    /** @throws InvalidValue where the event does not say the unit that its amounts were printed in */
    public static void unit(JsonNode data) {
        String name = data.path("unit").asText();
        if (Arrays.stream(MoneyUnit.values()).noneMatch(unit -> unit.name().equals(name))) {
            throw new InvalidValue("unit", name, "GBP, GBP_THOUSAND or GBP_MILLION");
        }
    }
}
