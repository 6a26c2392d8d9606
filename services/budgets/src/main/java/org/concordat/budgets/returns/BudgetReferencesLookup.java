package org.concordat.budgets.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.Optional;
import org.concordat.budgets.chart.ChartStore;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetForm;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.BudgetReferences;
import org.concordat.budgets.form.CostCentres;
import org.concordat.budgets.rules.BudgetRules;
import org.concordat.budgets.settings.SettingsStore;
import org.concordat.budgets.virements.VirementStore;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.London;
import org.concordat.reference.ReferenceStore;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.stored.ApprovedReturnsLookup;
import org.concordat.returns.stored.ApprovedYear;

/** What the rules and the template of a budget return need to know besides the return. */
@ApplicationScoped
class BudgetReferencesLookup implements BudgetReferences {

    private final ReferenceStore reference;
    private final ChartStore charts;
    private final SettingsStore settings;
    private final ApprovedReturnsLookup returns;
    private final VirementStore virements;
    private final Clock clock;

    BudgetReferencesLookup(
            ReferenceStore reference,
            ChartStore charts,
            SettingsStore settings,
            ApprovedReturnsLookup returns,
            VirementStore virements,
            Clock clock) {
        this.reference = reference;
        this.charts = charts;
        this.settings = settings;
        this.returns = returns;
        this.virements = virements;
        this.clock = clock;
    }

    @Override
    public BudgetContext context(Borough borough, Period period) {
        ApprovedYear<BudgetLine> approved = returns.ofYear(BudgetColumns.SCHEMA, borough, period.year());
        return new BudgetContext(
                London.dayOf(clock.instant()),
                reference.calendar(borough, period.year()),
                reference.council(borough).chart(),
                costCentres(borough, period),
                settings.commentaryThreshold(borough),
                borough,
                reference::boroughs,
                approved.before(period).filter(before -> !before.period().isOpening()),
                approved.of(period),
                originals(approved, period),
                virements.approvedIn(borough, period.year()));
    }

    private static Optional<ApprovedLines<BudgetLine>> originals(ApprovedYear<BudgetLine> approved, Period period) {
        return period.isOpening()
                ? Optional.empty()
                : approved.of(period.year().opening()).or(approved::first);
    }

    @Override
    public CostCentres costCentres(Borough borough, Period period) {
        return new CostCentres(charts.of(borough).mappings(), period.end());
    }

    @Override
    public Optional<ApprovedLines<BudgetLine>> lastApproved(Borough borough, Period period) {
        Optional<ApprovedLines<BudgetLine>> ofYear = upTo(borough, period);
        return period.isOpening()
                ? ofYear.or(() -> upTo(borough, period.year().previous().outturn()))
                : ofYear;
    }

    private Optional<ApprovedLines<BudgetLine>> upTo(Borough borough, Period period) {
        return returns.ofYear(BudgetColumns.SCHEMA, borough, period.year()).latestUpTo(period);
    }

    @Produces
    @ApplicationScoped
    ReturnForm<BudgetLine, BudgetContext> form() {
        return new BudgetForm(this, BudgetRules.ALL);
    }
}
