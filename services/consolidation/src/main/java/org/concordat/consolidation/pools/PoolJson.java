package org.concordat.consolidation.pools;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.Money;
import org.concordat.messaging.EventJson;

/** Reads a version of a key as the mandates service publishes it. The projection reads each once before it is kept. */
public final class PoolJson {

    /** Where versions are kept whole. */
    static final KeptTable KEPT = new KeptTable("pool_known", false);

    private PoolJson() {}

    static PoolKnown kept(String content, Instant knownAt) {
        return read(EventJson.kept(content), knownAt);
    }

    /** @throws InvalidValue for what is no key */
    public static PoolKnown read(JsonNode content, Instant knownAt) {
        try {
            return new PoolKnown(
                    text(content, "partnership"),
                    text(content, "pool"),
                    content.path("version").asInt(),
                    text(content, "title"),
                    new Borough(text(content, "host")),
                    texts(content, "serviceLines"),
                    texts(content, "costCentres"),
                    texts(content, "funds"),
                    PoolBasis.valueOf(text(content, "basis")),
                    optional(content, "caseloadMeasure"),
                    weights(content.path("shares")),
                    caps(content.path("caps")),
                    LocalDate.parse(text(content, "from")),
                    optional(content, "until").map(LocalDate::parse),
                    knownAt);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new InvalidValue("key of apportionment", String.valueOf(unreadable.getMessage()), "one as published");
        }
    }

    private static SortedMap<Borough, BigDecimal> weights(JsonNode shares) {
        SortedMap<Borough, BigDecimal> weights = new TreeMap<>();
        shares.forEach(share -> weights.put(
                new Borough(text(share, "borough")), share.path("weight").decimalValue()));
        return weights;
    }

    private static List<PoolCap> caps(JsonNode all) {
        List<PoolCap> caps = new ArrayList<>();
        all.forEach(cap -> {
            Borough borough = new Borough(text(cap, "borough"));
            caps.add(
                    cap.hasNonNull("percent")
                            ? new PoolCap.Percent(borough, cap.get("percent").decimalValue())
                            : new PoolCap.Amount(
                                    borough, new Money(cap.path("pounds").decimalValue())));
        });
        return caps;
    }

    private static List<String> texts(JsonNode content, String field) {
        List<String> texts = new ArrayList<>();
        content.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String text(JsonNode content, String field) {
        return optional(content, field)
                .orElseThrow(() -> new InvalidValue("key of apportionment", "no " + field, "the field " + field));
    }

    private static Optional<String> optional(JsonNode content, String field) {
        return content.hasNonNull(field) ? Optional.of(content.get(field).asText()) : Optional.empty();
    }
}
