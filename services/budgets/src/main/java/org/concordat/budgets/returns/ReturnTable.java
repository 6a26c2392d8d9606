package org.concordat.budgets.returns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.budgets.chart.CostCentre;
import org.concordat.budgets.intake.BudgetLine;
import org.concordat.budgets.intake.Field;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Period;
import org.concordat.web.table.writing.Value;

/** A return as a table, in the columns that a return is sent in: what was downloaded can be filled in and sent. */
final class ReturnTable {

    private ReturnTable() {}

    static List<String> header() {
        return Stream.concat(
                        Stream.of("period", "unit", "cost_centre_title"),
                        Arrays.stream(Field.values()).map(Field::column))
                .toList();
    }

    /** The figures of a version, in pounds. */
    static Stream<List<Value>> rows(Period period, List<BudgetLine> lines) {
        return lines.stream().map(line -> row(period, line, Arrays.asList(BudgetMeasure.values()), true));
    }

    /**
     * What a finance team begins with: the lines of the last approved return with their budgets, then the cost centres
     * valid in the period that it does not have.
     */
    static Stream<List<Value>> template(Period period, List<CostCentre> valid, List<BudgetLine> lastApproved) {
        List<BudgetMeasure> budgets = List.of(BudgetMeasure.ORIGINAL_BUDGET, BudgetMeasure.CURRENT_BUDGET);
        Stream<List<Value>> known = lastApproved.stream()
                .filter(line -> line.costCentre()
                        .map(code ->
                                valid.stream().anyMatch(one -> one.costCentre().equalsIgnoreCase(code)))
                        .orElse(true))
                .map(line -> row(period, line, budgets, false));
        Stream<List<Value>> fresh = valid.stream()
                .filter(one -> lastApproved.stream()
                        .noneMatch(line -> line.costCentre()
                                        .map(one.costCentre()::equalsIgnoreCase)
                                        .orElse(false)
                                && line.serviceLine()
                                        .map(one.serviceLine()::equals)
                                        .orElse(false)))
                .map(one -> fresh(period, one));
        return Stream.concat(known, fresh);
    }

    private static List<Value> row(Period period, BudgetLine line, List<BudgetMeasure> measures, boolean withComment) {
        List<Value> row = beginning(period, line.costCentreTitle().orElse(""));
        for (Field field : Field.values()) {
            row.add(
                    switch (field) {
                        case COST_CENTRE -> Value.of(line.costCentre().orElse(""));
                        case SERVICE_LINE -> Value.of(line.serviceLine().orElse(""));
                        case FUND -> Value.of(line.fund().name());
                        case TYPE -> Value.of(line.type().name());
                        case SUBJECTIVE -> Value.of(line.subjective().orElse(""));
                        case COMMENT -> Value.of(withComment ? line.comment().orElse("") : "");
                        case ORIGINAL_BUDGET,
                                CURRENT_BUDGET,
                                PROFILE_TO_DATE,
                                ACTUAL_TO_DATE,
                                COMMITMENTS,
                                FORECAST_OUTTURN ->
                            field.measure()
                                    .filter(measures::contains)
                                    .flatMap(line::figure)
                                    .map(Value::of)
                                    .orElse(Value.nothing());
                    });
        }
        return row;
    }

    private static List<Value> fresh(Period period, CostCentre one) {
        List<Value> row = beginning(period, one.title());
        for (Field field : Field.values()) {
            row.add(
                    switch (field) {
                        case COST_CENTRE -> Value.of(one.costCentre());
                        case SERVICE_LINE -> Value.of(one.serviceLine());
                        case FUND -> Value.of("GENERAL_FUND");
                        case TYPE -> Value.of("EXPENDITURE");
                        default -> Value.nothing();
                    });
        }
        return row;
    }

    private static List<Value> beginning(Period period, String title) {
        List<Value> row = new ArrayList<>();
        row.add(Value.of(period.toString()));
        row.add(Value.of("GBP"));
        row.add(Value.of(title));
        return row;
    }
}
