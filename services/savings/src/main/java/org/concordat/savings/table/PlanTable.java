package org.concordat.savings.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.Assurance;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.kernel.savings.plan.Counting;
import org.concordat.kernel.savings.plan.Decision;
import org.concordat.kernel.savings.plan.InitiativeKind;
import org.concordat.kernel.savings.plan.Recurrence;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.printed.PrintedCells;
import org.concordat.web.table.printed.PrintedHeader;
import org.concordat.web.table.reading.TableReader;
import org.concordat.web.table.words.TotalWords;

/**
 * Reads a plan as papers print it: a row for each initiative with a column for each year, or a row for each initiative and
 * year with a column of targets. Rows called a total are checked and are no initiative.
 */
public final class PlanTable {

    private static final Pattern YEAR = Pattern.compile("\\d{4}[-/]\\d{2}");
    private static final Pattern TAKES_OUT = Pattern.compile("(?i)(exclude|excluding|less)\\b.*");
    private static final int REFERENCE_CHARACTERS_MAX = 60;
    private static final List<PlanColumn> AMOUNTS =
            List.of(PlanColumn.FULL_YEAR_EFFECT, PlanColumn.EXISTING_PLAN, PlanColumn.ADDITIONAL);

    private final Table table;
    private final PlanSaid said;
    private final FirstFindings findings = new FirstFindings();
    private final PrintedHeader<PlanColumn> header;

    private PlanTable(Table table, PlanSaid said) {
        this.table = table;
        this.said = said;
        this.header = new PrintedHeader<>(table, PlanColumn.class, "a plan", said.unit(), findings);
        header.column(PlanColumn.DELIVERED)
                .ifPresent(
                        column -> findings.accept(
                                Finding.warning(
                                        "COLUMN_OF_DELIVERY",
                                        PrintedHeader.at(column),
                                        "What was delivered is no part of the plan and is passed over: post it as a return of delivery.")));
        header.require(PlanColumn.TITLE);
        if (header.has(PlanColumn.YEAR) != header.has(PlanColumn.TARGET)) {
            error(
                    "COLUMN_MISSING",
                    "",
                    "A column of financial years goes with one of targets, and there is one of the two.");
        }
    }

    /** @throws Problem 400 {@code plan-unreadable} or 413 {@code plan-too-large} when it is no such table */
    public static ReadPlan read(byte[] body, TableFormat format, PlanSaid said) {
        try {
            PlanTable reading = new PlanTable(TableReader.read(body, format), said);
            List<PrintedInitiative> rows = reading.rows();
            List<Finding> found = new ArrayList<>(reading.table.findings());
            found.addAll(reading.findings.all());
            if (found.stream().anyMatch(Finding::isError)) {
                throw Problem.badRequest("plan-unreadable", "The table cannot be read as a plan of savings.", found);
            }
            return new ReadPlan(rows, found);
        } catch (UnreadableTable e) {
            throw e.refusal("plan");
        }
    }

    private List<PrintedInitiative> rows() {
        if (!header.has(PlanColumn.TITLE)) {
            return List.of();
        }
        Map<String, PrintedInitiative> byReference = new LinkedHashMap<>();
        List<PlanTotals.Above> above = new ArrayList<>();
        for (Row each : table.rows()) {
            PrintedCells<PlanColumn> row = new PrintedCells<>(header, each, findings);
            String title = row.text(PlanColumn.TITLE).orElse("");
            if (TotalWords.reach(title).isPresent()) {
                total(row, title, above);
                continue;
            }
            if (title.isEmpty()) {
                error("TITLE_MISSING", row.at(), "The row says no initiative.");
                continue;
            }
            PrintedInitiative one = row(row, header.unit(), title);
            above.add(new PlanTotals.Above(one.fund().or(said::fund).orElse(Fund.GENERAL_FUND), one.figures()));
            PrintedInitiative earlier = byReference.get(one.reference());
            if (earlier == null) {
                byReference.put(one.reference(), one);
            } else if (header.has(PlanColumn.YEAR)
                    && one.years().keySet().stream().noneMatch(earlier.years()::containsKey)) {
                earlier.years().putAll(one.years());
            } else {
                error(
                        "INITIATIVE_TWICE",
                        one.at(),
                        "%s (%s) stands in %s as well. Give one of them a reference of its own."
                                .formatted(one.reference(), title, earlier.at()));
            }
        }
        return List.copyOf(byReference.values());
    }

    private static PrintedInitiative row(PrintedCells<PlanColumn> row, MoneyUnit unit, String title) {
        SortedMap<FinancialYear, BigDecimal> planned = row.years();
        row.year(PlanColumn.YEAR)
                .ifPresent(year -> row.amount(PlanColumn.TARGET).ifPresent(figure -> planned.put(year, figure)));
        Map<PlanColumn, BigDecimal> amounts = new EnumMap<>(PlanColumn.class);
        for (PlanColumn column : AMOUNTS) {
            row.amount(column).ifPresent(figure -> amounts.put(column, figure));
        }
        return new PrintedInitiative(
                row.at(),
                row.text(PlanColumn.REFERENCE)
                        .map(one -> one.toUpperCase(Locale.ROOT))
                        .orElseGet(() -> reference(title)),
                title,
                row.choice(PlanColumn.KIND, InitiativeKind.class)
                        .or(() -> TAKES_OUT.matcher(title).matches()
                                ? Optional.of(InitiativeKind.EXCLUSION)
                                : Optional.empty()),
                row.choice(PlanColumn.FUND, Fund.class),
                row.choice(PlanColumn.CLASS, SavingsClass.class),
                row.text(PlanColumn.SERVICE_LINE),
                row.text(PlanColumn.OWNER),
                row.choice(PlanColumn.COUNTING, Counting.class),
                row.choice(PlanColumn.RECURRENCE, Recurrence.class),
                row.choice(PlanColumn.ASSURANCE, Assurance.class),
                decision(row),
                row.text(PlanColumn.NOTE),
                unit,
                planned,
                amounts);
    }

    /** None where the row does not say its status. */
    private static Optional<Decision> decision(PrintedCells<PlanColumn> row) {
        Optional<String> reference = row.text(PlanColumn.DECISION_REFERENCE);
        Optional<LocalDate> day = row.day(PlanColumn.DECISION_DATE);
        return row.choice(PlanColumn.DECISION, Decision.Status.class)
                .map(status -> new Decision(status, reference, day));
    }

    /** Capitals of the title, so that the same row is the same initiative when it is sent again. */
    private static String reference(String title) {
        String slug = title.toUpperCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^A-Z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = slug.substring(0, Math.min(slug.length(), REFERENCE_CHARACTERS_MAX));
        return cut.isEmpty() ? "UNNAMED" : cut.replaceAll("-+$", "");
    }

    private void total(PrintedCells<PlanColumn> row, String title, List<PlanTotals.Above> above) {
        PlanTotals totals = new PlanTotals(header.unit());
        Map<String, TableColumn> totalled = new LinkedHashMap<>();
        header.years().forEach((year, column) -> totalled.put(year.toString(), column));
        row.year(PlanColumn.YEAR)
                .ifPresent(year ->
                        header.column(PlanColumn.TARGET).ifPresent(column -> totalled.put(year.toString(), column)));
        AMOUNTS.forEach(known -> header.column(known).ifPresent(column -> totalled.put(known.title(), column)));
        totalled.forEach((name, column) -> row.amount(column)
                .ifPresent(total -> totals.check(title, name, total, above, row.at(column), findings)));
    }

    private void error(String code, String at, String message) {
        findings.accept(Finding.error(code, at, message));
    }
}
