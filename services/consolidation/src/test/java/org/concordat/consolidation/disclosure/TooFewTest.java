package org.concordat.consolidation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.kpi.KpiEvents.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.kpi.KpiEvents;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An indicator says which numbers of children are too small to be told. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class TooFewTest {

    private static final String MAY = "2016-17-P02";
    private static final List<String> BOROUGHS = List.of("TFWH", "TFWK", "TFWW");

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void up_to_what_is_a_setting_of_each_indicator_and_so_is_whether_none_tells() {
        council.partnershipOn(List.of("3.1.1"), "too-few", BOROUGHS.toArray(String[]::new));
        for (String borough : BOROUGHS) {
            council.adopted(borough, "too-few", "KPI", "DETAIL");
        }
        KpiEvents kpis = new KpiEvents(topics, "too-few");
        defined(kpis, "TF-USUAL", Map.of());
        defined(kpis, "TF-TEN", Map.of("upTo", 10, "zeroTells", false));
        defined(kpis, "TF-NONE", Map.of("upTo", 5, "zeroTells", true));
        Instant known = Instant.EPOCH;
        long[][] figures = {{8, 0}, {40, 7}, {30, 9}};
        for (int borough = 0; borough < figures.length; borough++) {
            known = kpis.approved(
                    BOROUGHS.get(borough),
                    MAY,
                    1,
                    result("TF-USUAL", MAY, "value", figures[borough][0]),
                    result("TF-TEN", MAY, "value", figures[borough][0]),
                    result("TF-NONE", MAY, "value", figures[borough][1]));
        }

        assertThat(shown("TF-USUAL", known)).containsExactly(true, true, true, true);
        assertThat(shown("TF-TEN", known)).as("8, and what would tell it").containsExactly(false, true, true, false);
        assertThat(shown("TF-NONE", known)).as("0, and what would tell it").containsExactly(false, true, true, false);
        String auditor = Tokens.user("auditor")
                .role("auditor")
                .partnerships("too-few")
                .boroughs()
                .sign();
        assertThat(api.asAt(auditor, "/v1/partnerships/too-few/releases?period=" + MAY, known)
                        .path("releases"))
                .allSatisfy(
                        release -> assertThat(release.path("verdict").asText()).isEqualTo("SAFE"));
    }

    /** 6, 9 and 20 to date: 3 came in May. 6, 16 and 30 tell nobody. */
    @Test
    void what_came_between_two_results_to_date_is_not_told_by_the_later_one() {
        council.partnershipOn(List.of("3.1.1"), "to-date", "TFDH", "TFDK", "TFDW");
        KpiEvents kpis = new KpiEvents(topics, "to-date");
        for (String code : List.of("TF-DATE", "TF-MANY")) {
            kpis.defined(
                    code,
                    Map.of("unit", "COUNT", "combining", "SUM", "accrual", "PROGRAMME_TO_DATE", "since", "2016-04-01"));
        }
        Instant known = Instant.EPOCH;
        for (String borough : List.of("TFDH", "TFDK", "TFDW")) {
            council.adopted(borough, "to-date", "KPI", "DETAIL");
            long[] few = borough.equals("TFDK") ? new long[] {6, 9, 20} : new long[] {10, 20, 30};
            long[] many = {6, 16, 30};
            for (int month = 1; month <= 3; month++) {
                String period = "2016-17-P%02d".formatted(month);
                known = kpis.approved(
                        borough,
                        period,
                        1,
                        result("TF-DATE", period, "value", few[month - 1]),
                        result("TF-MANY", period, "value", many[month - 1]));
            }
        }

        assertThat(isToldToDate("TF-DATE", "2016-17-P01", known)).isTrue();
        assertThat(isToldToDate("TF-DATE", MAY, known)).as("9 less 6").isFalse();
        assertThat(isToldToDate("TF-DATE", "2016-17-P03", known))
                .as("shown beside May")
                .isFalse();
        assertThat(isToldToDate("TF-MANY", MAY, known)).isTrue();
        assertThat(isToldToDate("TF-MANY", "2016-17-P03", known)).isTrue();
    }

    private boolean isToldToDate(String kpi, String period, Instant asAt) {
        JsonNode row = StreamSupport.stream(
                        api.asAt(Tokens.smt("to-date"), "/v1/partnerships/to-date/views/kpis?period=" + period, asAt)
                                .path("rows")
                                .spliterator(),
                        false)
                .filter(each -> each.path("kpi").asText().equals(kpi))
                .findFirst()
                .orElseThrow();
        boolean own = row.at("/contributions/TFDK/measures/result/value").isNumber();
        assertThat(row.at("/measures/result/value").isNumber())
                .as("with it the total")
                .isEqualTo(own);
        return own;
    }

    private static void defined(KpiEvents kpis, String code, Map<String, Object> tooFew) {
        Map<String, Object> further = new HashMap<>(Map.of("unit", "COUNT", "combining", "SUM"));
        if (!tooFew.isEmpty()) {
            further.put("tooFew", tooFew);
        }
        kpis.defined(code, further);
    }

    /** Of each borough, and of all. */
    private List<Boolean> shown(String kpi, Instant asAt) {
        JsonNode row = StreamSupport.stream(
                        api.asAt(Tokens.smt("too-few"), "/v1/partnerships/too-few/views/kpis?period=" + MAY, asAt)
                                .path("rows")
                                .spliterator(),
                        false)
                .filter(each -> each.path("kpi").asText().equals(kpi))
                .findFirst()
                .orElseThrow();
        return List.of(
                row.at("/contributions/TFWH/measures/result/value").isNumber(),
                row.at("/contributions/TFWK/measures/result/value").isNumber(),
                row.at("/contributions/TFWW/measures/result/value").isNumber(),
                row.at("/measures/result/value").isNumber());
    }
}
