package org.concordat.consolidation.procurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.Topics;
import org.concordat.messaging.EventJson;

/** Contracts of boroughs, as the contracts service would publish them: from the event catalogue. */
public final class ContractEvents {

    /** What a contract says, to be completed. */
    public static final class Draft {

        private final Map<String, Object> data = new LinkedHashMap<>();

        private final String borough;
        private final String reference;

        private Draft(String borough, String reference) {
            this.borough = borough;
            this.reference = reference;
            data.put("contract", reference);
            data.put("version", 1);
            data.put("borough", borough);
            data.put("proposedBy", "finance");
            data.put("proposedAt", "2016-04-01T09:30:00Z");
            data.put("printedUnit", "GBP");
            data.put("title", "Title of " + reference);
            data.put("supplier", Map.of("name", "Supplier of " + reference));
            data.put("unit", "GBP");
        }

        public Draft with(String field, Object value) {
            data.put(field, value);
            return this;
        }

        public Draft on(String serviceLine) {
            return with("serviceLine", serviceLine);
        }

        public Draft by(String supplier) {
            return with("supplier", Map.of("name", supplier));
        }

        public Draft by(String supplier, String company) {
            return with("supplier", Map.of("name", supplier, "company", company));
        }

        public Draft worth(String pounds) {
            return with("value", new BigDecimal(pounds).setScale(2));
        }

        public Draft lasting(String start, String end) {
            return with("start", start).with("end", end);
        }

        /** Of a year; an empty amount is not said. */
        public Draft year(String year, String value, String forecast, String spend) {
            Map<String, Object> figures = new LinkedHashMap<>(Map.of("year", year));
            Map.of("value", value, "forecast", forecast, "spend", spend).forEach((name, pounds) -> {
                if (!pounds.isEmpty()) {
                    figures.put(name, new BigDecimal(pounds).setScale(2));
                }
            });
            return with("years", List.of(figures));
        }

        /** As it is kept. */
        public ContractKnown known() {
            return ContractKnownJson.read(EventJson.write(data));
        }

        public Draft meaning(String intention, String on) {
            return with("intentions", List.of(Map.of("on", on, "intention", intention)));
        }
    }

    private final Topics topics;

    public ContractEvents(Topics topics) {
        this.topics = topics;
    }

    public static Draft contract(String borough, String reference) {
        return new Draft(borough, reference);
    }

    public Instant recorded(Draft contract) {
        return topics.append(next(contract)).knownAt();
    }

    /** The next event of the contract, for the test to append as it likes. */
    public Topics.Event next(Draft contract) {
        return topics.next(
                "concordat.contracts.contract-recorded.v1",
                "%s/contracts/%s".formatted(contract.borough, contract.reference),
                contract.borough,
                contract.data);
    }
}
