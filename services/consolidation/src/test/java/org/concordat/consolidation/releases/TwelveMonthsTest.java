package org.concordat.consolidation.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.BudgetReturns;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.disclosure.audit.Attacker;
import org.concordat.disclosure.audit.AuditCell;
import org.concordat.disclosure.audit.AuditLimits;
import org.concordat.disclosure.audit.AuditModel;
import org.concordat.disclosure.audit.Auditor;
import org.concordat.disclosure.audit.Statement;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
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

    private static final List<String> BOROUGHS = List.of("LDGA", "LDGB", "LDGC");
    private static final List<String> PAIR = BOROUGHS.subList(0, 2);
    private static final List<String> LINES = List.of("3.1.1", "3.1.2");
    private static final int MONTHS = 12;

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();
    private final Random random = new Random(20161125);

    /** What everybody has posted so far, by the name of a figure; the latest version of each counts. */
    private final Map<String, Long> pence = new TreeMap<>();

    private final Map<String, Integer> versions = new TreeMap<>();
    private final Map<String, BudgetReturns> returns = new TreeMap<>();
    /** By audience, what it was shown. */
    private final Map<String, List<Statement>> ledgers = new TreeMap<>();

    private int shown;
    private int audited;

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void nothing_that_was_ever_shown_adds_up_to_what_is_held_back() {
        council.partnershipOn(LINES, "ledger", BOROUGHS.toArray(String[]::new));
        council.partnership("ledger-two", PAIR.toArray(String[]::new));
        for (String borough : BOROUGHS) {
            adopted(borough, 1, "TOTALS");
        }
        for (int month = 1; month <= MONTHS; month++) {
            for (String borough : BOROUGHS) {
                look(posted(borough, month), month);
            }
            switch (month) {
                case 3, 6, 10 -> look(posted(BOROUGHS.get(month % 2), month - 1), month - 1);
                case 7 -> lookAtAll(adopted("LDGC", 2, "WITHHELD"), month);
                case 8 -> lookAtAll(adopted("LDGC", 3, "TOTALS"), month);
                case 9 -> lookAtAll(left("LDGC", "2016-11-30"), month);
                default -> {}
            }
        }
        assertThat(shown).as("totals that were shown").isGreaterThan(100);
        System.out.printf("%d totals shown over a year, audited %d times with all before%n", shown, audited);
    }

    /** The ledger can fail: a total of two beside that of three is a leak. */
    @Test
    void a_total_of_two_beside_that_of_three_would_be_found() {
        for (String borough : BOROUGHS) {
            versions.put(borough + " 1", 1);
            for (String line : LINES) {
                pence.put(figure(borough, 1, line), 40_000_000L + 7 * borough.charAt(3));
            }
            pence.put(figure(borough, 1, "3.1"), LINES.size() * (40_000_000L + 7 * borough.charAt(3)));
        }
        tell("management", 1, "3.1.1", new TreeSet<>(BOROUGHS));
        assertThat(passes("management", Set.of())).isTrue();
        tell("management", 1, "3.1.1", new TreeSet<>(PAIR));
        assertThat(passes("management", Set.of())).isFalse();
    }

    private Instant adopted(String borough, int version, String detail) {
        return council.adopted(
                        borough,
                        version,
                        List.<Map<String, Object>>of(
                                Map.of("partnership", "ledger", "domain", "BUDGET", "detail", detail),
                                Map.of("partnership", "ledger-two", "domain", "BUDGET", "detail", detail)),
                        Map.of("kpiCommitments", List.of()))
                .knownAt();
    }

    private Instant left(String leaver, String lastDay) {
        List<Map<String, String>> members = new ArrayList<>();
        for (String borough : BOROUGHS) {
            members.add(
                    borough.equals(leaver)
                            ? Map.of("borough", borough, "from", "2011-06-01", "until", lastDay)
                            : Map.of("borough", borough, "from", "2011-06-01"));
        }
        return topics.append(
                        "concordat.mandates.partnership-recorded.v1",
                        "partnerships/ledger",
                        "",
                        Map.of(
                                "partnership",
                                "ledger",
                                "title",
                                "ledger",
                                "members",
                                members,
                                "serviceScopes",
                                List.of()))
                .knownAt();
    }

    /** A return of the month, or its next version, of other figures. */
    private Instant posted(String borough, int month) {
        String key = borough + " " + month;
        int version = versions.merge(key, 1, Integer::sum);
        long sum = 0;
        String[] budgets = new String[LINES.size()];
        for (int line = 0; line < budgets.length; line++) {
            long budget = 20_000_000 + random.nextInt(20_000_000);
            budgets[line] = BigDecimal.valueOf(budget, 2).toPlainString();
            pence.put(figure(borough, month, LINES.get(line)), budget);
            sum += budget;
        }
        pence.put(figure(borough, month, "3.1"), sum);
        return returns.computeIfAbsent(key, any -> new BudgetReturns(topics, borough, period(month)))
                .approved(version, budgets)
                .knownAt();
    }

    private static String period(int month) {
        return "2016-17-P%02d".formatted(month);
    }

    /** Of the latest version. */
    private String figure(String borough, int month, String row) {
        return "%s %d v%d %s".formatted(borough, month, versions.getOrDefault(borough + " " + month, 0), row);
    }

    private void lookAtAll(Instant moment, int until) {
        for (int month = 1; month <= until; month++) {
            look(moment, month);
        }
    }

    /** Whatever either partnership is shown of the month as at the moment, by everybody who sees it. */
    private void look(Instant moment, int month) {
        for (String partnership : List.of("ledger", "ledger-two")) {
            see("management", Tokens.smt(partnership), partnership, moment, month);
            for (String partner : partnership.equals("ledger") ? BOROUGHS : PAIR) {
                see(partner, Tokens.borough("officer", partner), partnership, moment, month);
            }
        }
        assertThat(passes("management", Set.of()))
                .as("%s at %s", period(month), moment)
                .isTrue();
        for (String partner : BOROUGHS) {
            assertThat(passes(partner, Set.of(partner)))
                    .as("%s to %s at %s", period(month), partner, moment)
                    .isTrue();
        }
    }

    private void see(String audience, String token, String partnership, Instant moment, int month) {
        String path = "/v1/partnerships/%s/views/budget?period=%s".formatted(partnership, period(month));
        JsonNode view;
        if (audience.equals("management")) {
            view = api.asAt(token, path, moment);
        } else {
            Api.Answer answer = api.get(token, path + "&asAt=" + moment);
            if (answer.status() == 403) {
                return; // whoever was no member of the period any more
            }
            assertThat(answer.status()).isEqualTo(200);
            view = answer.json();
        }
        for (JsonNode row : view.at("/rows")) {
            JsonNode total = row.at("/measures/currentBudget/value");
            if (total.isNumber()) {
                String of = row.at("/serviceLine").asText();
                tell(audience, month, of, whoseSum(total.decimalValue(), month, of));
            }
        }
    }

    /** Figures are such that no two sums of them are alike. */
    private Set<String> whoseSum(BigDecimal pounds, int month, String row) {
        long total = pounds.movePointRight(2).longValueExact();
        for (int some = 1; some < 1 << BOROUGHS.size(); some++) {
            Set<String> who = new TreeSet<>();
            long sum = 0;
            for (int number = 0; number < BOROUGHS.size(); number++) {
                if ((some >> number & 1) != 0) {
                    who.add(BOROUGHS.get(number));
                    sum += pence.getOrDefault(figure(BOROUGHS.get(number), month, row), 0L);
                }
            }
            if (sum == total) {
                return who;
            }
        }
        throw new AssertionError("%s of %s is nobody's sum".formatted(pounds, row));
    }

    private void tell(String audience, int month, String row, Set<String> who) {
        Map<String, Long> sum = new TreeMap<>();
        who.forEach(borough -> sum.put(figure(borough, month, row), 1L));
        long total = sum.keySet().stream().mapToLong(pence::get).sum();
        Statement statement = Statement.exact("%s %s".formatted(period(month), row), sum, total);
        List<Statement> ledger = ledgers.computeIfAbsent(audience, any -> new ArrayList<>());
        if (!ledger.contains(statement)) {
            ledger.add(statement);
            shown++;
        }
    }

    private boolean passes(String audience, Set<String> knows) {
        Set<String> own = new HashSet<>();
        List<AuditCell> cells = new ArrayList<>();
        List<Statement> statements = new ArrayList<>(ledgers.getOrDefault(audience, List.of()));
        pence.forEach((figure, value) -> {
            cells.add(AuditCell.money(figure, value).asProtected());
            if (knows.contains(figure.substring(0, 4))) {
                own.add(figure);
            }
            if (figure.endsWith(" 3.1")) {
                statements.add(Statement.total(
                        figure,
                        figure,
                        LINES.stream()
                                .map(line -> figure.substring(0, figure.length() - 3) + line)
                                .toList()));
            }
        });
        audited++;
        return new Auditor(AuditLimits.STANDARD)
                .judge(new AuditModel(cells, statements, List.of(new Attacker(audience, own))), Duration.ofMinutes(1))
                .passes();
    }
}
