package org.concordat.budgets.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.concordat.budgets.chart.ChartStore;
import org.concordat.budgets.form.ApprovedLines;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetForm;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.BudgetReferences;
import org.concordat.budgets.form.CostCentres;
import org.concordat.returns.reference.ReferenceStore;
import org.concordat.budgets.rules.BudgetRules;
import org.concordat.budgets.settings.SettingsStore;
import org.concordat.budgets.virements.VirementStore;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.returns.form.ReturnForm;

/** What the rules and the template of a budget return need to know besides the return. */
@ApplicationScoped
class BudgetReferencesLookup implements BudgetReferences {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ReferenceStore reference;
    private final ChartStore charts;
    private final SettingsStore settings;
    private final ReturnStore returns;
    private final LineStore lines;
    private final VirementStore virements;
    private final Clock clock;

    BudgetReferencesLookup(
            ReferenceStore reference,
            ChartStore charts,
            SettingsStore settings,
            ReturnStore returns,
            LineStore lines,
            VirementStore virements,
            Clock clock) {
        this.reference = reference;
        this.charts = charts;
        this.settings = settings;
        this.returns = returns;
        this.lines = lines;
        this.virements = virements;
        this.clock = clock;
    }

    @Override
    public BudgetContext context(Borough borough, Period period) {
        return new BudgetContext(
                LocalDate.ofInstant(clock.instant(), LONDON),
                reference.calendar(borough, period.year()),
                reference.council(borough).chart(),
                costCentres(borough, period),
                settings.commentaryThreshold(borough),
                period.previousInYear()
                        .flatMap(before -> returns.approved(borough, before))
                        .map(row -> approved(borough, row)),
                returns.yearsFirstApproved(borough, period.year()).map(row -> approved(borough, row)),
                virements.approvedIn(borough, period.year()));
    }

    @Override
    public CostCentres costCentres(Borough borough, Period period) {
        return new CostCentres(charts.of(borough).mappings(), period.end());
    }

    @Override
    public List<BudgetLine> lastApproved(Borough borough, Period period) {
        Optional<Period> candidate = Optional.of(period);
        while (candidate.isPresent()) {
            Optional<ReturnRow> approved = returns.approved(borough, candidate.get());
            if (approved.isPresent()) {
                return lines.of(borough, approved.get().id);
            }
            candidate = candidate.get().previousInYear();
        }
        return List.of();
    }

    @Produces
    @ApplicationScoped
    ReturnForm<BudgetLine, BudgetContext> form() {
        return new BudgetForm(this, BudgetRules.ALL);
    }

    private ApprovedLines approved(Borough borough, ReturnRow row) {
        return new ApprovedLines(Period.parse(row.period), lines.of(borough, row.id));
    }
}
