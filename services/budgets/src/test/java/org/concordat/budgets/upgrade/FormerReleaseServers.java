package org.concordat.budgets.upgrade;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;
import org.concordat.returns.totals.ControlTotals;
import org.concordat.testing.PostgresServer;
import org.concordat.testing.RealServers;

/** A database as the former release left it: an approved, a submitted and a drafted return, and no reading of any. */
public final class FormerReleaseServers implements QuarkusTestResourceLifecycleManager {

    static final UUID APPROVED = UUID.fromString("00000000-0000-4000-8000-000000000002");
    static final UUID SUBMITTED = UUID.fromString("00000000-0000-4000-8000-000000000003");
    static final UUID DRAFTED = UUID.fromString("00000000-0000-4000-8000-000000000004");

    private static final String DATABASE = "former";

    private final RealServers servers = new RealServers();

    @Override
    public Map<String, String> start() {
        servers.init(Map.of("service", DATABASE));
        Map<String, String> settings = new HashMap<>(servers.start());
        Migrations.run(DATABASE, Migrations.FORMER_RELEASE, "classpath:db/platform", "classpath:db/migration");
        try (Connection superuser = PostgresServer.start().connectAsSuperuser(DATABASE)) {
            fill(superuser);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        settings.put("quarkus.flyway.placeholders.application", DATABASE);
        settings.put("quarkus.flyway.placeholders.relay", DATABASE + "_relay");
        settings.put("quarkus.datasource.relay.username", DATABASE + "_relay");
        settings.put("concordat.parked.role", DATABASE + "_parked");
        return settings;
    }

    private static void fill(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into known_borough values ('FORMER', 'Former', 'section-251', 1);
                    insert into known_chart values ('section-251', '[
                        {"code": "3", "title": "Children", "total": true},
                        {"code": "3.1.2", "title": "Fostering", "parent": "3", "total": false}]', 1);
                    insert into cost_centre_chart values ('FORMER', 0);
                    insert into cost_centre values ('FORMER', 0, 'FS-0100', 'Fostering', '3.1.2', null, null)
                    """);
        }
        version(database, APPROVED, "2016-17-P02", "APPROVED");
        version(database, SUBMITTED, "2016-17-P03", "SUBMITTED");
        version(database, DRAFTED, "2016-17-P04", "DRAFT");
    }

    private static void version(Connection database, UUID id, String period, String state) throws SQLException {
        boolean approved = state.equals("APPROVED");
        try (PreparedStatement insert = database.prepareStatement("""
                insert into reporting_period (borough, period, financial_year) values ('FORMER', ?, '2016-17');
                insert into budget_return (borough, id, period, financial_year, version, state, unit, illustrative,
                    findings, line_count, submission, saved_by, saved_at, submitted_by, submitted_at, decided_by,
                    decided_at, decision, approved_totals, aggregate_version, revision)
                values ('FORMER', ?, ?, '2016-17', 1, ?, 'GBP', false, '[]', 1, ?, 'finance.former',
                    '2016-07-01T09:00:00Z', ?, ?::timestamptz, ?, ?::timestamptz, ?, ?, ?, 2);
                insert into return_line values ('FORMER', ?, 1, 'FS-0100', 'Fostering', '3.1.2', 'GENERAL_FUND',
                    'EXPENDITURE', null, 1200, 1200, 100, 100.50, 0, 1200, null);
                insert into return_source values ('FORMER', ?, 0, 'JSON', ?, 'finance.former', '2016-07-01T09:00:00Z');
                insert into return_history values ('FORMER', ?, 0, 'DRAFT', '2016-07-01T09:00:00Z', 'finance.former',
                    null)
                """)) {
            boolean drafted = state.equals("DRAFT");
            insert.setString(1, period);
            insert.setObject(2, id);
            insert.setString(3, period);
            insert.setString(4, state);
            insert.setString(5, drafted ? null : "{\"comment\":\"as planned\",\"comments\":[]}");
            insert.setString(6, drafted ? null : "finance.former");
            insert.setString(7, drafted ? null : "2016-07-01T10:00:00Z");
            insert.setString(8, approved ? "approver.former" : null);
            insert.setString(9, approved ? "2016-07-01T11:00:00Z" : null);
            insert.setString(10, approved ? "agrees with the ledger" : null);
            insert.setString(11, approved ? totals() : null);
            insert.setObject(12, approved ? 3L : null, java.sql.Types.BIGINT);
            insert.setObject(13, id);
            insert.setObject(14, id);
            insert.setBytes(15, sent(period).getBytes(StandardCharsets.UTF_8));
            insert.setObject(16, id);
            insert.execute();
        }
    }

    static String sent(String period) {
        return """
                {"period": "%s", "unit": "GBP", "lines": [
                  {"costCentre": "FS-0100", "fund": "GENERAL_FUND", "type": "EXPENDITURE", "originalBudget": 1200,
                   "currentBudget": 1200, "profileToDate": 100, "actualToDate": 100.50, "commitments": 0,
                   "forecastOutturn": 1200}]}
                """.formatted(period);
    }

    /** In the shape of the former release: fund and type beside the measure, which is a constant. */
    private static String totals() {
        Map<BudgetMeasure, Money> figures = new EnumMap<>(BudgetMeasure.class);
        List<String> pounds = List.of("1200.00", "1200.00", "100.00", "100.50", "0.00", "1200.00");
        for (BudgetMeasure measure : BudgetMeasure.values()) {
            figures.put(measure, new Money(new BigDecimal(pounds.get(measure.ordinal()))));
        }
        BudgetLine line = new BudgetLine(
                1,
                Optional.of("FS-0100"),
                Optional.of("Fostering"),
                Optional.of("3.1.2"),
                Fund.GENERAL_FUND,
                LineType.EXPENDITURE,
                Optional.empty(),
                figures,
                Optional.empty());
        String sums = figures.entrySet().stream()
                .map(entry ->
                        "{\"fund\":\"GENERAL_FUND\",\"type\":\"EXPENDITURE\",\"measure\":\"%s\",\"reported\":1,\"total\":{\"pounds\":%s}}"
                                .formatted(
                                        entry.getKey().name(), entry.getValue().pounds()))
                .collect(Collectors.joining(","));
        return "{\"lines\":1,\"sums\":[%s],\"digest\":\"%s\"}"
                .formatted(
                        sums,
                        ControlTotals.of(BudgetColumns.SCHEMA, List.of(line)).digest());
    }

    @Override
    public void stop() {
        servers.stop();
    }
}
