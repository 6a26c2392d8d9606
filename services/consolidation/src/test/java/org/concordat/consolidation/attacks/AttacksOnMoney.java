package org.concordat.consolidation.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.procurement.ContractEvents.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.logging.Logger;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.attacks.Twins.World;
import org.concordat.consolidation.procurement.ContractEvents;
import org.concordat.consolidation.savings.DeliveryReturns;
import org.concordat.consolidation.savings.DeliveryReturns.Line;
import org.concordat.testing.Tokens;
import org.concordat.testing.disclosure.DisclosureProof;
import org.concordat.testing.disclosure.ProvesDisclosure;
import org.concordat.testing.wire.Soak;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One borough of three lets its money be told in totals alone. Each test is what somebody does to find it out. */
abstract class AttacksOnMoney {

    private static final String MAY = "2016-17-P02";
    private static final String JUNE = "2016-17-P03";
    private static final String SEPTEMBER = "2016-17-P06";
    private static final String OCTOBER = "2016-17-P07";
    private static final String BUDGET = "/v1/partnerships/THREE/views/budget?period=";
    private static final String SAVINGS = "/v1/partnerships/THREE/views/savings?period=";
    private static final String CONTRACTS = "/v1/partnerships/THREE/views/contracts?period=";

    /** Figures and texts of what is held back that nothing else in an answer is like. */
    private static final List<String> CANARIES =
            List.of("777000", "777,000", "7771111", "7,771,111", "7772222", "7,772,222", "Hidden Care", "04182235");

    /** Those who are not to know; the first two see most. */
    private static final List<Function<World, String>> READERS = List.of(
            World::smt,
            World::colluding,
            World::partner,
            world -> Tokens.auditor(world.open()),
            world -> Tokens.borough("mandate-officer", world.named()));

    private static final int TIMED = 41;
    /** Scheduling alone makes as much of a difference between the same and the same. */
    private static final double NOT_TOLD = 3;

    private static final Map<Character, Moments> POSTED = new HashMap<>();
    private static final Heard HEARD = new Heard();

    private final Topics topics = new Topics();
    private final Twins twins = new Twins(topics, set());
    private Moments posted = new Moments(Instant.EPOCH, Instant.EPOCH);

    /** @param first before something hidden was restated @param last when all of it was posted */
    private record Moments(Instant first, Instant last) {}

    /** Of the worlds' names. */
    abstract char set();

    @AfterEach
    void close() {
        topics.close();
    }

    @BeforeEach
    void worlds() {
        posted = POSTED.computeIfAbsent(set(), any -> found());
        twins.await(posted.last());
    }

    private Moments found() {
        HEARD.listen();
        twins.found();
        twins.both().forEach(this::budgets);
        twins.both().forEach(this::savings);
        twins.both().forEach(this::contracts);
        for (World world : twins.both()) {
            hidden(world, 1, MAY, "return-approved");
        }
        String borough = twins.one().open();
        Instant first = topics.append(topics.next(
                        "concordat.mandates.borough-recorded.v1",
                        "boroughs/" + borough,
                        "",
                        Map.of(
                                "borough",
                                borough,
                                "name",
                                borough,
                                "onsCode",
                                "E09000013",
                                "chart",
                                twins.one().partnership())))
                .knownAt();
        hidden(twins.one(), 2, MAY, "return-approved");
        return new Moments(first, hidden(twins.other(), 2, MAY, "return-approved"));
    }

    private void budgets(World world) {
        for (String period : List.of(MAY, JUNE, SEPTEMBER, OCTOBER, "2016-17-P13")) {
            new PostedBudget()
                    .line("3.1.1", "currentBudget", "200000", "actualToDate", "90000", "forecastOutturn", "210000")
                    .line("3.1.2", "currentBudget", "350000", "actualToDate", "80000", "forecastOutturn", "340000")
                    .posted(topics, "return-approved", world.named(), period, 1);
            new PostedBudget()
                    .line("3.1.1", "currentBudget", "250000", "actualToDate", "70000", "forecastOutturn", "250000")
                    .line("3.1.2", "currentBudget", "150000", "actualToDate", "60000", "forecastOutturn", "190000")
                    .posted(topics, "return-approved", world.open(), period, 1);
        }
        for (String borough : world.boroughs()) {
            String budget = borough.equals(world.heldBack()) ? world.letter() == 'A' ? "777000" : "311000" : "400000";
            new PostedBudget()
                    .line("3.1.1", "originalBudget", budget)
                    .posted(topics, "opening-approved", borough, "2016-17-P00", 1);
        }
        hidden(world, 1, JUNE, "return-submitted");
        for (String period : List.of(SEPTEMBER, OCTOBER, "2016-17-P13")) {
            hidden(world, 1, period, "return-approved");
        }
    }

