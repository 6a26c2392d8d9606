package org.concordat.kpis.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.London;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.catalogue.KpiLookup;
import org.concordat.kpis.form.ResultColumns;
import org.concordat.kpis.form.ResultContext;
import org.concordat.kpis.form.ResultForm;
import org.concordat.kpis.form.ResultLine;
import org.concordat.kpis.form.ResultReferences;
import org.concordat.kpis.rules.ResultRules;
import org.concordat.reference.ReferenceStore;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.stored.ApprovedReturnsLookup;

/** What the rules and the template of a return of results need to know besides the return. */
@ApplicationScoped
class ResultReferencesLookup implements ResultReferences {

    private static final int YEARS_BACK = 2;

    private final ReferenceStore reference;
    private final KpiLookup kpis;
    private final ApprovedReturnsLookup returns;
    private final Clock clock;

    ResultReferencesLookup(ReferenceStore reference, KpiLookup kpis, ApprovedReturnsLookup returns, Clock clock) {
        this.reference = reference;
        this.kpis = kpis;
        this.returns = returns;
        this.clock = clock;
    }

    @Override
    public ResultContext context(Borough borough, Period period) {
        Map<String, Kpi> catalogue = kpis.all().stream()
                .filter(kpi -> kpi.isFor(borough))
                .collect(Collectors.toMap(Kpi::code, Function.identity()));
        return new ResultContext(
                period,
                London.dayOf(clock.instant()),
                reference.calendar(borough, period.year()),
                reference.council(borough).chart(),
                catalogue,
                reference.terms(borough),
                history(borough, period),
                returns.of(ResultColumns.SCHEMA, borough, period));
    }

    @Override
    public List<ResultLine> reported(Borough borough, Period period) {
        return history(borough, period).stream()
                .flatMap(approved -> approved.lines().stream())
                .toList();
    }

    private List<ApprovedLines<ResultLine>> history(Borough borough, Period period) {
        int first = period.year().startYear() - YEARS_BACK;
        Period from = first < FinancialYear.FIRST.startYear()
                ? FinancialYear.FIRST.opening()
                : new Period(new FinancialYear(first), period.kind(), period.number());
        return returns.from(ResultColumns.SCHEMA, borough, from, period);
    }

    @Produces
    @ApplicationScoped
    ReturnForm<ResultLine, ResultContext> form() {
        return new ResultForm(this, ResultRules.ALL);
    }
}
