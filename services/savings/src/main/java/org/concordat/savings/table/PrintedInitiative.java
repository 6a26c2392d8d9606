package org.concordat.savings.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.Assurance;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.kernel.savings.plan.AssuranceStep;
import org.concordat.kernel.savings.plan.Counting;
import org.concordat.kernel.savings.plan.Decision;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.kernel.savings.plan.InitiativeKind;
import org.concordat.kernel.savings.plan.Planned;
import org.concordat.kernel.savings.plan.Recurrence;

/**
 * What the table says of one initiative.
 *
 * @param at where: {@code row 5}
 * @param reference as it says, or made of the title
 * @param years what is planned, as printed; further rows of the initiative add theirs
 * @param amounts of other columns
 */
public record PrintedInitiative(
        String at,
        String reference,
        String title,
        Optional<InitiativeKind> kind,
        Optional<Fund> fund,
        Optional<SavingsClass> savingsClass,
        Optional<String> serviceLine,
        Optional<String> owner,
        Optional<Counting> counting,
        Optional<Recurrence> recurrence,
        Optional<Assurance> assurance,
        Optional<Decision> decision,
        Optional<String> note,
        MoneyUnit unit,
        SortedMap<FinancialYear, BigDecimal> years,
        Map<PlanColumn, BigDecimal> amounts) {

    /** Its figures as they are now, by year and by the titles of other columns. */
    Map<String, BigDecimal> figures() {
        Map<String, BigDecimal> figures = new HashMap<>();
        years.forEach((year, figure) -> figures.put(year.toString(), figure));
        amounts.forEach((column, figure) -> figures.put(column.title(), figure));
        return figures;
    }

    /**
     * The initiative as the row has it: what neither the row nor what is said of all rows says stays as it is, and where
     * there is none yet it has to be said.
     *
     * @param today the day since when an assurance holds that is new
     * @return none when something is missing, which is a finding
     */
    public Optional<Initiative> onto(
            Optional<Initiative> latest,
            PlanSaid said,
            Optional<String> reason,
            LocalDate today,
            Consumer<Finding> say) {
        Optional<Fund> itsFund = fund.or(said::fund).or(() -> latest.map(Initiative::fund));
        Optional<Counting> itsCounting = counting.or(said::counting).or(() -> latest.map(Initiative::counting));
        Optional<Recurrence> itsRecurrence =
                recurrence.or(said::recurrence).or(() -> latest.map(Initiative::recurrence));
        Optional<Decision> itsDecision = decision.or(said::decision).or(() -> latest.map(Initiative::decision));
        var itsAttribution = said.attribution().or(() -> latest.map(Initiative::attribution));
        boolean complete = there(itsFund, "fund", say)
                & there(itsCounting, "counting", say)
                & there(itsRecurrence, "recurrence", say)
                & there(itsDecision, "decision", say)
                & there(itsAttribution, "attribution", say);
        if (!complete) {
            return Optional.empty();
        }
        return Optional.of(new Initiative(
                title,
                kind.or(() -> latest.map(Initiative::kind)).orElse(InitiativeKind.IDENTIFIED),
                owner.or(() -> latest.flatMap(Initiative::owner)),
                serviceLine.or(() -> latest.flatMap(Initiative::serviceLine)),
                itsFund.get(),
                savingsClass
                        .or(said::savingsClass)
                        .or(this::classOfSplit)
                        .or(() -> latest.flatMap(Initiative::savingsClass)),
                itsAttribution.get(),
                said.partnership().or(() -> latest.flatMap(Initiative::partnership)),
                latest.flatMap(Initiative::sharedReference),
                latest.flatMap(Initiative::shares),
                itsDecision.get(),
                itsCounting.get(),
                itsRecurrence.get(),
                unit,
                planned(latest),
                amount(PlanColumn.FULL_YEAR_EFFECT, latest, Initiative::fullYearEffect),
                latest.flatMap(one -> one.wholeEffect().map(whole -> converted(whole, one))),
                amount(PlanColumn.EXISTING_PLAN, latest, Initiative::existingPlan),
                amount(PlanColumn.ADDITIONAL, latest, Initiative::additional),
                latest.flatMap(Initiative::dependsOn),
                latest.flatMap(Initiative::deliverables),
                latest.flatMap(Initiative::contracts),
                latest.flatMap(Initiative::kpis),
                assured(latest, today),
                note.or(() -> latest.flatMap(Initiative::note)),
                reason));
    }

    private boolean there(Optional<?> value, String what, Consumer<Finding> say) {
        if (value.isEmpty()) {
            say.accept(Finding.error(
                    what.toUpperCase(Locale.ROOT) + "_MISSING",
                    at,
                    "Nothing says the %s of '%s': say it in a column, or for all rows beside the table."
                            .formatted(what, title)));
        }
        return value.isPresent();
    }

    /** A row whose effect stands in one of the two columns is of that class. */
    private Optional<SavingsClass> classOfSplit() {
        boolean existing = amounts.containsKey(PlanColumn.EXISTING_PLAN);
        boolean additional = amounts.containsKey(PlanColumn.ADDITIONAL);
        return existing == additional
                ? Optional.empty()
                : Optional.of(existing ? SavingsClass.EXISTING_PLAN : SavingsClass.ADDITIONAL);
    }

    /** The years that the table has, and those of before that it does not. */
    private List<Planned> planned(Optional<Initiative> latest) {
        Map<FinancialYear, BigDecimal> all = new TreeMap<>();
        latest.ifPresent(one ->
                one.planned().forEach(planned -> all.put(planned.year(), converted(planned.amount(), one))));
        all.putAll(years);
        return all.entrySet().stream()
                .map(entry -> new Planned(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Optional<BigDecimal> amount(
            PlanColumn column, Optional<Initiative> latest, Function<Initiative, Optional<BigDecimal>> before) {
        return Optional.ofNullable(amounts.get(column))
                .or(() -> latest.flatMap(one -> before.apply(one).map(figure -> converted(figure, one))));
    }

    /** In the unit of this table. */
    private BigDecimal converted(BigDecimal figure, Initiative from) {
        return from.unit() == unit ? figure : unit.fromPounds(from.unit().toPounds(figure));
    }

    private Optional<List<AssuranceStep>> assured(Optional<Initiative> latest, LocalDate today) {
        Optional<List<AssuranceStep>> before = latest.flatMap(Initiative::assurance);
        if (assurance.isEmpty() || assurance.equals(latest.flatMap(Initiative::assuredNow))) {
            return before;
        }
        return Optional.of(Stream.concat(
                        before.orElse(List.of()).stream(),
                        Stream.of(new AssuranceStep(today, assurance.get(), Optional.empty())))
                .toList());
    }
}
