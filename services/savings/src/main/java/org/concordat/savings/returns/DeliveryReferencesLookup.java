package org.concordat.savings.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.London;
import org.concordat.reference.ReferenceStore;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.stored.ApprovedReturnsLookup;
import org.concordat.returns.stored.ApprovedYear;
import org.concordat.savings.form.DeliveryColumns;
import org.concordat.savings.form.DeliveryContext;
import org.concordat.savings.form.DeliveryForm;
import org.concordat.savings.form.DeliveryLine;
import org.concordat.savings.form.DeliveryReferences;
import org.concordat.savings.initiatives.PlanLookup;
import org.concordat.savings.rules.DeliveryRules;

/** What the rules and the template of a return of delivery need to know besides the return. */
@ApplicationScoped
class DeliveryReferencesLookup implements DeliveryReferences {

    private final ReferenceStore reference;
    private final PlanLookup plan;
    private final ApprovedReturnsLookup returns;
    private final Clock clock;

    DeliveryReferencesLookup(ReferenceStore reference, PlanLookup plan, ApprovedReturnsLookup returns, Clock clock) {
        this.reference = reference;
        this.plan = plan;
        this.returns = returns;
        this.clock = clock;
    }

    @Override
    public DeliveryContext context(Borough borough, Period period) {
        ApprovedYear<DeliveryLine> approved = returns.ofYear(DeliveryColumns.SCHEMA, borough, period.year());
        return new DeliveryContext(
                period,
                London.dayOf(clock.instant()),
                reference.calendar(borough, period.year()),
                reference.council(borough).chart(),
                plan.of(borough),
                approved.before(period),
                approved.of(period));
    }

    @Override
    public Optional<ApprovedLines<DeliveryLine>> lastApproved(Borough borough, Period period) {
        return returns.ofYear(DeliveryColumns.SCHEMA, borough, period.year()).latestUpTo(period);
    }

    @Produces
    @ApplicationScoped
    ReturnForm<DeliveryLine, DeliveryContext> form() {
        return new DeliveryForm(this, DeliveryRules.ALL);
    }
}
