package org.concordat.savings.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Rule;
import org.concordat.returns.rules.DuplicateLineRule;
import org.concordat.returns.rules.continuity.Comparatives;
import org.concordat.returns.rules.continuity.ContinuityRule;
import org.concordat.returns.rules.continuity.RestatementRule;
import org.concordat.savings.form.DeliveryColumns;
import org.concordat.savings.form.DeliveryContext;
import org.concordat.savings.form.DeliveryLine;

/** Every rule of a return of delivery, in the order in which people read their findings. */
public final class DeliveryRules {

    /** What a line has every month. The rest is said where there is something to say. */
    private static final List<SavingsMeasure> CONTINUED =
            List.of(SavingsMeasure.DELIVERED, SavingsMeasure.TARGET, SavingsMeasure.FORECAST);

    /** Errors first: a list of findings ends after the first hundred. */
    public static final List<Rule<DeliveryLine, DeliveryContext>> ALL = List.of(
            new BelongingRule(),
            new PositiveAmountsRule(),
            new DuplicateLineRule<>(DeliveryLine::key, DeliveryLine.Key::words),
            new IdentityRule(),
            new OutturnRule(),
            new UnidentifiedRule(),
            new PlanRule(),
            new BesideDeliveredRule(),
            new AssuranceRule(),
            new ContinuityRule<>(DeliveryContext::previous, comparing(CONTINUED.stream())),
            new RestatementRule<>(DeliveryContext::replaced, comparing(Stream.of(SavingsMeasure.values()))));

    private DeliveryRules() {}

    private static Comparatives<DeliveryLine, DeliveryLine.Key> comparing(Stream<SavingsMeasure> measures) {
        return new Comparatives<>(
                DeliveryLine::key,
                line -> line.key().map(DeliveryLine.Key::words).orElse("a line without an initiative"),
                measures.<Column<DeliveryLine, ?>>map(DeliveryColumns::of).toList(),
                Map.of(DeliveryColumns.of(SavingsMeasure.DELIVERED), "DELIVERED_FELL"));
    }
}
