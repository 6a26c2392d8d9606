package org.concordat.savings.initiatives;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.kernel.savings.plan.PlanCheck;
import org.concordat.kernel.savings.plan.StatedFigure;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.Owner;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Recording;
import org.concordat.registers.RegisterHandler;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.Limits;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/** Records several initiatives together or none, and says what their plan comes to. */
@ApplicationScoped
class PlanHandler {

    private static final int INITIATIVES_MAX = 1_000;
    private static final int STATED_MAX = 100;

    /** What was done with one of them: nothing, in a dry run. @param version the latest now */
    record Done(String initiative, Optional<Integer> version, Optional<Recording.What> done) {}

    /** @param findings of each and of all together */
    record PlanAnswer(List<Done> initiatives, List<Finding> findings) {}

    /** @param table what the table makes, in the same unit */
    record Stated(String words, BigDecimal stated, BigDecimal table, MoneyUnit unit) {}

    /** Figures that a paper states beside the table of its savings. */
    record StatedBody(List<StatedFigure> figures) {}

    record StatedAnswer(List<Stated> figures, List<Finding> findings) {}

    record PlanFindings(List<Finding> findings) {}

    @FunctionalInterface
    private interface Recorder {
        @Nullable
        Recording<Initiative> record(SentPlan.Entry entry, Optional<RecordVersion<Initiative>> latest);
    }

    private final ReferenceLockStore turns;
    private final ReferenceStore reference;
    private final RegisterHandler records;
    private final PlanLookup plans;
    private final InitiativeHandler register;

    PlanHandler(
            ReferenceLockStore turns,
            ReferenceStore reference,
            RegisterHandler records,
            PlanLookup plans,
            InitiativeHandler register) {
        this.turns = turns;
        this.reference = reference;
        this.records = records;
        this.plans = plans;
        this.register = register;
    }

    /** @throws Problem 422 {@code plan-refused} with all that stands in the way */
    Answer record(Borough borough, SentPlan sent) {
        turns.takeTurn();
        return Answer.ok(
                answer(
                        borough,
                        sent,
                        (entry, latest) -> records.record(
                                register,
                                InitiativeHandler.key(borough, entry.reference()),
                                new Owner.OfBorough(borough),
                                entry.wanted(),
                                new Revision(
                                        latest.map(one -> Preconditions.etag(one.version()))
                                                .orElse(null),
                                        null))),
                null);
    }

    /** The same findings and refusals; nothing is stored. */
    PlanAnswer dryRun(Borough borough, SentPlan sent) {
        return answer(borough, sent, (entry, latest) -> null);
    }

    private PlanAnswer answer(Borough borough, SentPlan sent, Recorder recorder) {
        FirstFindings findings = new FirstFindings();
        Map<String, RecordVersion<Initiative>> before = plans.versions(borough);
        List<Done> done = new ArrayList<>();
        for (SentPlan.Entry entry : checked(borough, sent, before, findings)) {
            Optional<Recording<Initiative>> recorded =
                    Optional.ofNullable(recorder.record(entry, Optional.ofNullable(before.get(entry.reference()))));
            done.add(new Done(
                    entry.reference(), recorded.map(one -> one.version().version()), recorded.map(Recording::what)));
        }
        return new PlanAnswer(done, findings.all());
    }

    private List<SentPlan.Entry> checked(
            Borough borough, SentPlan sent, Map<String, RecordVersion<Initiative>> before, FirstFindings findings) {
        reference.council(borough);
        Map<String, Initiative> plan = PlanLookup.contents(before);
        List<SentPlan.Entry> entries = sent.laying().onto(Map.copyOf(plan), findings);
        Limits limits = stated(sent.stated(), "/stated");
        limits.count(entries, INITIATIVES_MAX, "");
        limits.require();
        boolean refused = !findings.isEmpty() && findings.all().stream().anyMatch(Finding::isError);
        for (SentPlan.Entry entry : entries) {
            List<Finding> found = records.wouldFind(
                            register,
                            new Proposed<>(
                                    InitiativeHandler.key(borough, entry.reference()),
                                    new Owner.OfBorough(borough),
                                    entry.wanted(),
                                    Optional.ofNullable(before.get(entry.reference()))))
                    .orElse(List.of());
            refused |= found.stream().anyMatch(Finding::isError);
            found.forEach(one ->
                    findings.accept(new Finding(one.severity(), one.code(), entry.at() + one.at(), one.message())));
            plan.put(entry.reference(), entry.wanted());
        }
        if (refused) {
            throw Problem.unprocessable(
                    "plan-refused", "Nothing of the plan was recorded: correct what the findings say.", findings.all());
        }
        PlanCheck.check(plan).forEach(findings);
        StatedFigure.check(sent.stated(), plan.values(), "/stated").forEach(findings);
        return entries;
    }

    /** What has to hold of figures that stand beside a plan. */
    static Limits stated(List<StatedFigure> stated, String at) {
        Limits limits = new Limits();
        limits.count(stated, STATED_MAX, at);
        for (int i = 0; i < Math.min(stated.size(), STATED_MAX); i++) {
            String place = at + "/" + i;
            limits.title(stated.get(i).words(), place + "/words");
            stated.get(i).wrong(place).forEach(one -> limits.error(one.code(), one.at(), one.message()));
        }
        return limits;
    }

    StatedAnswer check(Borough borough, List<StatedFigure> stated) {
        reference.council(borough);
        Collection<Initiative> plan = plans.of(borough).values();
        return new StatedAnswer(
                stated.stream().map(one -> compared(one, one.found(plan))).toList(),
                StatedFigure.check(stated, plan, "/stated"));
    }

    private static Stated compared(StatedFigure one, Money found) {
        return new Stated(one.words(), one.amount(), one.unit().fromPounds(found.pounds()), one.unit());
    }

    /** What was found of each when it was recorded, and what is found of all of them together now. */
    PlanFindings findings(Borough borough) {
        reference.council(borough);
        FirstFindings findings = new FirstFindings();
        Map<String, RecordVersion<Initiative>> versions = plans.versions(borough);
        versions.forEach((code, version) -> version.warnings()
                .forEach(one ->
                        findings.accept(new Finding(one.severity(), one.code(), code + one.at(), one.message()))));
        PlanCheck.check(PlanLookup.contents(versions)).forEach(findings);
        return new PlanFindings(findings.all());
    }
}
