package org.concordat.budgets.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.LineKey;
import org.concordat.budgets.form.MonthlyProfile;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Rule;
import org.concordat.returns.rules.DuplicateLineRule;
import org.concordat.returns.rules.continuity.Comparatives;
import org.concordat.returns.rules.continuity.ContinuityRule;
import org.concordat.returns.rules.continuity.RestatementRule;

/** Every rule of a budget return, in the order in which people read their findings. */
public final class BudgetRules {

    /** Beside the period before. The original budget is none of them: the year's first return fixed it, reported or not. */
    private static final List<BudgetMeasure> CONTINUED = List.of(
            BudgetMeasure.ACTUAL_TO_DATE,
            BudgetMeasure.CURRENT_BUDGET,
            BudgetMeasure.FORECAST_OUTTURN,
            BudgetMeasure.PROFILE_TO_DATE,
            BudgetMeasure.COMMITMENTS);

    /** Errors first: a list of findings ends after the first hundred, and a restatement may have more than those. */
    public static final List<Rule<BudgetLine, BudgetContext>> ALL = List.of(
            new PlacingRule(),
            new CounterpartyRule(),
            new SignRule(),
            new DuplicateLineRule<>(BudgetRules::about, LineKey::words),
            new OpeningProfileRule(),
            new OriginalBudgetRule(),
            new CommentaryRule(),
            new CurrentBudgetRule(),
            new ProfileToDateRule(),
            new ForecastRule(),
            new ContinuityRule<>(
                    BudgetContext::previous,
                    comparing(LineKey::identity, CONTINUED.stream().map(BudgetColumns::of))),
            new RestatementRule<>(
                    BudgetContext::replaced,
                    comparing(
                            LineKey::identityByCounterparty,
                            Stream.of(
                                            CONTINUED.stream().map(BudgetColumns::of),
                                            Stream.of(BudgetColumns.of(BudgetMeasure.ORIGINAL_BUDGET)),
                                            MonthlyProfile.MONTHS.stream().map(BudgetColumns::of))
                                    .flatMap(columns -> columns))));

    private BudgetRules() {}

    private static Comparatives<BudgetLine, LineKey> comparing(
            UnaryOperator<LineKey> identity, Stream<Column<BudgetLine, Money>> measures) {
        return new Comparatives<>(
                line -> about(line).map(identity),
                line -> line.key().words(),
                measures.<Column<BudgetLine, ?>>map(column -> column).toList(),
                Map.of(
                        BudgetColumns.of(BudgetMeasure.ACTUAL_TO_DATE), "ACTUAL_FELL",
                        BudgetColumns.of(BudgetMeasure.PROFILE_TO_DATE), "PROFILE_FELL"));
    }

    /** What a line is about; none where it names neither cost centre nor service line. */
    private static Optional<LineKey> about(BudgetLine line) {
        return Optional.of(line.key())
                .filter(key -> key.costCentre().or(key::serviceLine).isPresent());
    }
}
