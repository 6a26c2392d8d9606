package org.concordat.budgets.intake;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.Period;

/**
 * A return as it was read: its envelope is right, its cells may be wrong.
 *
 * @param illustrative whether its figures were generated for demonstration and must be marked so
 * @param controlTotals the paper's own totals
 * @param findings what reading had to say of single cells; {@link ReturnRules#check} repeats them
 */
public record ReadReturn(
        Period period,
        MoneyUnit unit,
        boolean illustrative,
        List<ReadLine> lines,
        List<PrintedTotal> controlTotals,
        List<Finding> findings) {

    public ReadReturn {
        lines = List.copyOf(lines);
        controlTotals = List.copyOf(controlTotals);
        findings = List.copyOf(findings);
    }

    /**
     * The lines placed by the borough's chart, their figures in exact pounds: what is stored and published. A figure that
     * could not be read, or has fractions of a penny, is absent here and has its finding.
     */
    public List<BudgetLine> lines(ReturnContext context) {
        return new Placing(context, period).place(this);
    }

    /** Whether the line that a finding is about carries a comment, which then acknowledges the finding. */
    public boolean carriesComment(Finding finding) {
        return acknowledged().test(finding);
    }

    /** The same for many findings: the lines are gone through once, not for each. */
    public Predicate<Finding> acknowledged() {
        Set<String> commented = lines.stream()
                .filter(line -> line.comment().isPresent())
                .map(line -> line.place().line())
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
