package org.concordat.savings.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.Assurance;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.returns.reading.profile.HeaderWords;
import org.concordat.returns.reading.profile.TotalWords;
import org.concordat.savings.plan.Counting;
import org.concordat.savings.plan.InitiativeKind;
import org.concordat.savings.plan.Recurrence;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.reading.TableReader;

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
    private final Map<PlanColumn, TableColumn> columns = new EnumMap<>(PlanColumn.class);
    private final Map<FinancialYear, TableColumn> years = new TreeMap<>();
    private final MoneyUnit unit;
    private final PlanCells cells = new PlanCells(findings);

    private PlanTable(Table table, PlanSaid said) {
        this.table = table;
        this.said = said;
        this.unit = headers();
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
            String detail = String.valueOf(e.getMessage());
            throw e.isTooLarge()
                    ? Problem.tooLarge("plan-too-large", detail)
                    : Problem.badRequest("plan-unreadable", detail);
        }
    }

    /** The unit that all columns of amounts are in. */
    private MoneyUnit headers() {
        Set<MoneyUnit> units = new TreeSet<>();
        boolean amounts = false;
        for (TableColumn column : table.columns()) {
            HeaderWords words = HeaderWords.of(column.title());
            Optional<PlanColumn> known = PlanColumn.of(words);
            if (YEAR.matcher(words.bare()).matches()) {
                year(words.bare(), column);
            } else if (known.isEmpty()) {
                error(
                        "UNKNOWN_COLUMN",
                        "column " + column.letters(),
                        "'%s' is no column of a plan; beside financial years such as 2012-13 it has %s."
                                .formatted(column.title(), PlanSheet.titles()));
                continue;
            } else if (columns.putIfAbsent(known.get(), column) != null) {
                error(
                        "COLUMN_TWICE",
                        "column " + column.letters(),
                        "There is a column %s already.".formatted(known.get().title()));
            }
            if (known.map(PlanColumn::isAmount).orElse(true)) {
                amounts = true;
                words.unit().ifPresent(units::add);
            }
        }
        if (columns.containsKey(PlanColumn.DELIVERED)) {
            findings.accept(Finding.warning(
                    "COLUMN_OF_DELIVERY",
                    "column " + columns.get(PlanColumn.DELIVERED).letters(),
                    "What was delivered is no part of the plan and is passed over: post it as a return of delivery."));
        }
        if (!columns.containsKey(PlanColumn.TITLE)) {
            error("COLUMN_MISSING", "", "There is no column %s.".formatted(PlanColumn.TITLE.title()));
        }
        if (columns.containsKey(PlanColumn.YEAR) != columns.containsKey(PlanColumn.TARGET)) {
            error(
                    "COLUMN_MISSING",
                    "",
                    "A column of financial years goes with one of targets, and there is one of the two.");
        }
        return unit(units, amounts);
    }

    private MoneyUnit unit(Set<MoneyUnit> inHeaders, boolean amounts) {
        Set<MoneyUnit> all = new TreeSet<>(inHeaders);
        said.unit().ifPresent(all::add);
        if (all.size() > 1) {
            error("UNIT_DIFFERS", "", "The amounts are said to be in %s, and a table has one unit.".formatted(all));
        } else if (all.isEmpty() && amounts) {
            error(
                    "UNIT_MISSING",
                    "",
                    "Nothing says what the amounts are in: say it in the headers (£000), or as unit=GBP_THOUSAND.");
        }
        return all.stream().findFirst().orElse(MoneyUnit.GBP);
    }

    private void year(String text, TableColumn column) {
        cells.year(text, "column " + column.letters()).ifPresent(year -> {
            if (years.putIfAbsent(year, column) != null) {
                error("COLUMN_TWICE", "column " + column.letters(), "There is a column %s already.".formatted(year));
            }
        });
    }

    private List<PrintedInitiative> rows() {
        if (!columns.containsKey(PlanColumn.TITLE)) {
            return List.of();
        }
        Map<String, PrintedInitiative> byReference = new LinkedHashMap<>();
        List<PrintedInitiative> above = new ArrayList<>();
        for (Row row : table.rows()) {
            String title = text(row, PlanColumn.TITLE).orElse("");
            if (TotalWords.reach(title).isPresent()) {
                total(row, title, above);
                continue;
            }
            if (title.isEmpty()) {
                error("TITLE_MISSING", row.place().text(), "The row says no initiative.");
                continue;
            }
            PrintedInitiative one = row(row, title);
            above.add(one);
            PrintedInitiative earlier = byReference.get(one.reference());
            if (earlier == null) {
                byReference.put(one.reference(), one);
            } else if (columns.containsKey(PlanColumn.YEAR)
                    && one.years().keySet().stream().noneMatch(earlier.years()::containsKey)) {
                byReference.put(one.reference(), earlier.with(one.years()));
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

    private PrintedInitiative row(Row row, String title) {
        Map<FinancialYear, BigDecimal> planned = new TreeMap<>();
        years.forEach(
                (year, column) -> cells.amount(row.cell(column), unit).ifPresent(figure -> planned.put(year, figure)));
        yearOf(row).ifPresent(year -> amount(row, PlanColumn.TARGET).ifPresent(figure -> planned.put(year, figure)));
        Map<PlanColumn, BigDecimal> amounts = new EnumMap<>(PlanColumn.class);
        for (PlanColumn column : AMOUNTS) {
            amount(row, column).ifPresent(figure -> amounts.put(column, figure));
        }
        return new PrintedInitiative(
                row.place().text(),
                text(row, PlanColumn.REFERENCE)
                        .map(one -> one.toUpperCase(Locale.ROOT))
                        .orElseGet(() -> reference(title)),
                title,
                choice(row, PlanColumn.KIND, InitiativeKind.class)
                        .or(() -> TAKES_OUT.matcher(title).matches()
                                ? Optional.of(InitiativeKind.EXCLUSION)
                                : Optional.empty()),
                choice(row, PlanColumn.FUND, Fund.class),
                choice(row, PlanColumn.CLASS, SavingsClass.class),
                text(row, PlanColumn.SERVICE_LINE),
                text(row, PlanColumn.OWNER),
                choice(row, PlanColumn.COUNTING, Counting.class),
                choice(row, PlanColumn.RECURRENCE, Recurrence.class),
                choice(row, PlanColumn.ASSURANCE, Assurance.class),
                cells.decision(
                        cell(row, PlanColumn.DECISION),
                        text(row, PlanColumn.DECISION_REFERENCE),
                        cell(row, PlanColumn.DECISION_DATE)),
                text(row, PlanColumn.NOTE),
                unit,
                planned,
                amounts);
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

    private void total(Row row, String title, List<PrintedInitiative> above) {
        PlanTotals totals = new PlanTotals(unit);
        Map<String, TableColumn> totalled = new LinkedHashMap<>();
        years.forEach((year, column) -> totalled.put(year.toString(), column));
        yearOf(row).ifPresent(year -> totalled.put(year.toString(), columns.get(PlanColumn.TARGET)));
        AMOUNTS.stream()
                .filter(columns::containsKey)
                .forEach(column -> totalled.put(column.title(), columns.get(column)));
        totalled.forEach((name, column) -> cells.amount(row.cell(column), unit)
                .ifPresent(total -> totals.check(
                        title + ", " + name,
                        total,
                        figures(above, name),
                        row.cell(column).place().text(),
                        findings)));
    }

    private List<PlanTotals.Figure> figures(List<PrintedInitiative> rows, String name) {
        return rows.stream()
                .flatMap(one -> one.printed(name).stream()
                        .map(printed ->
                                new PlanTotals.Figure(one.fund().or(said::fund).orElse(Fund.GENERAL_FUND), printed)))
                .toList();
    }

    private Optional<FinancialYear> yearOf(Row row) {
        return text(row, PlanColumn.YEAR).flatMap(text -> cells.year(text, at(row, PlanColumn.YEAR)));
    }

    private Optional<Cell> cell(Row row, PlanColumn column) {
        return Optional.ofNullable(columns.get(column)).map(row::cell);
    }

    private Optional<String> text(Row row, PlanColumn column) {
        return cell(row, column).flatMap(cells::text);
    }

    private <E extends Enum<E>> Optional<E> choice(Row row, PlanColumn column, Class<E> codes) {
        return cell(row, column).flatMap(cell -> cells.choice(cell, codes));
    }

    private Optional<BigDecimal> amount(Row row, PlanColumn column) {
        return cell(row, column).flatMap(cell -> cells.amount(cell, unit));
    }

    private String at(Row row, PlanColumn column) {
        return row.cell(Objects.requireNonNull(columns.get(column))).place().text();
    }

    private void error(String code, String at, String message) {
        findings.accept(Finding.error(code, at, message));
    }
}
