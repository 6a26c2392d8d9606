package org.concordat.consolidation.releases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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
 * A year of a partnership and of another of two of its members, with restatements, a mandate that is withdrawn and comes
 * back, and a member that leaves. What an audience was shown at any time, all together, tells nobody a figure that is held
 * back. The ledger of what was shown is kept here, from answers alone.
 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class TwelveMonthsTest {

    private static final List<String> LINES = List.of("3.1.1", "3.1.2");
    private static final int MONTHS = 12;

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    @ProvesDisclosure
    void nothing_that_was_ever_shown_adds_up_to_what_is_held_back() {
        int audited = 0;
        for (int number = 0; number < Soak.rounds(); number++) {
            Year year = new Year(number);
            year.post();
            year.look();
            assertThat(year.ledger.shown()).as("totals that were shown").isGreaterThan(100);
            System.out.printf(
                    "%d totals shown over a year, audited %d times with all before%n",
                    year.ledger.shown(), year.ledger.audited());
            audited += year.ledger.audited();
        }
        DisclosureProof.TWELVE_MONTHS.tried("releases", audited);
    }

    /** The ledger can fail: a total of two beside that of three is a leak. */
    @Test
    void a_total_of_two_beside_that_of_three_would_be_found() {
        Ledger ledger = new Ledger(LINES);
        List<Ledger.Version> versions = List.of("LDGA", "LDGB", "LDGC").stream()
                .map(borough -> new Ledger.Version(borough, "2016-17-P01", 1))
                .toList();
        for (Ledger.Version version : versions) {
            long budget = 40_000_000L + 7 * version.borough().charAt(3);
            ledger.posted(version, List.of(budget, budget));
        }
        ledger.tell("management", "3.1.1", versions);
        assertThat(ledger.passes("management", Set.of())).isTrue();
        ledger.tell("management", "3.1.1", versions.subList(0, 2));
        assertThat(ledger.passes("management", Set.of())).isFalse();
    }

    /** All of it is posted first and then looked at as at each moment: answers as at a moment stay as they were. */
    private final class Year {

        private final String name;
        private final List<String> boroughs;
        private final Random random;
        private final Ledger ledger = new Ledger(LINES);
        private final Map<String, Integer> versions = new TreeMap<>();
        private final Map<String, BudgetReturns> returns = new TreeMap<>();
        private final List<Look> looks = new ArrayList<>();

        /** What is looked at. @param inForce the versions of the month's returns at the moment */
        private record Look(Instant moment, int month, List<Ledger.Version> inForce) {}

        /** @param number tells it and its boroughs from others */
        Year(int number) {
            this.name = "ledger-" + number;
            String code = "LD" + (char) ('G' + number);
            this.boroughs = List.of(code + "A", code + "B", code + "C");
            this.random = new Random(20161125L + number);
        }

        private List<String> pair() {
            return boroughs.subList(0, 2);
        }

        void post() {
            String last = boroughs.getLast();
            council.partnershipOn(LINES, name, boroughs.toArray(String[]::new));
            council.partnership(name + "-two", pair().toArray(String[]::new));
            for (String borough : boroughs) {
                adopted(borough, 1, "TOTALS");
            }
            for (int month = 1; month <= MONTHS; month++) {
                for (String borough : boroughs) {
                    toLook(posted(borough, month), month);
                }
                switch (month) {
                    case 3, 6, 10 -> toLook(posted(boroughs.get(month % 2), month - 1), month - 1);
                    case 7 -> toLookAtAll(adopted(last, 2, "WITHHELD"), month);
                    case 8 -> toLookAtAll(adopted(last, 3, "TOTALS"), month);
                    case 9 -> toLookAtAll(left(last, "2016-11-30"), month);
                    default -> {}
                }
            }
        }

        private Instant adopted(String borough, int version, String detail) {
            return council.adopted(
                            borough,
                            version,
                            List.<Map<String, Object>>of(
                                    Map.of("partnership", name, "domain", "BUDGET", "detail", detail),
                                    Map.of("partnership", name + "-two", "domain", "BUDGET", "detail", detail)),
                            Map.of("kpiCommitments", List.of()))
                    .knownAt();
        }

        private Instant left(String leaver, String lastDay) {
            List<Map<String, String>> members = new ArrayList<>();
            for (String borough : boroughs) {
                members.add(
                        borough.equals(leaver)
                                ? Map.of("borough", borough, "from", "2011-06-01", "until", lastDay)
                                : Map.of("borough", borough, "from", "2011-06-01"));
            }
            return topics.append(
                            "concordat.mandates.partnership-recorded.v1",
                            "partnerships/" + name,
                            "",
                            Map.of("partnership", name, "title", name, "members", members, "serviceScopes", List.of()))
                    .knownAt();
        }

        /** A return of the month, or its next version, of other figures. */
        private Instant posted(String borough, int month) {
            int version = versions.merge(borough + " " + month, 1, Integer::sum);
            List<Long> budgets = LINES.stream()
                    .map(line -> 20_000_000L + random.nextInt(20_000_000))
                    .toList();
            ledger.posted(new Ledger.Version(borough, period(month), version), budgets);
            return returns.computeIfAbsent(
                            borough + " " + month, any -> new BudgetReturns(topics, borough, period(month)))
                    .approved(
                            version,
                            budgets.stream()
                                    .map(budget -> BigDecimal.valueOf(budget, 2).toPlainString())
                                    .toArray(String[]::new))
                    .knownAt();
        }

        private void toLookAtAll(Instant moment, int until) {
            for (int month = 1; month <= until; month++) {
                toLook(moment, month);
            }
        }

        private void toLook(Instant moment, int month) {
            looks.add(new Look(
                    moment,
                    month,
                    boroughs.stream()
                            .filter(borough -> versions.containsKey(borough + " " + month))
                            .map(borough -> new Ledger.Version(
                                    borough, period(month), versions.getOrDefault(borough + " " + month, 0)))
                            .toList()));
        }

        void look() {
            // Once the last of it is known all of it is.
            api.asAt(Tokens.smt(name), path(name, MONTHS), looks.getLast().moment());
            looks.forEach(this::look);
        }

        /** Whatever either partnership is shown of the month as at the moment, by everybody who sees it. */
        private void look(Look look) {
            for (String partnership : List.of(name, name + "-two")) {
                see("management", Tokens.smt(partnership), partnership, look);
                for (String partner : partnership.equals(name) ? boroughs : pair()) {
                    see(partner, Tokens.borough("officer", partner), partnership, look);
                }
            }
            assertThat(ledger.passes("management", Set.of())).as("%s", look).isTrue();
            for (String partner : boroughs) {
                assertThat(ledger.passes(partner, Set.of(partner)))
                        .as("to %s: %s", partner, look)
                        .isTrue();
            }
        }

        private void see(String audience, String token, String partnership, Look look) {
            Api.Answer answer = api.get(token, path(partnership, look.month()) + "&asAt=" + look.moment());
            if (answer.status() == 403 && !audience.equals("management")) {
                return; // whoever was no member of the period any more
            }
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            ledger.read(audience, answer.json(), look.inForce());
        }

        private static String path(String partnership, int month) {
            return "/v1/partnerships/%s/views/budget?period=%s".formatted(partnership, period(month));
        }

        private static String period(int month) {
            return "2016-17-P%02d".formatted(month);
        }
    }
}
