package org.concordat.returns.rules.continuity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.Column;

/** What a return says of one line: of several that are about the same, their sum. */
final class SameLine<L> {

    private final L first;
    private final String at;
    private final Function<Column<L, ?>, String> places;
    private final Map<Column<L, ?>, BigDecimal> figures = new HashMap<>();
    private final Set<Column<L, ?>> unreadable = new HashSet<>();

    /** @param places of its cells; a line of another return has none */
    SameLine(L first, String at, Function<Column<L, ?>, String> places) {
        this.first = first;
        this.at = at;
        this.places = places;
    }

    void add(Column<L, ?> column, L line) {
        column.of(line).map(SameLine::number).ifPresent(figure -> figures.merge(column, figure, BigDecimal::add));
    }

    void noteUnreadable(Column<L, ?> column) {
        unreadable.add(column);
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case Money money -> money.pounds();
            case Long count -> BigDecimal.valueOf(count);
            case BigDecimal number -> number;
            default -> throw new IllegalArgumentException(value + " is no figure");
        };
    }

    L first() {
        return first;
    }

    String at() {
        return at;
    }

    String at(Column<L, ?> column) {
        return places.apply(column);
    }

    /** In pounds, or as it is counted; empty where it was not reported, which is not 0. */
    Optional<BigDecimal> figure(Column<L, ?> column) {
        return Optional.ofNullable(figures.get(column));
    }

    /** Whether nothing stands there: not even something that could not be read. */
    boolean isBlank(Column<L, ?> column) {
        return !figures.containsKey(column) && !unreadable.contains(column);
    }

    boolean isAllZero() {
        return figures.values().stream().allMatch(figure -> figure.signum() == 0);
    }
}
