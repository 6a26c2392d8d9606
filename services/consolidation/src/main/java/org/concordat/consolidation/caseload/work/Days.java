package org.concordat.consolidation.caseload.work;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How something stood at the end of each day on which anything happened to it, and so until the next of them. What was begun
 * and ended within a day is not seen.
 *
 * @param <S> how it stands
 */
final class Days<S> {

    private final NavigableMap<LocalDate, S> ends = new TreeMap<>();

    /** Takes the place of how it stood on that day before. */
    void stands(LocalDate day, S standing) {
        ends.put(day, standing);
    }

    /** @param <T> a side of it, such as who has the case */
    @FunctionalInterface
    interface Stretch<T> {
        /** @param until the first day on which it was so no longer; none while it lasts */
        void lasts(T side, LocalDate from, Optional<LocalDate> until);
    }

    /** Each stretch for which one side of it stayed as it was. @param side nothing where there is none to tell of */
    <T> void each(Function<S, Optional<T>> side, Stretch<T> stretch) {
        Optional<T> before = Optional.empty();
        LocalDate since = LocalDate.MIN;
        for (Map.Entry<LocalDate, S> end : ends.entrySet()) {
            Optional<T> now = side.apply(end.getValue());
            if (!Objects.equals(before, now)) {
                LocalDate from = since;
                before.ifPresent(which -> stretch.lasts(which, from, Optional.of(end.getKey())));
                before = now;
                since = end.getKey();
            }
        }
        LocalDate from = since;
        before.ifPresent(which -> stretch.lasts(which, from, Optional.empty()));
    }
}
