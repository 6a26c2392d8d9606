package org.concordat.consolidation.release;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.consolidation.question.CellName;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** One figure of an answer, or what became of it. Made by the release step alone. */
public final class ReleasedCell {

    private final Measure measure;
    private final CellStatus status;
    private final long first;
    private final long second;
    private final @Nullable Coverage coverage;
    private final @Nullable String reason;
    private final @Nullable CellName name;

    private ReleasedCell(
            Measure measure,
            CellStatus status,
            long first,
            long second,
            @Nullable Coverage coverage,
            @Nullable String reason,
            @Nullable CellName name) {
        this.measure = measure;
        this.status = status;
        this.first = first;
        this.second = second;
        this.coverage = coverage;
        this.reason = reason;
        this.name = name;
    }

    /** @param second the denominator of a ratio */
    static ReleasedCell shown(
            Measure measure,
            CellStatus status,
            long first,
            long second,
            @Nullable Coverage coverage,
            @Nullable CellName name) {
        if (!status.hasValue()) {
            throw new IllegalArgumentException(status + " has no value");
        }
        return new ReleasedCell(measure, status, first, second, coverage, null, name);
    }

    /** @param reason why it is not combined, in words, where that is said */
    static ReleasedCell hidden(
            Measure measure,
            CellStatus status,
            @Nullable Coverage coverage,
            @Nullable String reason,
            @Nullable CellName name) {
        if (status.hasValue()) {
            throw new IllegalArgumentException(status + " has a value");
        }
        return new ReleasedCell(measure, status, 0, 0, coverage, reason, name);
    }

    public Measure measure() {
        return measure;
    }

    public CellStatus status() {
        return status;
    }

    public boolean hasValue() {
        return status.hasValue();
    }

    /** The whole number that holds the figure, such as pence, or the numerator of a ratio; only where it has a value. */
    public long figure() {
        if (!hasValue()) {
            throw new IllegalStateException("a cell that is " + status + " has no value");
        }
        return first;
    }

    public Optional<Quantity> quantity() {
        return hasValue() ? Optional.of(Quantity.of(measure, first, second)) : Optional.empty();
    }

    /** Of a measure of money. */
    public Optional<Money> value() {
        return hasValue() && measure.kind() == QuantityKind.MONEY
                ? Optional.of(Money.ofPence(first))
                : Optional.empty();
    }

    /** Only of partnership figures. */
    public Optional<Coverage> coverage() {
        return Optional.ofNullable(coverage);
    }

    /** Why it is not combined, in words. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The boroughs whose figures it combines; none of a figure that combines none. */
    public List<Borough> included() {
        return coverage == null ? List.of() : coverage.included();
    }

    /** The name by which it can be explained; none for a figure of a single line. */
    public Optional<CellName> name() {
        return Optional.ofNullable(name);
    }
}
