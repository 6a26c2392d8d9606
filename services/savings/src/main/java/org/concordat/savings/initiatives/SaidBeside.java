package org.concordat.savings.initiatives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.savings.plan.Decision;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.savings.table.PlanSaid;
import org.concordat.savings.table.PrintedInitiative;
import org.concordat.savings.table.ReadPlan;
import org.concordat.web.table.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What a request says beside the table of a plan, and the table with it. */
record SaidBeside(PlanSaid said, Optional<String> reason) {

    /** @throws InvalidValue when it is none of the codes */
    static <E extends Enum<E>> Optional<E> code(String what, @Nullable String text, Class<E> codes) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Vocabulary.find(codes, text)
                .orElseThrow(() -> new InvalidValue(what, text, "one of " + Vocabulary.all(codes))));
    }

    static Optional<Decision> decision(@Nullable String status, @Nullable String reference, @Nullable LocalDate on) {
        return code("decision", status, Decision.Status.class)
                .map(said -> new Decision(said, Optional.ofNullable(reference), Optional.ofNullable(on)));
    }

    /** @param today the day since when an assurance holds that is new */
    SentPlan with(ReadPlan read, LocalDate today) {
        return new SentPlan(
                (plan, say) -> {
                    read.findings().forEach(say);
                    return read.rows().stream()
                            .flatMap(row ->
                                    entry(row, Optional.ofNullable(plan.get(row.reference())), today, say).stream())
                            .toList();
                },
                List.of());
    }

    private Optional<SentPlan.Entry> entry(
            PrintedInitiative row, Optional<Initiative> latest, LocalDate today, Consumer<Finding> say) {
        Optional<String> because = reason.filter(any ->
                latest.filter(one -> one.decision().status().isApproved()).isPresent());
        return row.onto(latest, said, because, today, say)
                .map(wanted -> new SentPlan.Entry(row.reference(), row.at() + ", ", wanted));
    }

    /** Initiatives that came as JSON. */
    static SentPlan of(PlanBody body) {
        return new SentPlan(
                (plan, say) -> body.initiatives().entrySet().stream()
                        .map(entry ->
                                new SentPlan.Entry(entry.getKey(), "/initiatives/" + entry.getKey(), entry.getValue()))
                        .toList(),
                body.stated().orElse(List.of()));
    }
}
