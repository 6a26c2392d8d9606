package org.concordat.consolidation.release;

import java.util.Optional;
import org.concordat.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** One figure of an answer, or what became of it. Made by the release step alone. */
public final class ReleasedCell {

    private final CellStatus status;
    private final long pence;
    private final @Nullable Coverage coverage;
    private final String id;

    private ReleasedCell(CellStatus status, long pence, @Nullable Coverage coverage, String id) {
        this.status = status;
        this.pence = pence;
        this.coverage = coverage;
        this.id = id;
    }

    static ReleasedCell shown(CellStatus status, long pence, @Nullable Coverage coverage, String id) {
        if (!status.hasValue()) {
            throw new IllegalArgumentException(status + " has no value");
        }
        return new ReleasedCell(status, pence, coverage, id);
    }

    static ReleasedCell hidden(CellStatus status, @Nullable Coverage coverage, String id) {
        if (status.hasValue()) {
            throw new IllegalArgumentException(status + " has a value");
        }
        return new ReleasedCell(status, 0, coverage, id);
    }

    public CellStatus status() {
        return status;
    }

    public boolean hasValue() {
        return status.hasValue();
    }

    /** In pence; only where it has a value. */
    public long pence() {
        if (!hasValue()) {
            throw new IllegalStateException("a cell that is " + status + " has no value");
        }
        return pence;
    }

    public Optional<Money> value() {
        return hasValue() ? Optional.of(Money.ofPence(pence)) : Optional.empty();
    }

    /** Only of partnership figures. */
    public Optional<Coverage> coverage() {
        return Optional.ofNullable(coverage);
    }

    /** The name by which it can be explained; empty for a figure of a single cost centre. */
    public String id() {
        return id;
    }
}
