package org.concordat.mandates.terms;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.web.reference.Limits;

/** The terms of a mandate as they are sent, stored and answered. A list that is left out is empty. */
public record MandateBody(
        FinancialYear financialYear,
        String title,
        Optional<List<SharingRule>> sharing,
        Optional<List<MandateTerms.ServiceScope>> serviceScopes,
        Optional<List<Priority>> priorities,
        Optional<List<Commitment>> kpiCommitments,
        Optional<List<MandateTerms.Milestone>> milestones,
        Optional<List<MandateTerms.PoolAgreement>> apportionment,
        Optional<List<MandateTerms.MappingAgreement>> chartMappings) {

    private static final int RULES_MAX = 200;
    private static final int ENTRIES_MAX = 500;
    private static final int TRACKERS_MAX = 50;

    /** @param kpi code of the measure */
    public record Commitment(String kpi, TargetBody target) {}

    /** @param trackedBy what its progress is seen by; nothing when left out */
    public record Priority(String code, String text, Optional<List<Tracker>> trackedBy) {

        static Priority of(MandateTerms.StatedPriority priority) {
            return new Priority(
                    priority.code(),
                    priority.text(),
                    Optional.of(priority.trackedBy()).filter(trackers -> !trackers.isEmpty()));
        }

        MandateTerms.StatedPriority toDomain() {
            return new MandateTerms.StatedPriority(code, text, trackedBy.orElse(List.of()));
        }
    }

    public static MandateBody of(MandateTerms terms) {
        return new MandateBody(
                terms.financialYear(),
                terms.title(),
                Optional.of(terms.sharing()),
                Optional.of(terms.serviceScopes()),
                Optional.of(terms.priorities().stream().map(Priority::of).toList()),
                Optional.of(terms.kpiCommitments().stream()
                        .map(commitment -> new Commitment(commitment.kpi(), TargetBody.of(commitment.target())))
                        .toList()),
                Optional.of(terms.milestones()),
                Optional.of(terms.apportionment()),
                Optional.of(terms.chartMappings()));
    }

    /** Refuses what no draft could hold; what is only wrong is kept, and said by {@link MandateCheck}. */
    public MandateTerms toDomain() {
        Limits limits = new Limits();
        limits.title(title, "/title");
        rules(limits);
        texts(limits);
        List<Commitment> commitments = kpiCommitments.orElse(List.of());
        limits.count(commitments, ENTRIES_MAX, "/kpiCommitments");
        List<MandateTerms.KpiCommitment> targets = new java.util.ArrayList<>();
        for (int i = 0; i < commitments.size(); i++) {
            String at = "/kpiCommitments/" + i;
            limits.title(commitments.get(i).kpi(), at + "/kpi");
            targets.add(new MandateTerms.KpiCommitment(
                    commitments.get(i).kpi(), commitments.get(i).target().toDomain(at + "/target", limits)));
        }
        limits.require();
        return new MandateTerms(
                financialYear,
                title,
                sharing.orElse(List.of()),
                serviceScopes.orElse(List.of()),
                priorities.orElse(List.of()).stream().map(Priority::toDomain).toList(),
                targets,
                milestones.orElse(List.of()),
                apportionment.orElse(List.of()),
                chartMappings.orElse(List.of()));
    }

    private static void trackers(List<Tracker> trackers, String at, Limits limits) {
        limits.count(trackers, TRACKERS_MAX, at);
        for (int i = 0; i < trackers.size(); i++) {
            String here = at + "/" + i;
            trackers.get(i).kpi().ifPresent(code -> limits.title(code, here + "/kpi"));
            trackers.get(i).initiative().ifPresent(code -> limits.title(code, here + "/initiative"));
            trackers.get(i).deliverable().ifPresent(code -> limits.title(code, here + "/deliverable"));
        }
    }

    private void rules(Limits limits) {
        List<SharingRule> rules = sharing.orElse(List.of());
        limits.count(rules, RULES_MAX, "/sharing");
        for (int i = 0; i < rules.size(); i++) {
            String at = "/sharing/" + i;
            SharingRule rule = rules.get(i);
            rule.partnership().ifPresent(text -> limits.title(text, at + "/partnership"));
            rule.serviceLine().ifPresent(text -> limits.title(text, at + "/serviceLine"));
            rule.measure().ifPresent(text -> limits.title(text, at + "/measure"));
            limits.day(rule.from(), at + "/from");
            limits.day(rule.until(), at + "/until");
        }
    }

    private void texts(Limits limits) {
        List<MandateTerms.ServiceScope> scopes = serviceScopes.orElse(List.of());
        limits.count(scopes, ENTRIES_MAX, "/serviceScopes");
        for (int i = 0; i < scopes.size(); i++) {
            limits.title(scopes.get(i).serviceLine(), "/serviceScopes/" + i + "/serviceLine");
            limits.title(scopes.get(i).delivery(), "/serviceScopes/" + i + "/delivery");
        }
        List<Priority> stated = priorities.orElse(List.of());
        limits.count(stated, ENTRIES_MAX, "/priorities");
        for (int i = 0; i < stated.size(); i++) {
            limits.title(stated.get(i).code(), "/priorities/" + i + "/code");
            limits.text(stated.get(i).text(), "/priorities/" + i + "/text");
            trackers(stated.get(i).trackedBy().orElse(List.of()), "/priorities/" + i + "/trackedBy", limits);
        }
        List<MandateTerms.Milestone> planned = milestones.orElse(List.of());
        limits.count(planned, ENTRIES_MAX, "/milestones");
        for (int i = 0; i < planned.size(); i++) {
            String at = "/milestones/" + i;
            limits.text(planned.get(i).text(), at + "/text");
            planned.get(i).service().ifPresent(text -> limits.title(text, at + "/service"));
            planned.get(i).delivery().ifPresent(text -> limits.title(text, at + "/delivery"));
        }
        List<MandateTerms.PoolAgreement> agreed = apportionment.orElse(List.of());
        limits.count(agreed, ENTRIES_MAX, "/apportionment");
        for (int i = 0; i < agreed.size(); i++) {
            limits.title(agreed.get(i).pool(), "/apportionment/" + i + "/pool");
        }
        List<MandateTerms.MappingAgreement> mapped = chartMappings.orElse(List.of());
        limits.count(mapped, ENTRIES_MAX, "/chartMappings");
        for (int i = 0; i < mapped.size(); i++) {
            limits.title(mapped.get(i).mapping(), "/chartMappings/" + i + "/mapping");
        }
    }
}
