package org.concordat.consolidation.savings;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Fund;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.Money;
import org.concordat.messaging.EventJson;

/** Reads the event {@code initiative-recorded}. */
public final class InitiativeKnownJson {

    private static final String AWAITING = "AWAITING";

    private InitiativeKnownJson() {}

    /** As it was kept. */
    public static InitiativeKnown read(String content) {
        try {
            return read(EventJson.read(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InvalidValue for what is no initiative */
    public static InitiativeKnown read(JsonNode data) {
        return new InitiativeKnown(
                text(data, "initiative"),
                text(data, "title"),
                one(InitiativeKnown.Kind.class, data, "kind"),
                optional(data, "serviceLine"),
                one(Fund.class, data, "fund"),
                optional(data, "class"),
                !text(data.path("decision"), "status").equals(AWAITING),
                one(InitiativeKnown.Counting.class, data, "counting"),
                one(InitiativeKnown.Recurrence.class, data, "recurrence"),
                planned(data.path("planned")),
                optional(data, "assurance"));
    }

    private static SortedMap<FinancialYear, Long> planned(JsonNode years) {
        SortedMap<FinancialYear, Long> planned = new TreeMap<>();
        for (JsonNode year : years) {
            Money amount = new Money(year.path("amount").decimalValue());
            planned.put(
                    FinancialYear.parse(text(year, "year")),
                    amount.pounds().movePointRight(2).longValueExact());
        }
        return planned;
    }

    private static <E extends Enum<E>> E one(Class<E> of, JsonNode data, String field) {
        String name = text(data, field);
        return Arrays.stream(of.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(field, name, "one that this service knows"));
    }

    private static String text(JsonNode data, String field) {
        return optional(data, field)
                .orElseThrow(() -> new InvalidValue("initiative", "no " + field, "the field " + field));
    }

    private static Optional<String> optional(JsonNode data, String field) {
        return data.hasNonNull(field) ? Optional.of(data.get(field).asText()) : Optional.empty();
    }
}