    /** In one world it overspends and in the other it does not, and neither is like the other in anything. */
    private Instant hidden(World world, int version, String period, String event) {
        boolean one = world.letter() == 'A';
        String more = Integer.toString(version * (one ? 1111 : 7000));
        PostedBudget budget = new PostedBudget()
                .line(
                        "3.1.1",
                        "currentBudget",
                        one ? "777" + more : "31" + more,
                        "actualToDate",
                        one ? "1" : "99000",
                        "forecastOutturn",
                        one ? "777000111" : "20000")
                .line(
                        "3.1.2",
                        "currentBudget",
                        one ? "0" : "250000",
                        "actualToDate",
                        one ? "777000112" : "5000",
                        "forecastOutturn",
                        one ? "3" : "260000");
        return (one ? budget.chargedBy(world.open()) : budget)
                .posted(topics, event, world.heldBack(), period, version)
                .knownAt();
    }

    private void savings(World world) {
        boolean one = world.letter() == 'A';
        new DeliveryReturns(topics, world.heldBack(), MAY)
                .approved(
                        1,
                        saving("ALL", "3.1.1", one ? "777000" : "80000", one ? "0" : "80000")
                                .with("assurance", one ? "AT_RISK" : "ASSURED"),
                        saving("MOST", "3.1.2", one ? "5" : "90000", one ? "5" : "40000")
                                .with("assurance", "AT_RISK"));
        new DeliveryReturns(topics, world.named(), MAY)
                .approved(1, saving("ALL", "3.1.1", "60000", "50000").with("assurance", "AT_RISK"));
        new DeliveryReturns(topics, world.open(), MAY)
                .approved(1, saving("ALL", "3.1.2", "70000", "70000").with("assurance", "ASSURED"));
    }

    private static Line saving(String initiative, String line, String target, String forecast) {
        return Line.of(initiative)
                .on(line)
                .figure("target", target)
                .figure("delivered", forecast)
                .figure("forecast", forecast)
                .figure("atRisk", "0")
                .figure("onTrack", forecast)
                .figure("undeliverable", "0")
                .figure("overDelivery", "0")
                .figure("mitigation", "0")
                .figure("inYearPressure", "0");
    }

    private void contracts(World world) {
        ContractEvents contracts = new ContractEvents(topics);
        boolean one = world.letter() == 'A';
        contracts.recorded(contract(world.heldBack(), "ONE")
                .on("3.1.1")
                .by("Larkfield Care Ltd", "04182234")
                .worth(one ? "777000" : "60000")
                .lasting("2015-04-01", "2017-03-31"));
        if (one) {
            contracts.recorded(contract(world.heldBack(), "TWO")
                    .on("3.1.2")
                    .by("Hidden Care Ltd", "04182235")
                    .worth("777001")
                    .lasting("2015-04-01", "2016-08-31"));
        }
        contracts.recorded(contract(world.named(), "ONE")
                .on("3.1.1")
                .by("Larkfield Care Ltd", "04182234")
                .worth("50000")
                .lasting("2015-04-01", "2017-03-31"));
        contracts.recorded(contract(world.open(), "ONE")
                .on("3.1.1")
                .by("Larkfield Care Ltd", "04182234")
                .worth("40000")
                .lasting("2015-04-01", "2017-03-31"));
    }

    private String at(String path) {
        return path + "&asAt=" + posted.last();
    }

    private JsonNode seen(World world, String path) {
        return twins.api().asAt(world.smt(), path.replace("THREE", world.partnership()), posted.last());
    }

