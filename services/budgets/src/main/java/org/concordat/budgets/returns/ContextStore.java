package org.concordat.budgets.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.budgets.chart.ChartStore;
import org.concordat.budgets.intake.ApprovedLines;
import org.concordat.budgets.intake.ReturnContext;
import org.concordat.budgets.reference.ReferenceStore;
import org.concordat.budgets.settings.SettingsStore;
import org.concordat.budgets.virements.VirementStore;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;

/** Gathers what the rules of a return need to know besides the return. */
@ApplicationScoped
class ContextStore {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ReferenceStore reference;
    private final ChartStore charts;
    private final SettingsStore settings;
    private final ReturnStore returns;
    private final LineStore lines;
    private final VirementStore virements;
    private final Clock clock;

    ContextStore(
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

    /** As it is now. @param period one that returns are made for */
    ReturnContext of(Borough borough, Period period) {
        return new ReturnContext(
                LocalDate.ofInstant(clock.instant(), LONDON),
                reference.calendar(borough, period.year()),
                reference.council(borough).chart(),
                charts.of(borough).mappings(),
                settings.commentaryThreshold(borough),
                period.previousInYear()
                        .flatMap(before -> returns.approved(borough, before))
                        .map(row -> approved(borough, row)),
                returns.yearsFirstApproved(borough, period.year()).map(row -> approved(borough, row)),
                virements.approvedIn(borough, period.year()));
    }

    private ApprovedLines approved(Borough borough, ReturnRow row) {
        return new ApprovedLines(Period.parse(row.period), lines.of(borough, row.id));
    }
}
