package org.concordat.consolidation.budget.recharges;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.budget.apportionment.ToldFigure;
import org.concordat.consolidation.budget.recharges.SharedRecharges.Gross;
import org.concordat.consolidation.budget.recharges.SharedRecharges.Recharge;
import org.concordat.consolidation.budget.recharges.SharedRecharges.SaidRecharges;
import org.concordat.consolidation.export.StableTable;
import org.concordat.consolidation.view.Utc;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Value;

/** Recharges as a table: a row for each measure of each pair and fund, then of what is external, then of each total. */
final class RechargesTable {

    private static final String SHEET = "Recharges";

    private static final List<String> GROSS =
            List.of("expenditure", "grant", "income", "net", "matched", "expenditure_without", "income_without");

    private static final List<String> SHARED = Stream.of(
                    Stream.of(
                            "partnership",
                            "period",
                            "as_at",
                            "kind",
                            "charger",
                            "payer",
                            "fund",
                            "measure",
                            "charged",
                            "charged_status",
                            "paid",
                            "paid_status",
                            "difference",
                            "status",
                            "in_dispute"),
                    GROSS.stream().flatMap(name -> Stream.of(name, name + "_status")))
            .flatMap(names -> names)
            .toList();

    private static final List<String> OWN =
            List.of("borough", "period", "as_at", "counterparty", "side", "fund", "measure", "figure", "figure_status");

    private RechargesTable() {}

    static AnswerBytes of(SharedRecharges all, TableFormat format) {
        return StableTable.of(
                format,
                SHEET,
                all.asAt(),
                SHARED,
                Stream.of(
                                all.recharges().stream().flatMap(recharge -> rows(all, recharge)),
                                all.external().stream().flatMap(said -> rows(all, said)),
                                all.totals().stream().flatMap(total -> rows(all, total)))
                        .flatMap(rows -> rows));
    }

    private static Stream<List<Value>> rows(SharedRecharges all, Recharge recharge) {
        return recharge.figures().entrySet().stream()
                .map(figure -> row(
                        head(
                                all,
                                "RECHARGE",
                                Optional.of(recharge.charger().code()),
                                Optional.of(recharge.payer().code()),
                                recharge.fund(),
                                figure.getKey()),
                        ToldFigure.cells(Optional.of(figure.getValue().charged())),
                        ToldFigure.cells(Optional.of(figure.getValue().paid())),
                        Stream.of(
                                number(figure.getValue().difference()),
                                Value.of(figure.getValue().status().name()),
                                Value.of(String.valueOf(
                                        figure.getValue().status().isInDispute())))));
    }

    private static Stream<List<Value>> rows(SharedRecharges all, SaidRecharges said) {
        boolean charges = said.side() == RechargeSide.CHARGED;
        String own = said.borough().code();
        return said.figures().entrySet().stream()
                .map(figure -> row(
                        head(
                                all,
                                "EXTERNAL",
                                Optional.of(charges ? own : said.counterparty()),
                                Optional.of(charges ? said.counterparty() : own),
                                Optional.of(said.fund()),
                                figure.getKey()),
                        ToldFigure.cells(Optional.of(figure.getValue()).filter(any -> charges)),
                        ToldFigure.cells(Optional.of(figure.getValue()).filter(any -> !charges))));
    }

    private static Stream<List<Value>> rows(SharedRecharges all, Gross total) {
        return total.figures().entrySet().stream()
                .map(figure -> row(
                        head(all, "TOTAL", Optional.empty(), Optional.empty(), total.fund(), figure.getKey()),
                        Stream.generate(Value::nothing).limit(7),
                        Stream.of(
                                        figure.getValue().expenditure(),
                                        figure.getValue().grant(),
                                        figure.getValue().income(),
                                        figure.getValue().net(),
                                        figure.getValue().matched(),
                                        figure.getValue().expenditureWithout(),
                                        figure.getValue().incomeWithout())
                                .flatMap(of -> ToldFigure.cells(Optional.of(of)))));
    }

    private static Stream<Value> head(
            SharedRecharges all,
            String kind,
            Optional<String> charger,
            Optional<String> payer,
            Optional<String> fund,
            String measure) {
        return Stream.of(
                Value.of(all.partnership()),
                Value.of(all.period()),
                Value.of(Utc.text(all.asAt())),
                Value.of(kind),
                text(charger),
                text(payer),
                text(fund),
                Value.of(measure));
    }

    static AnswerBytes of(OwnRecharges all, TableFormat format) {
        return StableTable.of(
                format,
                SHEET,
                all.asAt(),
                OWN,
                all.recharges().stream()
                        .flatMap(said -> said.figures().entrySet().stream()
                                .map(figure -> Stream.concat(
                                                Stream.of(
                                                        Value.of(all.borough()),
                                                        Value.of(all.period()),
                                                        Value.of(Utc.text(all.asAt())),
                                                        Value.of(said.counterparty()),
                                                        Value.of(said.side().name()),
                                                        Value.of(said.fund()),
                                                        Value.of(figure.getKey())),
                                                ToldFigure.cells(Optional.of(figure.getValue())))
                                        .toList())));
    }

    /** Filled up with nothing to the width of the table. */
    @SafeVarargs
    private static List<Value> row(Stream<Value>... parts) {
        List<Value> row =
                new ArrayList<>(Stream.of(parts).flatMap(values -> values).toList());
        while (row.size() < SHARED.size()) {
            row.add(Value.nothing());
        }
        return row;
    }

    private static Value number(Optional<BigDecimal> number) {
        return number.map(Value::of).orElseGet(Value::nothing);
    }

    private static Value text(Optional<String> text) {
        return text.map(Value::of).orElseGet(Value::nothing);
    }
}