    @Test
    @GuardedOtherwise(by = "nothing: it is no attack")
    void who_holds_back_sees_that_the_worlds_differ() {
        for (String view : List.of("budget", "savings", "contracts")) {
            twins.differ(
                    world -> Tokens.borough("officer", world.heldBack()),
                    at("/v1/boroughs/{H}/views/" + view + "?period=" + MAY));
        }
    }

    @Test
    void takes_the_two_others_from_the_total() {
        JsonNode row = seen(twins.one(), BUDGET + MAY).at("/rows/0");
        assertThat(row.at("/measures/currentBudget/status").asText()).isEqualTo("SUPPRESSED");
        assertThat(row.at("/contributions/" + twins.one().named() + "/measures/currentBudget/value")
                        .asInt())
                .isEqualTo(550000);
        twins.tellNothing(at(BUDGET + MAY));
    }

    @Test
    void takes_subtotals_from_a_total_and_asks_for_less_than_there_is() {
        for (String line : List.of("3.1", "3.1.1", "3.1.2")) {
            twins.tellNothing(at(BUDGET + MAY + "&serviceLine=" + line));
            twins.tellNothing(at(SAVINGS + MAY + "&by=class&serviceLine=" + line));
        }
    }

    @Test
    void reads_the_totals_at_the_foot() {
        JsonNode totals = seen(twins.one(), BUDGET + MAY).at("/totals");
        assertThat(totals).isNotEmpty();
        assertThat(totals)
                .allSatisfy(total -> assertThat(
                                total.at("/measures/currentBudget/status").asText())
                        .isEqualTo("SUPPRESSED"));
    }

    @Test
    void narrows_to_one_fund() {
        twins.tellNothing(at(BUDGET + MAY + "&fund=GENERAL_FUND"));
        twins.tellNothing(at(SAVINGS + MAY + "&fund=GENERAL_FUND&by=assurance"));
        twins.tellNothing(at(BUDGET + MAY + "&fund=DSG"));
    }

    @Test
    void asks_for_another_format() {
        for (String format : List.of("csv", "xlsx", "ods")) {
            for (String view : List.of(BUDGET, SAVINGS, CONTRACTS)) {
                twins.tellNothing(at(view + MAY + "&include=detail&format=" + format));
            }
        }
    }

    @Test
    void asks_for_another_unit_and_adds_what_was_rounded() {
        for (String unit : List.of("GBP", "GBP_THOUSAND", "GBP_MILLION")) {
            twins.tellNothing(at(BUDGET + MAY + "&unit=" + unit));
            twins.tellNothing(at(BUDGET + MAY + "&format=csv&unit=" + unit));
        }
    }

    @Test
    void asks_for_the_same_position_in_another_form() {
        for (String period : List.of(SEPTEMBER, "2016-17-Q2", "2016-17-H1", "2016-17-T1", "2016-17")) {
            twins.tellNothing(at(BUDGET + period));
        }
    }

    @Test
    void takes_one_month_from_the_next() {
        twins.tellNothing(at(BUDGET + SEPTEMBER));
        twins.tellNothing(at(BUDGET + OCTOBER));
    }

    @Test
    void asks_for_the_opening_budget() {
        twins.tellNothing(at(BUDGET + "2016-17-P00"));
    }

    @Test
    void asks_for_the_outturn() {
        twins.tellNothing(at(BUDGET + "2016-17-P13"));
        twins.tellNothing(at(BUDGET + "2016-17"));
    }

    @Test
    void asks_for_what_is_not_approved_yet() {
        twins.tellNothing(at(BUDGET + JUNE + "&include=provisional"));
        twins.tellNothing(at(BUDGET + JUNE));
    }

    @Test
    void adds_a_variance_to_a_budget() {
        JsonNode row = seen(twins.one(), BUDGET + MAY).at("/rows/1");
        for (String measure : List.of("currentBudget", "forecastOutturn", "variance")) {
            assertThat(row.at("/measures/" + measure).has("value")
                            && row.at("/measures/" + measure + "/value").isNumber())
                    .as(measure)
                    .isFalse();
        }
    }

