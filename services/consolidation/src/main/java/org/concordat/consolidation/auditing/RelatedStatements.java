package org.concordat.consolidation.auditing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.concordat.consolidation.disclosure.Cells;
import org.concordat.consolidation.table.NumberSum;
import org.concordat.disclosure.audit.Statement;

/** That numbers of some rows come to one of another, which everybody knows. */
final class RelatedStatements {

    /** How a model names a number of a borough's figure. */
    interface Naming {
        String name(int borough, int place, int number);
    }

    private final Cells cells;
    private final Naming naming;
    private final ToLongFunction<String> values;

    /** @param values by name, nought for what nobody has */
    RelatedStatements(Cells cells, Naming naming, ToLongFunction<String> values) {
        this.cells = cells;
        this.naming = naming;
        this.values = values;
    }

    /** Those that are true, by one measure. */
    List<Statement> all() {
        List<Statement> all = new ArrayList<>();
        for (Map<String, Integer> rows : cells.forest().byKey(cells.rows())) {
            for (NumberSum sum : cells.sums()) {
                for (int borough = 0;
                        sum.whole().isPresent() && borough < cells.boroughs().size();
                        borough++) {
                    add(all, terms(sum, rows, borough));
                }
            }
        }
        return all;
    }

    private void add(List<Statement> all, Map<String, Long> terms) {
        long comesTo = terms.entrySet().stream()
                .mapToLong(term -> term.getValue() * values.applyAsLong(term.getKey()))
                .sum();
        terms.keySet().removeIf(name -> values.applyAsLong(name) == 0);
        if (comesTo == 0 && !terms.isEmpty()) {
            all.add(Statement.exact("related " + all.size(), terms, 0));
        }
    }

    private Map<String, Long> terms(NumberSum sum, Map<String, Integer> rows, int borough) {
        Map<String, Long> terms = new HashMap<>();
        sum.whole().ifPresent(whole -> put(terms, whole, rows, borough, -1));
        sum.parts().forEach(part -> put(terms, part, rows, borough, 1));
        return terms;
    }

    private void put(
            Map<String, Long> terms, NumberSum.Number number, Map<String, Integer> rows, int borough, long times) {
        Integer place = rows.get(number.row());
        if (place != null) {
            terms.merge(naming.name(borough, place, number.number()), times, Long::sum);
        }
    }
}
