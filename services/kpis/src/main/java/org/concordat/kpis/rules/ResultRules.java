package org.concordat.kpis.rules;

import java.util.List;
import java.util.Map;
import org.concordat.kpis.form.ResultColumns;
import org.concordat.kpis.form.ResultContext;
import org.concordat.kpis.form.ResultLine;
import org.concordat.returns.form.Rule;
import org.concordat.returns.rules.DuplicateLineRule;
import org.concordat.returns.rules.continuity.Comparatives;
import org.concordat.returns.rules.continuity.RestatementRule;

/** Every rule of a return of results, in the order in which people read their findings. */
public final class ResultRules {

    /** Errors first: a list of findings ends after the first hundred. */
    public static final List<Rule<ResultLine, ResultContext>> ALL = List.of(
            new DefinitionRule(),
            new PlaceRule(),
            new ReportedRule(),
            new PartsRule(),
            new DuplicateLineRule<>(ResultLine::key, ResultLine.Key::words),
            new WholeRule(),
            new JumpRule(),
            new StatedChangeRule(),
            new DueRule(),
            new RestatementRule<>(
                    ResultContext::replaced,
                    new Comparatives<>(
                            ResultLine::key,
                            line -> line.key().map(ResultLine.Key::words).orElse("a line without an indicator"),
                            ResultColumns.NUMBERS,
                            Map.of())));

    private ResultRules() {}
}
