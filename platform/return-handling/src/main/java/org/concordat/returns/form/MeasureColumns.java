package org.concordat.returns.form;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.concordat.kernel.money.Money;

/** The columns of a domain's amounts: one for each measure, in the order of the measures. */
public final class MeasureColumns<L, M extends Enum<M>> {

    private final Class<M> measures;
    private final Map<M, Column<L, Money>> columns;

    public MeasureColumns(Class<M> measures, Function<M, Column<L, Money>> column) {
        this.measures = measures;
        Map<M, Column<L, Money>> all = new EnumMap<>(measures);
        for (M measure : measures.getEnumConstants()) {
            all.put(measure, column.apply(measure));
        }
        this.columns = Collections.unmodifiableMap(all);
    }

    public Column<L, Money> of(M measure) {
        return Objects.requireNonNull(columns.get(measure));
    }

    public Collection<Column<L, Money>> all() {
        return columns.values();
    }

    /** What a line says; a measure that it does not say is absent. */
    public Map<M, Money> figures(LineValues<L> line) {
        Map<M, Money> figures = new EnumMap<>(measures);
        columns.forEach((measure, column) -> line.get(column).ifPresent(figure -> figures.put(measure, figure)));
        return figures;
    }
}
