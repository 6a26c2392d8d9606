package org.concordat.consolidation.pools;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
                    EventJson.text(content, "partnership"),
                    EventJson.text(content, "pool"),
                    content.path("version").asInt(),
                    EventJson.text(content, "title"),
                    new Borough(EventJson.text(content, "host")),
                    texts(content, "serviceLines"),
                    texts(content, "costCentres"),
                    texts(content, "funds"),
                    PoolBasis.valueOf(EventJson.text(content, "basis")),
                    EventJson.optional(content, "caseloadMeasure"),
                    weights(content.path("shares")),
                    caps(content.path("caps")),
                    LocalDate.parse(EventJson.text(content, "from")),
                    EventJson.optional(content, "until").map(LocalDate::parse),
                    knownAt);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new InvalidValue("key of apportionment", String.valueOf(unreadable.getMessage()), "one as published");
        }
    }

    private static SortedMap<Borough, BigDecimal> weights(JsonNode shares) {
        SortedMap<Borough, BigDecimal> weights = new TreeMap<>();
        shares.forEach(share -> weights.put(
                new Borough(EventJson.text(share, "borough")),
                share.path("weight").decimalValue()));
        return weights;
    }

    private static List<PoolCap> caps(JsonNode all) {
        List<PoolCap> caps = new ArrayList<>();
        all.forEach(cap -> {
            Borough borough = new Borough(EventJson.text(cap, "borough"));
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
}
