package org.concordat.returns.stored;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.concordat.kernel.Period;
import org.concordat.returns.Return;
import org.concordat.returns.form.ApprovedLines;

/**
 * A borough's approved returns of a financial year: which there are is known, and the lines of each are read once, when
 * they are asked for. Good for as long as the transaction it was looked up in.
 */
public final class ApprovedYear<L> {

    private final List<Version> versions;
    private final Function<Version, ApprovedLines<L>> reading;
    private final Map<UUID, ApprovedLines<L>> read = new HashMap<>();

    /**
     * A version that was ever approved.
     *
     * @param state whether it still is, or was superseded
     */
    record Version(UUID id, String period, String state) {

        boolean stands() {
            return state.equals(Return.State.APPROVED.name());
        }
    }

    /** @param versions by period and version */
    ApprovedYear(List<Version> versions, Function<Version, ApprovedLines<L>> reading) {
        this.versions = List.copyOf(versions);
        this.reading = reading;
    }

    /** The approved version of the period. */
    public Optional<ApprovedLines<L>> of(Period period) {
        return last(version -> version.period.equals(period.toString()));
    }

    /**
     * Of the latest period before this one that has an approved return: whichever periods the borough reports, months or
     * quarters.
     */
    public Optional<ApprovedLines<L>> before(Period period) {
        return last(version -> version.period.compareTo(period.toString()) < 0);
    }

    /** Of the latest period up to this one that has an approved return. */
    public Optional<ApprovedLines<L>> latestUpTo(Period period) {
        return last(version -> version.period.compareTo(period.toString()) <= 0);
    }

    /** The first approved version, superseded or not, of the earliest period that has one. */
    public Optional<ApprovedLines<L>> first() {
        return versions.stream().findFirst().map(this::lines);
    }

    private Optional<ApprovedLines<L>> last(Predicate<Version> which) {
        return versions.reversed().stream()
                .filter(version -> version.stands() && which.test(version))
                .findFirst()
                .map(this::lines);
    }

    private ApprovedLines<L> lines(Version version) {
        return read.computeIfAbsent(version.id, id -> reading.apply(version));
    }
}
