package org.concordat.savings.table;

import java.util.Optional;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.kernel.savings.plan.AttributionKind;
import org.concordat.kernel.savings.plan.Counting;
import org.concordat.kernel.savings.plan.Decision;
import org.concordat.kernel.savings.plan.Recurrence;

/**
 * What is said of all rows of a table beside it. A row's own cell says it over; what an initiative has already stays where
 * neither says anything.
 */
public record PlanSaid(
        Optional<MoneyUnit> unit,
        Optional<Fund> fund,
        Optional<SavingsClass> savingsClass,
        Optional<Counting> counting,
        Optional<Recurrence> recurrence,
        Optional<AttributionKind> attribution,
        Optional<String> partnership,
        Optional<Decision> decision) {}
