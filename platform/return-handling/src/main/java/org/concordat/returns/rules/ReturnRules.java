package org.concordat.returns.rules;

import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.FormContext;
import org.concordat.returns.form.ReadLine;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.form.Rule;
import org.concordat.returns.reading.ReadReturn;

/** Every rule a return is checked by: those that follow from its schema and calendar, then the domain's own. */
public final class ReturnRules<L, X extends FormContext> {

    private final ReturnForm<L, X> form;
    private final List<Rule<L, X>> ofEveryDomain;
    private final CastingRule<L, X> casting;

    public ReturnRules(ReturnForm<L, X> form) {
        this.form = form;
        this.ofEveryDomain = List.of(
                new PeriodRule<>(), new OpeningRule<>(form), new BoundsRule<>(form.schema()), new RequiredRule<>(form));
        this.casting = new CastingRule<>(form);
    }

    /** Every line as it is stored; once for each save. */
    public CheckedReturn<L, X> place(ReadReturn<L> read, X context) {
        List<CheckedReturn.Line<L>> lines = new ArrayList<>(read.lines().size());
        for (ReadLine<L> line : read.lines()) {
            lines.add(new CheckedReturn.Line<>(line, form.place(line, context)));
        }
        return new CheckedReturn<>(read.period(), read.unit(), lines, context);
    }

    /**
     * Those of reading, then each rule's: the first hundred, and what the rest is. Free of side effects; the same for the
     * three formats.
     */
    public List<Finding> check(ReadReturn<L> read, CheckedReturn<L, X> placed) {
        FirstFindings findings = new FirstFindings();
        findings.addAll(read.findings(), read.further());
        ofEveryDomain.forEach(rule -> rule.check(placed, findings));
        casting.check(read.controlTotals(), placed, findings);
        form.rules().forEach(rule -> rule.check(placed, findings));
        return findings.all();
    }
}
