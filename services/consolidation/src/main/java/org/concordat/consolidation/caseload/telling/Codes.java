package org.concordat.consolidation.caseload.telling;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseMeasure;

/** Lists of codes that events speak in, and measures that there is one of for each code. */
public final class Codes {

    private Codes() {}

    /** Nothing where the event says none, or one that the list does not have. */
    public static <E extends Enum<E>> Optional<E> of(Class<E> codes, CaseEvent event, String name) {
        return event.text(name).flatMap(code -> of(codes, code));
    }

    /** Nothing where the list does not have it. */
    public static <E extends Enum<E>> Optional<E> of(Class<E> codes, String code) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(known -> known.name().equals(code))
                .findFirst();
    }

    /** One measure for each, in the order of the list. */
    public static <E extends Enum<E>> Map<E, CaseMeasure> each(Class<E> codes, Function<E, CaseMeasure> measure) {
        Map<E, CaseMeasure> measures = new EnumMap<>(codes);
        Arrays.stream(codes.getEnumConstants()).forEach(code -> measures.put(code, measure.apply(code)));
        return measures;
    }

    /** The last part of a measure's code. */
    public static String part(Enum<?> code) {
        return code.name().replace('_', '-');
    }
}
