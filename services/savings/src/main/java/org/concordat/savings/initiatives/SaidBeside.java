package org.concordat.savings.initiatives;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.savings.plan.Decision;
import org.concordat.savings.plan.DecisionStatus;
import org.concordat.savings.plan.Initiative;
import org.concordat.savings.plan.StatedFigure;
import org.concordat.savings.table.PlanSaid;
import org.concordat.savings.table.PrintedInitiative;
import org.concordat.savings.table.ReadPlan;
import org.jspecify.annotations.Nullable;

/** What a request says beside the table of a plan, and the table with it. */
record SaidBeside(PlanSaid said, Optional<String> reason) {

    /** @throws InvalidValue when it is none of the codes */
    static <E extends Enum<E>> Optional<E> code(String what, @Nullable String text, Class<E> codes) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        what,
                        text,
                        "one of "
                                + Arrays.stream(codes.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }

    static Optional<Decision> decision(@Nullable String status, @Nullable String reference, @Nullable LocalDate on) {
        return code("decision", status, DecisionStatus.class)
                .map(said -> new Decision(said, Optional.ofNullable(reference), Optional.ofNullable(on)));
    }

    /** @param today the day since when an assurance holds that is new */
    SentPlan with(ReadPlan read, LocalDate today) {
        return new SentPlan() {
            @Override
            public List<Entry> onto(Map<String, Initiative> plan, Consumer<Finding> say) {
                read.findings().forEach(say);
                return read.rows().stream()
                        .flatMap(row -> entry(row, Optional.ofNullable(plan.get(row.reference())), today, say).stream())
                        .toList();
            }

            @Override
            public List<StatedFigure> stated() {
                return List.of();
            }
        };
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
        return new SentPlan() {
            @Override
            public List<Entry> onto(Map<String, Initiative> plan, Consumer<Finding> say) {
                return body.initiatives().entrySet().stream()
                        .map(entry -> new Entry(entry.getKey(), "/initiatives/" + entry.getKey(), entry.getValue()))
                        .toList();
            }

            @Override
            public List<StatedFigure> stated() {
                return body.stated().orElse(List.of());
            }
        };
    }
}
