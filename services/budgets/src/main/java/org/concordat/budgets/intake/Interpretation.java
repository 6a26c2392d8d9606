package org.concordat.budgets.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.budgets.intake.RawReturn.RawLine;
import org.concordat.budgets.intake.RawReturn.RawTotal;
import org.concordat.budgets.intake.RawReturn.Said;
import org.concordat.budgets.intake.ReturnRefused.Kind;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.Period;
import org.concordat.web.table.amount.AmountReading;
import org.concordat.web.table.amount.Amounts;
import org.concordat.web.table.Cell;

/** Reads the cells of a return, the same whichever format they came in. */
final class Interpretation {

    private static final int LINES_MAX = 50_000;
    /** Every fund, type and measure a few times over. */
    private static final int TOTALS_MAX = 1_000;
    /** As many as anybody reads: the envelope is refused anyway. */
    private static final int REFUSALS_MAX = 100;

    private final RawReturn raw;
    /** About the envelope: the return is refused when there is any. */
    private final List<Finding> refused = new ArrayList<>();
    /** About cells: they stay with the stored return. */
    private final List<Finding> findings = new ArrayList<>();

    Interpretation(RawReturn raw) {
        this.raw = raw;
        findings.addAll(raw.findings());
    }

    ReadReturn interpret(Optional<String> queriedPeriod, Optional<String> queriedUnit) {
        if (raw.lines().isEmpty()) {
            throw refusal(Kind.UNPROCESSABLE, "no-lines", "NO_LINES", "The return has no lines.");
        }
        if (raw.lines().size() > LINES_MAX) {
            throw refusal(
                    Kind.TOO_LARGE,
                    "too-many-lines",
                    "TOO_MANY_LINES",
                    "The return has %,d lines; at most %,d are read."
                            .formatted(raw.lines().size(), LINES_MAX));
        }
        if (raw.totals().size() > TOTALS_MAX) {
            throw refusal(
                    Kind.TOO_LARGE,
                    "too-many-control-totals",
                    "TOO_MANY_CONTROL_TOTALS",
                    "The return has %,d control totals; at most %,d are checked."
                            .formatted(raw.totals().size(), TOTALS_MAX));
        }
        Optional<Period> period = period(one("period", raw.period(), queriedPeriod));
        MoneyUnit unit = one("unit", raw.unit(), queriedUnit)
                .flatMap(said -> code(MoneyUnit.class, "unit", said))
                .orElse(MoneyUnit.GBP);
        List<ReadLine> lines = new ArrayList<>();
        for (RawLine line : raw.lines()) {
            lines.add(line(line, lines.size() + 1));
        }
        List<PrintedTotal> totals =
                raw.totals().stream().map(this::total).flatMap(Optional::stream).toList();
        if (!refused.isEmpty() || period.isEmpty()) {
            throw new ReturnRefused(
                    Kind.MALFORMED,
                    "return-not-understood",
                    String.valueOf(refused.getFirst().message()),
                    refused.stream().limit(REFUSALS_MAX).toList());
        }
        return new ReadReturn(period.get(), unit, raw.illustrative(), lines, totals, findings);
    }

    private static ReturnRefused refusal(Kind kind, String code, String finding, String message) {
        return new ReturnRefused(kind, code, message, List.of(Finding.error(finding, "", message)));
    }

    /** What the body and the query say together: either may say it, and they may not disagree. */
    private Optional<Said> one(String name, Optional<Said> inBody, Optional<String> queried) {
        if (inBody.isPresent()
                && queried.isPresent()
                && !inBody.get().text().strip().equals(queried.get().strip())) {
            refused.add(Finding.error(
                    name.toUpperCase(java.util.Locale.ROOT) + "_CONTRADICTORY",
                    inBody.get().at(),
                    "The %s is '%s' here and '%s' in the query."
                            .formatted(name, inBody.get().text(), queried.get())));
        }
        return inBody.or(() -> queried.map(text -> new Said(text, "?" + name)));
    }