    @Test
    void reads_whether_a_total_is_over_or_under() {
        for (World world : twins.both()) {
            JsonNode total = seen(world, BUDGET + MAY).at("/rows/0/measures");
            assertThat(total.findValues("word")).isEmpty();
            assertThat(total.findValues("favourable")).isEmpty();
        }
    }

    @Test
    void asks_why_a_cell_is_hidden() {
        for (String view : List.of(BUDGET, SAVINGS, CONTRACTS)) {
            List<String> one = seen(twins.one(), view + MAY).findValuesAsText("cell");
            List<String> other = seen(twins.other(), view + MAY).findValuesAsText("cell");
            assertThat(other).hasSameSizeAs(one);
            for (int cell = 0; cell < one.size(); cell += 7) {
                String ofOne = one.get(cell);
                String ofOther = other.get(cell);
                assertThat(twins.ask(twins.other(), World::smt, "/v1/explanations/" + ofOther)
                                .said())
                        .isEqualTo(twins.ask(twins.one(), World::smt, "/v1/explanations/" + ofOne)
                                .said());
            }
        }
    }

    @Test
    @GuardedOtherwise(by = "who may ask for it")
    void asks_for_the_explanation_of_a_cell_of_the_boroughs_own_view() {
        for (World world : twins.both()) {
            String own = twins.api()
                    .asAt(
                            Tokens.borough("officer", world.heldBack()),
                            "/v1/boroughs/" + world.heldBack() + "/views/budget?period=" + MAY,
                            posted.last())
                    .at("/rows/0/measures/currentBudget/cell")
                    .asText();
            assertThat(twins.api().get(world.smt(), "/v1/explanations/" + own).status())
                    .isEqualTo(404);
            assertThat(twins.api()
                            .get(world.colluding(), "/v1/explanations/" + own)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    @GuardedOtherwise(by = "who may ask for it")
    void asks_for_the_boroughs_own_view_and_reads_the_refusal() {
        for (String view : List.of("budget", "savings", "contracts", "nothing")) {
            twins.tellNothing(at("/v1/boroughs/{H}/views/" + view + "?period=" + MAY));
            twins.tellNothing("/v1/boroughs/{H}/views/" + view + "/comparison?period=" + MAY + "&from=v1&to=v2");
        }
    }

    @Test
    @GuardedOtherwise(by = "refusals that say nothing of figures")
    void asks_nonsense_and_reads_the_refusal() {
        for (String nonsense : List.of(
                "&serviceLine=3.1.9", "&fund=GENERAL", "&by=mood", "&unit=USD", "&format=pdf", "&beside=NOTHING")) {
            twins.tellNothing(at(BUDGET + MAY + nonsense));
        }
        twins.tellNothing(at(BUDGET + "2016-17-P14"));
    }

    @Test
    void counts_the_bytes_and_compares_the_tags_of_answers() {
        for (String view : List.of(BUDGET, SAVINGS, CONTRACTS)) {
            int one = twins.fetch(twins.one(), World::smt, at(view + MAY)).body().length;
            int other = twins.fetch(twins.other(), World::smt, at(view + MAY)).body().length;
            assertThat(other).isEqualTo(one);
            assertThat(twins.fetch(twins.one(), World::smt, at(view + MAY))
                            .headers()
                            .firstValue("ETag"))
                    .as("of the bytes, and of nothing else")
                    .isEqualTo(twins.fetch(twins.one(), World::smt, at(view + MAY))
                            .headers()
                            .firstValue("ETag"));
        }
    }

    @Test
    void compares_an_answer_with_one_before_a_restatement() {
        String between = "&from=" + posted.first() + "&to=" + posted.last();
        for (String format : List.of("json", "csv")) {
            twins.tellNothing(
                    "/v1/partnerships/THREE/views/budget/comparison?period=" + MAY + between + "&format=" + format);
        }
    }

    @Test
    void puts_lines_into_other_rows() {
        for (String by : List.of("initiative", "class", "assurance", "borough", "year", "serviceLine")) {
            twins.tellNothing(at(SAVINGS + MAY + "&by=" + by));
        }
    }

    @Test
    void reads_the_order_of_rows_and_takes_one_breakdown_from_another() {
        for (String by : List.of("supplier", "category", "intention", "deliveryModel", "state", "borough", "year")) {
            twins.tellNothing(at(CONTRACTS + MAY + "&by=" + by));
        }
    }

    @Test
    void counts_the_entries_of_a_register() {
        JsonNode row = seen(twins.one(), CONTRACTS + MAY).at("/rows/0/measures/contracts");
        assertThat(row.at("/value").isNumber()).isFalse();
        twins.tellNothing(at(CONTRACTS + MAY + "&include=detail"));
    }

    @Test
    @GuardedOtherwise(by = "the mandate: of whom no contract is shared one by one, none is matched")
    void adds_up_what_a_partnership_could_buy_together() {
        twins.tellNothing(at("/v1/partnerships/THREE/opportunities?on=2016-06-01"));
        twins.tellNothing(at("/v1/partnerships/THREE/opportunities?on=2016-06-01&format=csv"));
    }

    @Test
    @GuardedOtherwise(by = "the mandate: of whom no contract is shared one by one, none is listed")
    void looks_into_registers_of_contracts() {
        for (String register : List.of(
                "pipeline",
                "contract-performance",
                "transparency/contracts",
                "transparency/tenders",
                "pipeline-notice")) {
            twins.tellNothing(at("/v1/partnerships/THREE/" + register + "?on=2016-06-01"));
            twins.tellNothing(at("/v1/partnerships/THREE/" + register + "?on=2016-06-01&format=csv"));
        }
    }

    @Test
    void takes_the_total_of_two_from_the_total_of_three() {
        for (String view : List.of("budget", "savings", "contracts")) {
            twins.tellNothing(World::smt, at("/v1/partnerships/PAIR/views/" + view + "?period=" + MAY));
            twins.tellNothing(
                    world -> Tokens.borough("officer", world.named()),
                    at("/v1/partnerships/PAIR/views/" + view + "?period=" + MAY));
        }
    }

    @Test
    @GuardedOtherwise(by = "a list that says nothing of figures")
    void reads_who_has_posted_and_when() {
        twins.tellNothing(at("/v1/partnerships/THREE/returns-status?period=" + MAY));
        twins.tellNothing(at("/v1/partnerships/THREE/returns-status?period=2016-17&domain=SAVINGS"));
    }

    @Test
    @GuardedOtherwise(by = "who may ask for it")
    void asks_whether_another_boroughs_figures_are_reconciled() {
        twins.tellNothing(world -> Tokens.auditor(world.open()), at("/v1/reconciliation?borough={H}"));
    }

    @Test
    @GuardedOtherwise(by = "an edition that knows no recharges")
    void looks_for_what_the_other_says_of_a_recharge() {
        twins.tellNothing(at("/v1/partnerships/THREE/recharges?period=" + MAY));
        twins.tellNothing(at("/v1/boroughs/{W}/recharges?period=" + MAY));
    }

    @Test
    @ProvesDisclosure
    @GuardedOtherwise(by = "the mandate: the figure itself stands in no edition's answers")
    void searches_every_byte_that_leaves() {
        List<String> leaking = new ArrayList<>();
        int searched = 0;
        for (Function<World, String> caller : Soak.isOn() ? READERS : READERS.subList(0, 2)) {
            EveryAnswer all = new EveryAnswer(twins, twins.one(), caller, posted.first(), posted.last());
            List<String> read = all.read();
            read.stream()
                    .filter(AttacksOnMoney::sings)
                    .map(AttacksOnMoney::shortly)
                    .forEach(leaking::add);
            searched += read.size();
            assertThat(all.given()).as("answers that were no refusals").isPositive();
        }
        Logger.getLogger("org.concordat.consolidation").warning("everything was asked for");
        HEARD.lines().stream()
                .filter(AttacksOnMoney::sings)
                .map(AttacksOnMoney::shortly)
                .forEach(leaking::add);
        assertThat(HEARD.lines())
                .as("what is logged is heard")
                .anyMatch(line -> line.contains("everything was asked for"));
        DisclosureProof.CANARIES.tried("service " + set(), searched, leaking);
    }

    @Test
    @GuardedOtherwise(by = "nothing: it is no attack")
    void the_canary_sings_to_who_holds_it() {
        StringBuilder read = new StringBuilder();
        for (String view : List.of("budget", "savings", "contracts")) {
            read.append(twins.ask(
                            twins.one(),
                            world -> Tokens.borough("officer", world.heldBack()),
                            at("/v1/boroughs/{H}/views/" + view + "?include=detail&period=" + MAY))
                    .said());
        }
        assertThat(read).contains("777000", "7772222", "Hidden Care", "04182235");
    }

    private static boolean sings(String text) {
        return CANARIES.stream().anyMatch(text::contains);
    }

    private static String shortly(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    @Test
    @GuardedOtherwise(by = "effects that are states: an amount of another is in none of them")
    void tries_drafts_of_its_own_mandate_to_see_what_they_do() {
        for (String detail : List.of("DETAIL", "NAMED", "WITHHELD")) {
            for (String period : List.of(MAY, SEPTEMBER)) {
                List<String> said = twins.both().stream()
                        .map(world -> world.withoutNames(effects(world, period, detail)))
                        .toList();
                assertThat(Twins.whereItDiffers(said.get(1), said.get(0)))
                        .as("%s of %s", detail, period)
                        .isEmpty();
            }
        }
        // Which of two sums that hide each other is the larger may be told, the sum itself not.
        assertThat(effects(twins.one(), MAY, "TOTALS")).doesNotContain(CANARIES);
    }

    private String effects(World world, String period, String detail) {
        Api.Answer answer = twins.api()
                .post(
                        Tokens.borough("mandate-officer", world.named()),
                        "/v1/boroughs/%s/disclosure-effects?partnership=%s&domain=budget&period=%s&asAt=%s"
                                .formatted(world.named(), world.partnership(), period, posted.last()),
                        "{\"sharing\":[{\"detail\":\"%s\"}]}".formatted(detail));
        return answer.status() + answer.text();
    }

    @Test
    @GuardedOtherwise(by = "figures that nobody has posted: on such it is tried")
    void asks_what_it_would_take_to_show_a_cell() {
        for (String measure : List.of("currentBudget", "actualToDate", "forecastOutturn")) {
            List<String> said = twins.both().stream()
                    .map(world -> {
                        String cell = seen(world, BUDGET + MAY)
                                .at("/rows/0/measures/" + measure + "/cell")
                                .asText();
                        Api.Answer answer = twins.api()
                                .get(
                                        world.smt(),
                                        "/v1/partnerships/%s/least-disclosure?cell=%s"
                                                .formatted(world.partnership(), cell));
                        return world.withoutNames(answer.status() + answer.text());
                    })
                    .toList();
            assertThat(Twins.whereItDiffers(said.get(1), said.get(0)))
                    .as(measure)
                    .isEmpty();
        }
    }

    /**
     * An answer is audited once, which takes as long as it takes; whoever asks again is told by what is remembered. Neither
     * is asked for first here.
     */
    @Test
    @GuardedOtherwise(by = "verdicts that are remembered: without control there is nothing to take time")
    void times_answers() {
        Map<World, List<Long>> took = new HashMap<>();
        for (int turn = 0; turn < TIMED; turn++) {
            for (World world : twins.both()) {
                long begun = System.nanoTime();
                twins.fetch(world, World::smt, at(BUDGET + MAY));
                took.computeIfAbsent(world, any -> new ArrayList<>()).add(System.nanoTime() - begun);
            }
        }
        double one = middle(took.get(twins.one()));
        double other = middle(took.get(twins.other()));
        assertThat(Math.max(one, other) / Math.min(one, other))
                .as("middle of %d: %.1f and %.1f ms", TIMED, one / 1e6, other / 1e6)
                .isLessThan(NOT_TOLD);
    }

    private static double middle(@Nullable List<Long> took) {
        return Objects.requireNonNull(took).stream().sorted().toList().get(TIMED / 2);
    }
}
