package org.concordat.consolidation.caseload.path;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spell;

/** Children on a protection plan by the latest category of abuse. */
final class Categories implements Chapter {

    private static final Map<String, CaseMeasure> CHILDREN = Map.of(
            "NEGLECT", children("NEGLECT", "neglect"),
            "PHYSICAL", children("PHYSICAL", "physical abuse"),
            "SEXUAL", children("SEXUAL", "sexual abuse"),
            "EMOTIONAL", children("EMOTIONAL", "emotional abuse"),
            "MULTIPLE", children("MULTIPLE", "several"));

    private static CaseMeasure children(String code, String category) {
        return CaseMeasure.of(
                "CP-PLAN-" + code,
                "Children on a protection plan: " + category,
                ProtectionPlans.AREA,
                CaseMeasure.Kind.STOCK,
                "Children on a protection plan whose latest category is %s; on two plans at once, that of the plan that began last"
                        .formatted(category));
    }

    @Override
    public List<CaseMeasure> measures() {
        return CHILDREN.values().stream()
                .sorted(Comparator.comparing(CaseMeasure::code))
                .toList();
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(ContactToPlan.PLANS, Set.of(EventType.PROTECTION_PLAN_CHANGED));
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        List<Spell> plans = ContactToPlan.protectionPlans(history).begun();
        TreeMap<LocalDate, String> told = told(history, plans);
        told.forEach((from, category) -> Optional.ofNullable(CHILDREN.get(category))
                .ifPresent(measure -> to.stock(measure, from, Optional.ofNullable(told.higherKey(from)))));
    }

    /** Of each day on which it may change, the category at its end; empty when there is no plan. */
    private static TreeMap<LocalDate, String> told(CaseHistory history, List<Spell> plans) {
        TreeSet<LocalDate> days = new TreeSet<>();
        plans.forEach(plan -> {
            days.add(plan.from());
            plan.until().ifPresent(days::add);
        });
        history.of(EventType.PROTECTION_PLAN_CHANGED).forEach(changed -> days.add(changed.day()));
        TreeMap<LocalDate, String> told = new TreeMap<>();
        days.forEach(day -> told.put(
                day,
                plans.stream()
                        .filter(plan -> plan.stretch().holds(day))
                        .reduce((_, later) -> later)
                        .flatMap(plan -> category(history, plan, day))
                        .orElse("")));
        return told;
    }

    private static Optional<String> category(CaseHistory history, Spell plan, LocalDate day) {
        return Stream.concat(
                        Stream.of(plan.began()),
                        history.of(EventType.PROTECTION_PLAN_CHANGED, "plan", plan.reference()).stream()
                                .filter(changed -> !changed.day().isBefore(plan.from()))
                                .filter(changed -> !changed.day().isAfter(day)))
                .reduce((_, later) -> later)
                .flatMap(event -> event.text("category"));
    }
}