    private Optional<Period> period(Optional<Said> said) {
        if (said.isEmpty()) {
            refused.add(
                    Finding.error(
                            "PERIOD_MISSING",
                            "",
                            "Say which period the return is for, such as 2016-17-P12: in the JSON, in a column 'period', or in the query as ?period=."));
            return Optional.empty();
        }
        try {
            Period period = Period.parse(said.get().text().strip());
            if (period.isReporting()) {
                return Optional.of(period);
            }
            refused.add(Finding.error(
                    "PERIOD_NOT_REPORTING",
                    said.get().at(),
                    "Returns are made for months and the outturn, such as %s; '%s' is neither."
                            .formatted(period.position(), period)));
        } catch (InvalidValue e) {
            refused.add(Finding.error("PERIOD_UNKNOWN", said.get().at(), String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> code(Class<E> codes, String what, Said said) {
        Optional<E> found = Vocabulary.find(codes, said.text());
        if (found.isEmpty()) {
            refused.add(Finding.error(
                    "UNKNOWN_" + what.toUpperCase(java.util.Locale.ROOT),
                    said.at(),
                    "'%s' is no %s; there are %s.".formatted(abridged(said.text()), what, Vocabulary.all(codes))));
        }
        return found;
    }

    private static String abridged(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private ReadLine line(RawLine line, int number) {
        Map<BudgetMeasure, BigDecimal> figures = new EnumMap<>(BudgetMeasure.class);
        Set<BudgetMeasure> unreadable = EnumSet.noneOf(BudgetMeasure.class);
        for (BudgetMeasure measure : BudgetMeasure.values()) {
            Cell cell = line.cells().get(Field.of(measure));
            if (cell != null) {
                Optional<BigDecimal> figure = amount(cell);
                figure.ifPresent(read -> figures.put(measure, read));
                if (figure.isEmpty() && !cell.isBlank()) {
                    unreadable.add(measure);
                }
            }
        }
        return new ReadLine(
                number,
                line.place(),
                text(line, Field.COST_CENTRE),
                text(line, Field.SERVICE_LINE),
                coded(line, Field.FUND, Fund.class).orElse(Fund.GENERAL_FUND),
                coded(line, Field.TYPE, LineType.class).orElse(LineType.EXPENDITURE),
                text(line, Field.SUBJECTIVE),
                figures,
                unreadable,
                text(line, Field.COMMENT));
    }

    private Optional<BigDecimal> amount(Cell cell) {
        return switch (Amounts.read(cell)) {
            case AmountReading.Amount amount -> Optional.of(amount.figure());
            case AmountReading.Absent absent -> Optional.empty();
            case AmountReading.NotAnAmount not -> {
                findings.add(Finding.error(not.code(), cell.place().text(), not.message()));
                yield Optional.empty();
            }
        };
    }

    private Optional<String> text(RawLine line, Field field) {
        Cell cell = line.cells().get(field);
        if (cell == null) {
            return Optional.empty();
        }
        Texts read = field == Field.COMMENT ? Texts.prose(cell) : Texts.code(cell);
        read.finding().ifPresent(findings::add);
        return Optional.of(read.text()).filter(text -> !text.isEmpty());
    }

    private <E extends Enum<E>> Optional<E> coded(RawLine line, Field field, Class<E> codes) {
        return text(line, field)
                .flatMap(text ->
                        code(codes, field.column(), new Said(text, line.place().of(field))));
    }

    private Optional<PrintedTotal> total(RawTotal total) {
        Optional<Fund> fund = total.fund().flatMap(said -> code(Fund.class, "fund", said));
        Optional<LineType> type = total.type().flatMap(said -> code(LineType.class, "type", said));
        BudgetMeasure measure = BudgetMeasure.ofJson(total.measure().text()).orElseThrow();
        return amount(total.total())
                .map(figure -> new PrintedTotal(total.total().place().text(), fund, type, measure, figure));
    }
}
