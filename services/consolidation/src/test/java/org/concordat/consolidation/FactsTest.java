package org.concordat.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.ProvedTables;
import org.concordat.testing.RealServers;
import org.concordat.testing.RowLevelSecurity;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the topics to the answers, over real servers. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class FactsTest {

    private static final String APRIL = "2016-17-P01";
    private static final Set<String> WITHOUT_BOROUGH = Set.of(
            "borough_known",
            "partnership_known",
            "chart_known",
            "calendar_known",
            "pool_known",
            "mapping_known",
            // Definitions and published values of others are for everybody to read.
            "kpi_known",
            "kpi_comparator_known",
            "kpi_comparator_value_known",
            // Of a partnership, and told to those alone who are shown the contracts that it is about.
            "supplier_match_known");

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void an_approved_return_is_held_exactly_as_published() {
        BudgetReturns april = new BudgetReturns(topics, "AAA", APRIL);
        april.drafted(1);
        april.submitted(1, "100.00", "0.01");
        Instant known = april.approved(1, "100.00", "0.01").knownAt();

        JsonNode report = reconciliation("AAA", known);

        assertThat(report.get("clean").asBoolean()).as(report.toPrettyString()).isTrue();
        assertThat(report.get("returns")).hasSize(1);
        JsonNode held = report.get("returns").get(0);
        assertThat(held.get("lines").asInt()).isEqualTo(2);
        assertThat(held.at("/sums/0/total").asText()).isEqualTo("100.01");
        assertThat(held.get("digest")).isEqualTo(held.at("/published/digest"));
        assertThat(held.get("aggregateVersion").asInt()).isEqualTo(3);
        assertThat(rows("select count(*) from budget_fact where borough = 'AAA'"))
                .as("the approval brings the lines of the submission once more")
                .isEqualTo(2);
    }

    @Test
    void every_event_moves_the_status_of_the_return() {
        BudgetReturns april = new BudgetReturns(topics, "BBB", APRIL);
        List<String> states = new ArrayList<>();
        states.add(state("BBB", recorded("BBB")));
        states.add(state("BBB", april.drafted(1).knownAt()));
        states.add(state("BBB", april.submitted(1, "5.00").knownAt()));
        states.add(state("BBB", april.rejected(1).knownAt()));
        states.add(state("BBB", april.submitted(1, "6.00").knownAt()));
        states.add(state("BBB", april.approved(1, "6.00").knownAt()));
        states.add(state("BBB", april.closed().knownAt()));
        states.add(state("BBB", april.reopened().knownAt()));
        Instant end = topics.append(
                        "concordat.budgets.virement-approved.v1",
                        "BBB/virements/" + new UUID(0, 1),
                        "BBB",
                        Map.of("virement", new UUID(0, 1).toString(), "borough", "BBB", "financialYear", "2016-17"))
                .knownAt();

        assertThat(states)
                .containsExactly(
                        "NOT_POSTED open",
                        "DRAFT open",
                        "SUBMITTED open",
                        "REJECTED open",
                        "SUBMITTED open",
                        "APPROVED open",
                        "APPROVED closed",
                        "APPROVED open");
        JsonNode report = reconciliation("BBB", end);
        assertThat(report.get("clean").asBoolean()).as(report.toPrettyString()).isTrue();
        assertThat(report.at("/returns/0/sums/0/total").asText())
                .as("what was sent back is not what was approved")
                .isEqualTo("6.00");
    }

    @Test
    void what_was_known_at_a_moment_is_answered_the_same_for_ever() {
        BudgetReturns april = new BudgetReturns(topics, "CCC", APRIL);
        Instant before = recorded("CCC");
        april.submitted(1, "10.00");
        Instant between = april.approved(1, "10.00").knownAt();
        List<String> then = answers("CCC", before, between);
        april.submitted(2, "12.00");
        Instant after = april.approved(2, "12.00").knownAt();
        api.asAt(auditor("CCC"), "/v1/reconciliation?borough=CCC", after);

        assertThat(answers("CCC", before, between)).isEqualTo(then);
        assertThat(reconciliation("CCC", before).get("returns")).isEmpty();
        assertThat(reconciliation("CCC", between).get("returns")).hasSize(1);
        assertThat(reconciliation("CCC", after).get("returns")).hasSize(2);
    }

    @Test
    void a_duplicate_changes_nothing() {
        BudgetReturns april = new BudgetReturns(topics, "DDD", APRIL);
        april.submitted(1, "10.00");
        Topics.Event approval = april.approval(1, "10.00");
        topics.append(approval);
        Instant again = topics.append(approval).knownAt();

        JsonNode report = reconciliation("DDD", again);

        assertThat(report.get("clean").asBoolean()).as(report.toPrettyString()).isTrue();
        assertThat(report.get("returns")).hasSize(1);
    }

    @Test
    void an_event_that_overtook_another_is_known_when_that_one_is() {
        BudgetReturns april = new BudgetReturns(topics, "EEE", APRIL);
        Topics.Event first = april.next("return-drafted", april.heading(1));
        Topics.Event second = april.approval(1, "10.00");

        Instant overtaking = topics.append(second).knownAt();
        JsonNode waiting = reconciliation("EEE", overtaking);
        assertThat(waiting.get("clean").asBoolean()).isFalse();
        assertThat(waiting.at("/parked/0/aggregate").asText()).isEqualTo("EEE/" + APRIL);
        String then = status("EEE", overtaking);

        Instant both = topics.append(first).knownAt();
        JsonNode report = reconciliation("EEE", both);
        assertThat(report.get("clean").asBoolean()).as(report.toPrettyString()).isTrue();
        assertThat(report.get("returns")).hasSize(1);
        assertThat(status("EEE", overtaking))
                .as("asked again as at the moment before")
                .isEqualTo(then);
    }

    @Test
    void lines_that_are_not_the_published_ones_are_parked_and_named() {
        BudgetReturns april = new BudgetReturns(topics, "FFF", APRIL);
        Map<String, Object> data = april.approvalOf(1, "10.00");
        data.put("lines", april.approvalOf(1, "10.01").get("lines"));
        Instant known = topics.append(april.next("return-approved", data)).knownAt();

        JsonNode report = reconciliation("FFF", known);

        assertThat(report.get("clean").asBoolean()).isFalse();
        assertThat(report.at("/parked/0/reason").asText()).startsWith("control totals differ");
        assertThat(report.get("returns")).isEmpty();
    }

    @Test
    void an_approval_by_who_submitted_is_parked_and_not_shown() {
        BudgetReturns april = new BudgetReturns(topics, "FFG", APRIL);
        Map<String, Object> data = april.approvalOf(1, "10.00");
        data.put("approvedBy", data.get("submittedBy"));
        Instant known = topics.append(april.next("return-approved", data)).knownAt();

        JsonNode report = reconciliation("FFG", known);

        assertThat(report.at("/parked/0/reason").asText()).isEqualTo("who approved the return had submitted it");
        assertThat(report.at("/parked/0/kind").asText()).isEqualTo("waiting");
        assertThat(report.get("returns")).isEmpty();
    }

    @Test
    void an_unknown_event_is_parked_and_does_not_hold_up_the_others() {
        topics.append("concordat.budgets.return-shredded.v1", "GGG/" + APRIL, "GGG", Map.of());
        BudgetReturns may = new BudgetReturns(topics, "GGG", "2016-17-P02");
        may.submitted(1, "1.00");
        JsonNode report = reconciliation("GGG", may.approved(1, "1.00").knownAt());

        assertThat(report.at("/parked/0/reason").asText()).contains("return-shredded");
        assertThat(report.get("returns")).hasSize(1);
    }

    @Test
    void an_event_of_one_borough_that_names_another_is_parked() {
        BudgetReturns april = new BudgetReturns(topics, "HHH", APRIL);
        Map<String, Object> data = april.heading(1);
        data.put("borough", "WCC");
        Instant known = topics.append(april.next("return-drafted", data)).knownAt();

        assertThat(reconciliation("HHH", known).at("/parked/0/reason").asText()).contains("its data is WCC's");
    }

    @Test
    void a_fact_edited_by_hand_is_found() throws SQLException {
        BudgetReturns april = new BudgetReturns(topics, "JJJ", APRIL);
        april.submitted(1, "10.00", "20.00");
        Instant known = april.approved(1, "10.00", "20.00").knownAt();
        assertThat(reconciliation("JJJ", known).get("clean").asBoolean()).isTrue();

        byHand("update budget_fact set current_budget = 10.01 where borough = 'JJJ' and line = 1");
        JsonNode edited = reconciliation("JJJ", known);
        byHand("update budget_fact set current_budget = 10.00 where borough = 'JJJ' and line = 1");
        byHand("delete from return_version where borough = 'JJJ' and state = 'APPROVED'");
        JsonNode deleted = reconciliation("JJJ", known);

        assertThat(edited.get("clean").asBoolean()).isFalse();
        assertThat(edited.at("/returns/0/differences/0").asText())
                .contains("£30.01")
                .contains("£30.00");
        assertThat(deleted.get("clean").asBoolean()).isFalse();
        assertThat(deleted.get("unaccounted")).hasSize(1);
    }

    @Test
    void an_auditor_of_another_borough_learns_nothing() {
        Instant known =
                new BudgetReturns(topics, "KKK", APRIL).approved(1, "10.00").knownAt();

        assertThat(api.get(auditor("WCC"), "/v1/reconciliation?borough=KKK&asAt=" + known)
                        .status())
                .isEqualTo(404);
        assertThat(api.asAt(auditor("WCC"), "/v1/reconciliation", known).toString())
                .doesNotContain("KKK");
        assertThat(api.get(Tokens.borough("finance", "KKK"), "/v1/reconciliation")
                        .status())
                .isEqualTo(403);
        assertThat(api.get(auditor("WCC"), "/v1/boroughs/KKK/returns-status").status())
                .isEqualTo(404);
    }

    @Test
    void a_partnership_sees_who_is_late_against_the_calendar() {
        recorded("LLA");
        recorded("LLB");
        partnership("ll", "LLA", "LLB");
        topics.append(
                "concordat.mandates.calendar-recorded.v1",
                "calendars/LLA/2016-17",
                "",
                Map.of(
                        "borough",
                        "LLA",
                        "financialYear",
                        "2016-17",
                        "periods",
                        List.of(Map.of("period", APRIL, "due", "2199-01-01"))));
        Instant known =
                new BudgetReturns(topics, "LLA", APRIL).submitted(1, "1001.00").knownAt();

        JsonNode status = api.asAt(Tokens.smt("ll"), "/v1/partnerships/ll/returns-status?period=" + APRIL, known);

        assertThat(status.at("/boroughs/0/periods/0/state").asText()).isEqualTo("SUBMITTED");
        assertThat(status.at("/boroughs/0/periods/0/due").asText()).isEqualTo("2199-01-01");
        assertThat(status.at("/boroughs/0/periods/0/late").asBoolean()).isFalse();
        assertThat(status.at("/boroughs/1/periods/0/state").asText()).isEqualTo("NOT_POSTED");
        assertThat(status.at("/boroughs/1/periods/0/due").asText())
                .as("ten working days after 30 April 2016, over the bank holiday of 2 May")
                .isEqualTo("2016-05-16");
        assertThat(status.at("/boroughs/1/periods/0/late").asBoolean()).isTrue();
        assertThat(status.toString()).doesNotContain("1001.00");
        assertThat(api.get(
                                Tokens.borough("officer", "LLB"),
                                "/v1/partnerships/ll/returns-status?period=" + APRIL,
                                "text/csv")
                        .text())
                .contains("LLA,2016-17-P01,SUBMITTED,1,2199-01-01");
        assertThat(api.get(Tokens.smt("other"), "/v1/partnerships/ll/returns-status?period=" + APRIL)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_restated_is_told_only_where_everything_may_be_named() {
        chart();
        recorded("MMA");
        recorded("MMB");
        partnership("mm", "MMA", "MMB");
        adopted("MMA", "mm", "TOTALS");
        adopted("MMB", "mm", "NAMED");
        for (String borough : List.of("MMA", "MMB")) {
            BudgetReturns april = new BudgetReturns(topics, borough, APRIL);
            april.approved(1, "1.00");
            april.approved(2, "2.00");
        }
        Instant known = topics.append(council.withdrawal("MMZ")).knownAt();

        String path = "/v1/partnerships/mm/returns-status?period=" + APRIL;
        JsonNode toManagement = api.asAt(Tokens.smt("mm"), path, known);
        JsonNode toItself = api.asAt(Tokens.borough("finance", "MMA"), path, known);

        assertThat(toManagement.at("/boroughs/0/periods/0/version").asInt()).isEqualTo(1);
        assertThat(toManagement.at("/boroughs/1/periods/0/version").asInt()).isEqualTo(2);
        assertThat(toItself.at("/boroughs/0/periods/0/version").asInt()).isEqualTo(2);
    }

    @Test
    void a_mandate_holds_from_its_adoption_until_it_is_withdrawn() {
        chart();
        recorded("RRA");
        partnership("rr", "RRA");
        BudgetReturns april = new BudgetReturns(topics, "RRA", APRIL);
        april.approved(1, "1.00");
        Instant before = april.approved(2, "2.00").knownAt();
        Instant adopted = adopted("RRA", "rr", "NAMED");
        Instant replaced = adopted("RRA", "rr", "TOTALS");
        Instant again = adopted("RRA", "rr", "NAMED");
        Instant withdrawn = topics.append(council.withdrawal("RRA")).knownAt();

        assertThat(Stream.of(before, adopted, replaced, again, withdrawn)
                        .map(moment -> api.asAt(
                                        Tokens.smt("rr"), "/v1/partnerships/rr/returns-status?period=" + APRIL, moment)
                                .at("/boroughs/0/periods/0/version")
                                .asInt()))
                .as("the version told: 2 only while the mandate in force names everything")
                .containsExactly(1, 2, 1, 2, 1);
    }

    @Test
    void the_largest_return_is_held_line_by_line() {
        String[] budgets = new String[50_000];
        java.util.Arrays.setAll(budgets, line -> line + ".01");
        Instant known =
                new BudgetReturns(topics, "SSS", APRIL).approved(1, budgets).knownAt();
        // About the lines: that no watermark passes a record before it is applied is proved where it is kept.
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(rows("select count(*) from return_version where borough = 'SSS'"))
                        .isEqualTo(1));

        JsonNode report = reconciliation("SSS", known);

        assertThat(report.get("clean").asBoolean()).as(report.toPrettyString()).isTrue();
        assertThat(report.at("/returns/0/lines").asInt()).isEqualTo(50_000);
        assertThat(report.at("/returns/0/sums/0/total").asText()).isEqualTo("1249975500.00");
    }

    @Test
    void those_who_watch_are_told_which_view_changed_and_no_figure() throws Exception {
        chart();
        recorded("NNA");
        recorded("NNB");
        partnership("nn", "NNA", "NNB");
        adopted("NNA", "nn", "TOTALS");
        Instant start = topics.append(council.withdrawal("NNZ")).knownAt();
        api.asAt(Tokens.smt("nn"), "/v1/partnerships/nn/returns-status?period=" + APRIL, start);
        List<String> own = watch(Tokens.borough("finance", "NNA"), null);
        List<String> shared = watch(Tokens.smt("nn"), null);
        List<String> others = watch(Tokens.borough("finance", "NNB"), null);

        new BudgetReturns(topics, "NNB", APRIL).approved(1, "7654.32");
        new BudgetReturns(topics, "NNA", "2016-17-P02").approved(1, "1234.56");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(shared).anyMatch(line -> line.contains("2016-17-P02")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(own)
                        .anyMatch(line -> line.contains("\"borough\":\"NNA\"") && line.contains("return-approved")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(others).anyMatch(line -> line.contains("\"borough\":\"NNB\"")));
        assertThat(shared).noneMatch(line -> line.contains("NNA") || line.contains("NNB"));
        assertThat(shared).as("NNB has no mandate").noneMatch(line -> line.contains(APRIL));
        assertThat(others).noneMatch(line -> line.contains("NNA") || line.contains("2016-17-P02"));
        assertThat(String.join("", own) + shared + others)
                .doesNotContain("1234.5")
                .doesNotContain("7654.3");

        List<String> resumed = watch(Tokens.smt("nn"), Long.toString(start.toEpochMilli()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(resumed)
                        .as("goes on where it stopped")
                        .anyMatch(line -> line.contains("2016-17-P02")));
    }

    @Test
    void a_rebuild_from_the_topics_answers_byte_for_byte_the_same() throws SQLException {
        chart();
        recorded("PPA");
        partnership("pp", "PPA", "PPB");
        adopted("PPA", "pp", "NAMED");
        BudgetReturns april = new BudgetReturns(topics, "PPA", APRIL);
        Topics.Event first = april.next("return-drafted", april.heading(1));
        topics.append(april.approval(1, "10.00"));
        Instant between = topics.append(first).knownAt();
        Instant end = april.approved(2, "11.00").knownAt();
        List<String> before = answers("PPA", between, end);

        byHand("truncate event_applied, return_version, budget_fact, borough_known, partnership_known, chart_known,"
                + " calendar_known, pool_known, mapping_known, mandate_known, period_known, applied_version, parked_event,"
                + " consumer_position, trial_fact, register_fact, kpi_fact, kpi_known, kpi_target_known,"
                + " kpi_comparator_known, kpi_comparator_value_known, savings_fact, initiative_known,"
                + " contract_known, commissioning_intention_known, supplier_match_known");
        Instant woken = new BudgetReturns(topics, "PPB", APRIL).drafted(1).knownAt();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows("select count(*) from event_applied where borough = 'PPB'"))
                        .isEqualTo(1));
        api.asAt(auditor("PPA"), "/v1/reconciliation", woken);
        assertThat(answers("PPA", between, end)).isEqualTo(before);
    }

    @Test
    void no_table_of_a_borough_is_without_its_wall() throws SQLException {
        try (Connection superuser = Database.asSuperuser();
                Statement statement = superuser.createStatement()) {
            assertThat(RowLevelSecurity.unguardedTables(superuser, WITHOUT_BOROUGH))
                    .isEmpty();
            assertThat(RowLevelSecurity.ownedBy(superuser, "consolidation")).isEmpty();
            assertThat(ProvedTables.unproved(superuser)).isEmpty();

            statement.execute("create table planted (borough text)");
            assertThat(RowLevelSecurity.unguardedTables(superuser, WITHOUT_BOROUGH))
                    .containsExactly("planted");
            statement.execute("drop table planted");
        }
    }

    @Test
    void a_connection_sees_no_boroughs_rows_and_can_change_none() throws SQLException {
        Instant known =
                new BudgetReturns(topics, "QQQ", APRIL).approved(1, "10.00").knownAt();
        reconciliation("QQQ", known);
        try (Connection application = Database.asApplication();
                Statement statement = application.createStatement()) {
            for (String table : List.of("event_applied", "return_version", "budget_fact", "mandate_known")) {
                try (var row = statement.executeQuery("select count(*) from " + table + " where borough <> '-'")) {
                    row.next();
                    assertThat(row.getLong(1)).as(table).isZero();
                }
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> statement.execute("update budget_fact set current_budget = 0"))
                    .hasMessageContaining("permission denied");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute("delete from return_version"))
                    .hasMessageContaining("permission denied");
        }
    }

    private List<String> watch(String token, @org.jspecify.annotations.Nullable String lastEventId) {
        List<String> lines = new CopyOnWriteArrayList<>();
        var request = api.request(token, "/v1/changes", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        CompletableFuture<HttpResponse<Void>> streaming =
                api.client().sendAsync(request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(lines)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !lines.isEmpty() || streaming.isCompletedExceptionally());
        return lines;
    }

    private record Lines(List<String> into) implements java.util.concurrent.Flow.Subscriber<String> {
        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            into.add(line);
        }

        @Override
        public void onError(Throwable error) {}

        @Override
        public void onComplete() {}
    }

    private List<String> answers(String borough, Instant... moments) {
        List<String> answers = new ArrayList<>();
        for (Instant moment : moments) {
            answers.add(reconciliation(borough, moment).toString());
            answers.add(status(borough, moment));
        }
        return answers;
    }

    private JsonNode reconciliation(String borough, Instant moment) {
        return api.asAt(auditor(borough), "/v1/reconciliation?borough=" + borough, moment);
    }

    private String status(String borough, Instant moment) {
        return api.asAt(
                        Tokens.borough("officer", borough),
                        "/v1/boroughs/" + borough + "/returns-status?financialYear=2016-17",
                        moment)
                .toString();
    }

    private String state(String borough, Instant moment) {
        JsonNode april = api.asAt(
                        Tokens.borough("officer", borough),
                        "/v1/boroughs/" + borough + "/returns-status?financialYear=2016-17",
                        moment)
                .at("/boroughs/0/periods/0");
        return april.get("state").asText() + (april.get("closed").asBoolean() ? " closed" : " open");
    }

    private static String auditor(String borough) {
        return Tokens.auditor(borough);
    }

    private Instant recorded(String borough) {
        return council.borough(borough, "short").knownAt();
    }

    /** Several tests record it anew; they would be further versions of the same aggregate. */
    private void chart() {
        if (rows("select count(*) from chart_known where aggregate = 'charts/short'") == 0) {
            Instant known = topics.append(
                            "concordat.mandates.chart-recorded.v1",
                            "charts/short",
                            "",
                            Map.of(
                                    "chart",
                                    "short",
                                    "title",
                                    "Short",
                                    "lines",
                                    List.of(
                                            Map.of("code", "3.1", "title", "Looked after", "total", true),
                                            Map.of(
                                                    "code",
                                                    "3.1.1",
                                                    "title",
                                                    "Placements",
                                                    "parent",
                                                    "3.1",
                                                    "total",
                                                    false))))
                    .knownAt();
            api.asAt(auditor("WCC"), "/v1/reconciliation", known);
        }
    }

    private void partnership(String code, String... boroughs) {
        council.partnership(code, boroughs);
        topics.append(
                "concordat.mandates.apportionment-pool-recorded.v1",
                "pools/" + code + "/management",
                "",
                Map.of(
                        "partnership",
                        code,
                        "pool",
                        "management",
                        "version",
                        1,
                        "title",
                        "Management",
                        "host",
                        boroughs[0],
                        "serviceLines",
                        List.of("3.1.1"),
                        "basis",
                        "FIXED_SHARE",
                        "shares",
                        List.of(Map.of("borough", boroughs[0], "weight", 1)),
                        "from",
                        "2012-04-01"));
    }

    private Instant adopted(String borough, String partnership, String detail) {
        return council.adopted(borough, partnership, detail).knownAt();
    }

    private static void byHand(String sql) throws SQLException {
        try (Connection superuser = Database.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long rows(String query) {
        try (Connection superuser = Database.asSuperuser();
                Statement statement = superuser.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
