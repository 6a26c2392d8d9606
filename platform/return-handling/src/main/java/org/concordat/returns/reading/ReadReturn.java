package org.concordat.returns.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings.Further;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.ReadLine;

/**
 * A return as it was read: its envelope is right, its cells may be wrong.
 *
 * @param unit in which its amounts are printed; none for a domain without amounts
 * @param illustrative whether its figures were generated for demonstration and must be marked so
 * @param controlTotals the paper's own totals
 * @param findings the first that reading had to say of single cells; the rules repeat them
 * @param further how many more there were
 */
public record ReadReturn<L>(
        Period period,
        Optional<MoneyUnit> unit,
        boolean illustrative,
        List<ReadLine<L>> lines,
        List<PrintedTotal> controlTotals,
        List<Finding> findings,
        Further further) {

    public ReadReturn {
        lines = List.copyOf(lines);
        controlTotals = List.copyOf(controlTotals);
        findings = List.copyOf(findings);
    }

    /** Whether the line that a finding is about carries a comment, which then acknowledges the finding. */
    public Predicate<Finding> acknowledged() {
        Set<String> commented = lines.stream()
                .filter(ReadLine::carriesComment)
                .map(ReadLine::at)
                .collect(Collectors.toSet());
        return finding -> commented.contains(lineOf(finding.at()));
    }

    private static String lineOf(String at) {
        if (!at.startsWith("/")) {
            int comma = at.indexOf(',');
            return comma < 0 ? at : at.substring(0, comma);
        }
        int second = at.indexOf('/', at.indexOf('/', 1) + 1);
        return second < 0 ? at : at.substring(0, second);
    }
}
