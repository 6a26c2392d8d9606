package org.concordat.consolidation.budget.apportionment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.BudgetReturns;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;

/** A partnership of three that shares a pool, as the services publish it: from the event catalogue, not from our code. */
public final class PoolEvents {

    private static final List<String> ONS_CODES = List.of("E09000013", "E09000020", "E09000033");

    private final Topics topics;
    private final CouncilEvents council;
    private final String partnership;
    private final List<String> boroughs;
    private int adoptions;

    public PoolEvents(Topics topics, String partnership, String... boroughs) {
        this.topics = topics;
        this.council = new CouncilEvents(topics);
        this.partnership = partnership;
        this.boroughs = List.of(boroughs);
        council.partnershipOn(List.of("3.1.1", "3.1.2", "3.1.3"), partnership, boroughs);
        for (int i = 0; i < boroughs.length; i++) {
            topics.append(
                    "concordat.mandates.borough-recorded.v1",
                    "boroughs/" + boroughs[i],
                    "",
                    Map.of(
                            "borough",
                            boroughs[i],
                            "name",
                            boroughs[i],
                            "onsCode",
                            ONS_CODES.get(i),
                            "chart",
                            partnership));
        }
    }

    /** A version of the pool {@code {partnership}-pool}, hosted by the first. @param further of its form, in turn */
    public Instant pool(int version, String basis, List<String> weights, Object... further) {
        Map<String, Object> pool = new LinkedHashMap<>();
        pool.put("partnership", partnership);
        pool.put("pool", partnership + "-pool");
        pool.put("version", version);
        pool.put("title", "Shared team");
        pool.put("host", boroughs.getFirst());
        pool.put("serviceLines", List.of("3.1.1"));
        pool.put("basis", basis);
        List<Map<String, Object>> shares = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            shares.add(Map.of("borough", boroughs.get(i), "weight", new BigDecimal(weights.get(i))));
        }
        pool.put("shares", shares);
        pool.put("from", "2012-04-01");
        for (int i = 0; i < further.length; i += 2) {
            pool.put(String.valueOf(further[i]), further[i + 1]);
        }
        return topics.append(
                        "concordat.mandates.apportionment-pool-recorded.v1",
                        "pools/%s/%s-pool".formatted(partnership, partnership),
                        "",
                        pool)
                .knownAt();
    }

    /** Of budgets and caseload, and agrees to these versions of the pool. */
    public Instant adopted(String borough, String budget, String caseload, Integer... versions) {
        return council.adopted(
                        borough,
                        ++adoptions,
                        List.of(
                                Map.of("partnership", partnership, "domain", "BUDGET", "detail", budget),
                                Map.of("partnership", partnership, "domain", "SAVINGS", "detail", budget),
                                Map.of("partnership", partnership, "domain", "CONTRACT", "detail", budget),
                                Map.of("partnership", partnership, "domain", "CASELOAD", "detail", caseload)),
                        Map.of(
                                "apportionment",
                                Arrays.stream(versions)
                                        .map(version -> Map.of("pool", partnership + "-pool", "version", version))
                                        .toList()))
                .knownAt();
    }

    /** All share their figures by themselves, and agree to a version. */
    public Instant allAgree(int version) {
        Instant known = Instant.EPOCH;
        for (String borough : boroughs) {
            known = adopted(borough, "NAMED", "NAMED", version);
        }
        return known;
    }

    /** May's return, approved. @param budgets current budgets of 3.1.1, 3.1.2 and so on */
    public Instant approved(String borough, String... budgets) {
        return new BudgetReturns(topics, borough, "2016-17-P02")
                .approved(1, budgets)
                .knownAt();
    }

    /** The latest estimate of population. */
    public Instant population(String borough, String on, int persons) {
        return topics.append(
                        "concordat.caseload.population-recorded.v1",
                        "%s/population/%s".formatted(borough, on),
                        borough,
                        Map.of(
                                "code",
                                on,
                                "version",
                                1,
                                "borough",
                                borough,
                                "on",
                                on,
                                "persons",
                                persons,
                                "source",
                                "Office for National Statistics"))
                .knownAt();
    }
}
