package org.concordat.consolidation.policy;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.InvalidValue;
import org.concordat.web.problem.Problem;

/** Tables of partnerships as at the moment that a question is about. Asked within a transaction that names the members. */
public final class TablesAsAt {

    private TablesAsAt() {}

    /** @throws Problem 409 when the members' charts cannot be combined, saying why */
    public static JoinedTable joined(
            References once, Question question, PartnershipKnown partnership, RowDefinitions definitions) {
        return JoinedTable.of(
                question.domain(),
                partnership,
                question.period(),
                question.day(),
                basis(
                        once,
                        question,
                        partnership,
                        partnership.membersOn(question.period().end()),
                        definitions));
    }

    private static JoinedTable.Basis basis(
            References once,
            Question question,
            PartnershipKnown partnership,
            SortedSet<Borough> members,
            RowDefinitions definitions) {
        SortedMap<Borough, Optional<MandateKnown>> mandates = new TreeMap<>();
        members.forEach(member ->
                mandates.put(member, once.mandate(member, question.period().year(), question.asAt())));
        return new JoinedTable.Basis(
                members.stream()
                        .flatMap(borough -> once.borough(borough, question.asAt()).stream())
                        .toList(),
                mandates,
                code -> chart(once, question, code),
                () -> once.mappings(partnership.code(), question.asAt()),
                definitions);
    }

    /** @throws Problem 409 when it was not known */
    public static Chart chart(References once, Question question, String code) {
        return once.chart(code, question.period().year(), question.asAt())
                .orElseThrow(() -> Problem.conflict(
                        "chart-not-known",
                        "The chart of service lines %s was not known for %s."
                                .formatted(code, question.period().year())));
    }

    /** Rows on no single service line belong to every scope. */
    public static BitSet inScope(Question question, PartnershipKnown partnership, RowTree rows) {
        BitSet inScope = new BitSet(rows.size());
        Optional<List<String>> scope = partnership.scopeOn(question.period().end());
        if (scope.isEmpty()) {
            inScope.set(0, rows.size());
            return inScope;
        }
        for (int row = 0; row < rows.size(); row++) {
            Optional<String> line = rows.node(row).serviceLine();
            if (line.isEmpty() || rows.chart().pathUp(line.get()).stream().anyMatch(scope.get()::contains)) {
                inScope.set(row);
            }
        }
        return inScope;
    }

    /** The rows that a question is about. @throws InvalidValue where there is no such row */
    public static BitSet asked(Question question, RowTree rows) {
        BitSet asked = new BitSet(rows.size());
        if (question.onlyRow().isEmpty()) {
            asked.set(0, rows.size());
            return asked;
        }
        String code = question.onlyRow().get();
        int top = rows.find(code)
                .orElseThrow(() -> new InvalidValue("service line", code, "a line or a total of the chart"));
        asked.set(top, rows.end(top));
        return asked;
    }
}
