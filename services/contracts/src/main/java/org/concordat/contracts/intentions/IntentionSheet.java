package org.concordat.contracts.intentions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.contracts.CommissioningIntention;
import org.concordat.kernel.contracts.CommissioningIntention.Planned;
import org.concordat.kernel.contracts.CommissioningIntention.Spend;
import org.concordat.kernel.contracts.CommissioningIntention.Total;
import org.concordat.kernel.contracts.DeliveryModel;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.writing.Value;

/**
 * Writes intentions as the tables that {@link PrintedIntentions} reads. A per cent that the paper leaves out is left out:
 * what the amounts make is answered beside, and never written as if it were printed.
 *
 * @param header the titles
 */
record IntentionSheet(List<String> header, List<List<Value>> rows) {

    /** A row for each service, a column for each span of years. @param all by reference */
    static IntentionSheet ofServices(Map<String, CommissioningIntention> all) {
        List<CommissioningIntention> services =
                all.values().stream().filter(one -> one.models().isPresent()).toList();
        List<String> spans = services.stream()
                .flatMap(one -> one.models().orElse(List.of()).stream())
                .map(Planned::years)
                .distinct()
                .sorted()
                .toList();
        return new IntentionSheet(
                Stream.concat(Stream.of("division", "service"), spans.stream()).toList(),
                services.stream().map(one -> row(one, spans)).toList());
    }

    private static List<Value> row(CommissioningIntention one, List<String> spans) {
        List<Value> row = new ArrayList<>(List.of(Value.of(one.division().orElse("")), Value.of(one.service())));
        for (String span : spans) {
            row.add(one.models().orElse(List.of()).stream()
                    .filter(planned -> planned.years().equals(span))
                    .findFirst()
                    .map(planned -> Value.of(planned.model().name()))
                    .orElseGet(Value::nothing));
        }
        return row;
    }

    /** A row for each delivery model, with what is spent in each span and the per cent that is printed of it. */
    static IntentionSheet ofSpend(CommissioningIntention one) {
        List<Spend> spend = one.spend().orElse(List.of());
        List<Total> totals = one.totals().orElse(List.of());
        List<String> spans =
                spend.stream().map(Spend::years).distinct().sorted().toList();
        String unit = one.unit().orElse(MoneyUnit.GBP).name().toLowerCase(Locale.ROOT);
        List<String> header = new ArrayList<>(List.of("delivery_model"));
        spans.forEach(span -> header.addAll(List.of(span + "_" + unit, span + "_percent")));
        List<List<Value>> rows = new ArrayList<>();
        for (DeliveryModel model : spend.stream().map(Spend::model).distinct().toList()) {
            List<Value> row = new ArrayList<>(List.of(Value.of(model.name())));
            for (String span : spans) {
                Optional<Spend> line = spend.stream()
                        .filter(each -> each.model() == model && each.years().equals(span))
                        .findFirst();
                figures(row, line.map(Spend::amount), line.flatMap(Spend::percent));
            }
            rows.add(row);
        }
        if (!totals.isEmpty()) {
            List<Value> row = new ArrayList<>(List.of(Value.of("TOTAL")));
            for (String span : spans) {
                Optional<Total> total = totals.stream()
                        .filter(each -> each.years().equals(span))
                        .findFirst();
                figures(row, total.map(Total::amount), total.flatMap(Total::percent));
            }
            rows.add(row);
        }
        return new IntentionSheet(header, rows);
    }

    private static void figures(List<Value> row, Optional<BigDecimal> amount, Optional<BigDecimal> percent) {
        row.add(amount.map(Value::of).orElseGet(Value::nothing));
        row.add(percent.map(Value::of).orElseGet(Value::nothing));
    }
}
