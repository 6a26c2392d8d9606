package org.concordat.consolidation.caseload.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.span.London;

/**
 * Something that happened in a case, as its system told it.
 *
 * @param source the URI of the system
 * @param id by which that system tells it from its others
 * @param time when it happened
 * @param says the data of the event: texts, whole numbers, decimals and truth values by the names of the event catalogue
 */
public record CaseEvent(String source, String id, EventType type, Instant time, Map<String, Object> says) {

    /** As they happened; of those of one moment always in the same order, whichever became known first. */
    public static final Comparator<CaseEvent> AS_IT_HAPPENED = Comparator.comparing(CaseEvent::time)
            .thenComparing(CaseEvent::type)
            .thenComparing(CaseEvent::source)
            .thenComparing(CaseEvent::id);

    public CaseEvent {
        says = Map.copyOf(says);
    }

    /** The day in London. */
    public LocalDate day() {
        return London.dayOf(time);
    }

    /** A code, a reference or a pseudonym. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(says.get(name)).map(Object::toString);
    }

    /** Whether it says that code there. */
    public boolean says(String name, String code) {
        return code.equals(says.get(name));
    }

    public Optional<Boolean> truth(String name) {
        return says.get(name) instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
    }

    public Optional<BigDecimal> number(String name) {
        return says.get(name) instanceof Number number
                ? Optional.of(new BigDecimal(number.toString()))
                : Optional.empty();
    }

    public Optional<LocalDate> day(String name) {
        return text(name).map(LocalDate::parse);
    }

    /** What it says is in no log. */
    @Override
    public String toString() {
        return "CaseEvent[%s]".formatted(type);
    }
}
