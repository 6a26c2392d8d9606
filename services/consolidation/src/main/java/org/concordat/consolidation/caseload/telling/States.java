package org.concordat.consolidation.caseload.telling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is so at the end of each day, and on which days nothing is. A value holds from a day to the day before the next
 * change.
 */
public final class States<T> {

    private final NavigableMap<LocalDate, Optional<T>> changes;

    private States(NavigableMap<LocalDate, Optional<T>> changes) {
        this.changes = changes;
    }

    /** On no day anything. */
    public static <T> States<T> empty() {
        return new States<>(new TreeMap<>());
    }

    /** One value from a day to the day before another; never, when that is no later. @param until none while it lasts */
    public static <T> States<T> during(LocalDate from, Optional<LocalDate> until, T value) {
        NavigableMap<LocalDate, Optional<T>> changes = new TreeMap<>();
        if (until.filter(end -> !end.isAfter(from)).isEmpty()) {
            changes.put(from, Optional.of(value));
            until.ifPresent(end -> changes.put(end, Optional.empty()));
        }
        return new States<>(changes);
    }

    /** Each value from its day to the day before the next. */
    public static <T> States<T> changing(Map<LocalDate, T> values) {
        NavigableMap<LocalDate, Optional<T>> changes = new TreeMap<>();
        values.forEach((day, value) -> changes.put(day, Optional.of(value)));
        return new States<>(changes);
    }

    /** How many of them there are; nothing where there is none. */
    public static States<Integer> count(Collection<? extends States<?>> many) {
        NavigableMap<LocalDate, Integer> steps = new TreeMap<>();
        many.forEach(one -> one.forEachStretch((from, until) -> {
            steps.merge(from, 1, Integer::sum);
            until.ifPresent(end -> steps.merge(end, -1, Integer::sum));
        }));
        NavigableMap<LocalDate, Optional<Integer>> changes = new TreeMap<>();
        int count = 0;
        for (Map.Entry<LocalDate, Integer> step : steps.entrySet()) {
            count += step.getValue();
            changes.put(step.getKey(), Optional.of(count).filter(some -> some > 0));
        }
        return new States<>(changes);
    }

    public Optional<T> on(LocalDate day) {
        Map.Entry<LocalDate, Optional<T>> last = changes.floorEntry(day);
        return last == null ? Optional.empty() : last.getValue();
    }

    /** What this says, and the other where this says nothing. */
    public States<T> over(States<T> other) {
        return with(other, (here, there) -> here.or(() -> there));
    }

    /** What this says on days on which the other says something. */
    public States<T> within(States<?> other) {
        return with(other, (here, there) -> there.isPresent() ? here : Optional.empty());
    }

    /** What this says on days on which the other says nothing. */
    public States<T> without(States<?> other) {
        return with(other, (here, there) -> there.isPresent() ? Optional.empty() : here);
    }

    /** What is so, on the days on which it is as asked for. */
    public States<T> where(Predicate<T> asked) {
        return with(this, (here, _) -> here.filter(asked));
    }

    /** Another view of it; nothing where that is nothing. */
    public <U> States<U> map(Function<T, Optional<U>> view) {
        return with(this, (here, _) -> here.flatMap(view));
    }

    /** The days on which there is anything, as what begins and ends: whole stretches, in order. */
    public void forEachStretch(BiConsumer<LocalDate, Optional<LocalDate>> use) {
        Optional<LocalDate> from = Optional.empty();
        for (Map.Entry<LocalDate, Optional<T>> change : changes.entrySet()) {
            boolean goesOn = change.getValue().isPresent();
            if (goesOn && from.isEmpty()) {
                from = Optional.of(change.getKey());
            } else if (!goesOn && from.isPresent()) {
                use.accept(from.get(), Optional.of(change.getKey()));
                from = Optional.empty();
            }
        }
        from.ifPresent(day -> use.accept(day, Optional.empty()));
    }

    /** Each value with the days on which it is so, in order; days of like values together. */
    public void forEachValue(ValueUse<T> use) {
        Optional<T> value = Optional.empty();
        LocalDate from = LocalDate.MIN;
        for (Map.Entry<LocalDate, Optional<T>> change : changes.entrySet()) {
            if (!change.getValue().equals(value)) {
                use(use, value, from, Optional.of(change.getKey()));
                value = change.getValue();
                from = change.getKey();
            }
        }
        use(use, value, from, Optional.empty());
    }

    private static <T> void use(ValueUse<T> use, Optional<T> value, LocalDate from, Optional<LocalDate> until) {
        value.ifPresent(some -> use.accept(some, from, until));
    }

    /** What is done with a value and the days on which it is so. */
    @FunctionalInterface
    public interface ValueUse<T> {
        /** @param until the day from which it is not; none while it is */
        void accept(T value, LocalDate from, Optional<LocalDate> until);
    }

    private <U, V> States<V> with(States<U> other, BiFunction<Optional<T>, Optional<U>, Optional<V>> both) {
        NavigableMap<LocalDate, Optional<V>> changed = new TreeMap<>();
        TreeSet<LocalDate> days = new TreeSet<>(changes.keySet());
        days.addAll(other.changes.keySet());
        days.forEach(day -> changed.put(day, both.apply(on(day), other.on(day))));
        return new States<>(changed);
    }
}
