package org.concordat.consolidation.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.BudgetReturns;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.concordat.testing.disclosure.DisclosureProof;
import org.concordat.testing.disclosure.ProvesDisclosure;
import org.concordat.testing.wire.Soak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two partnerships that share members, made up by chance, release at the same time: a return brings both their totals, and
 * mandates change one right after the other. Both are asked for at once. What one audience sees of the two adds up to no
 * figure that is held back.
 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class TwoAtOnceTest {

    private static final List<String> LINES = List.of("3.1.1", "3.1.2");
    private static final String MAY = "2016-17-P02";
    private static final int CASES = 10 * Soak.rounds();
    private static final int LETTERS = 26;

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();
    private final Map<Case, List<Instant>> moments = new LinkedHashMap<>();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    @ProvesDisclosure
    void what_two_releases_show_together_tells_nothing_that_is_held_back() throws Exception {
        for (int number = 0; number < CASES; number++) {
            Case one = new Case(number);
            moments.put(one, one.post());
        }
        int audited = 0;
        int shown = 0;
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            for (Map.Entry<Case, List<Instant>> each : moments.entrySet()) {
                for (Instant moment : each.getValue()) {
                    each.getKey().look(moment, clients);
                }
                audited += each.getKey().ledger.audited();
                shown += each.getKey().ledger.shown();
            }
        }
        assertThat(shown).as("totals that were shown").isGreaterThan(CASES);
        DisclosureProof.TWO_AT_ONCE.tried("releases", audited);
    }

    /** Three or four boroughs, a partnership of all and one of some. */
    private final class Case {

        private final String name;
        private final List<String> all;
        private final List<String> some;
        private final Random random;
        private final Ledger ledger = new Ledger(LINES);
        private final List<Ledger.Version> versions = new ArrayList<>();

        Case(int number) {
            this.random = new Random(20161125L + number);
            this.name = "once-" + number;
            String code = "Q%c%c".formatted('A' + number / LETTERS, 'A' + number % LETTERS);
            this.all = IntStream.range(0, 3 + random.nextInt(2))
                    .mapToObj(borough -> code + (char) ('A' + borough))
                    .toList();
            List<String> dealt = new ArrayList<>(all);
            Collections.shuffle(dealt, random);
            this.some = dealt.subList(0, 2 + random.nextInt(all.size() - 2)).stream()
                    .sorted()
                    .toList();
        }

        private String other() {
            return name + "-some";
        }

        /** The moments at which both are looked at. */
        List<Instant> post() {
            council.partnershipOn(LINES, name, all.toArray(String[]::new));
            council.partnership(other(), some.toArray(String[]::new));
            all.forEach(borough -> adopted(borough, 1));
            List<String> order = new ArrayList<>(all);
            Collections.shuffle(order, random);
            List<Instant> when = new ArrayList<>();
            for (String borough : order) {
                when.add(posted(borough));
            }
            for (String borough : order.subList(0, 2)) {
                when.add(adopted(borough, 2));
            }
            // Before everybody had posted there is less to see: the last three moments are those at which most is.
            return when.subList(when.size() - 3, when.size());
        }

        private Instant adopted(String borough, int version) {
            List<Map<String, Object>> rules = Stream.of(name, other())
                    .map(partnership -> Map.<String, Object>of(
                            "partnership",
                            partnership,
                            "domain",
                            "BUDGET",
                            "detail",
                            random.nextInt(4) == 0 ? "WITHHELD" : "TOTALS"))
                    .toList();
            return council.adopted(borough, version, rules, Map.of("kpiCommitments", List.of()))
                    .knownAt();
        }

        private Instant posted(String borough) {
            List<Long> budgets = LINES.stream()
                    .map(line -> 20_000_000L + random.nextInt(20_000_000))
                    .toList();
            Ledger.Version version = new Ledger.Version(borough, MAY, 1);
            versions.add(version);
            ledger.posted(version, budgets);
            return new BudgetReturns(topics, borough, MAY)
                    .approved(
                            1,
                            budgets.stream()
                                    .map(budget -> BigDecimal.valueOf(budget, 2).toPlainString())
                                    .toArray(String[]::new))
                    .knownAt();
        }

        /** By the management of both, and by each member, of both at once. */
        void look(Instant moment, ExecutorService clients) throws Exception {
            see("management", Tokens.smt(name, other()), List.of(name, other()), moment, clients);
            for (String partner : all) {
                see(
                        partner,
                        Tokens.borough("officer", partner),
                        some.contains(partner) ? List.of(name, other()) : List.of(name),
                        moment,
                        clients);
            }
        }

        private void see(
                String audience, String token, List<String> partnerships, Instant moment, ExecutorService clients)
                throws Exception {
            List<Future<JsonNode>> asked = partnerships.stream()
                    .map(partnership -> clients.submit(() -> api.asAt(
                            token, "/v1/partnerships/%s/views/budget?period=%s".formatted(partnership, MAY), moment)))
                    .toList();
            for (Future<JsonNode> answer : asked) {
                ledger.read(audience, answer.get(), versions);
            }
            Set<String> own = new HashSet<>(all);
            own.retainAll(Set.of(audience));
            assertThat(ledger.passes(audience, own))
                    .as("%s of %s and %s to %s at %s", name, all, some, audience, moment)
                    .isTrue();
        }
    }
}
