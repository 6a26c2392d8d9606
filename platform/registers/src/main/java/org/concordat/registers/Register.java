package org.concordat.registers;

import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.web.reference.Limits;

/**
 * What one kind of records brings to be kept in versions: a bean of its service, or plain.
 *
 * @param <T> a record as it is sent and kept: read strictly from JSON, so a Java record of values that JSON has
 * @param <V> a version as it is answered, in lists and by itself, and as the audit tells it
 */
public interface Register<T, V> {

    /**
     * In small letters and hyphens, such as {@code kpi}: tells its rows from others, and begins its refusals
     * {@code …-unknown}, {@code …-invalid}, {@code …-of-another-owner} and the audit's {@code ….record}. It stays.
     */
    String name();

    /** What a record is called in a sentence, such as {@code definition of an indicator}. */
    String words();

    Class<T> type();

    /** The path of a record below {@code /v1/}. */
    String path(RecordKey key);

    /** Finds what is out of bounds, such as a text too long, before anything else is looked at. */
    default void limit(T wanted, Limits limits) {}

    /**
     * What has to be said of a version that would be new. An error refuses it; a warning is kept with it and answered.
     *
     * @throws org.concordat.web.problem.Problem or an {@link org.concordat.kernel.InvalidValue} where it is refused without
     *     a finding
     */
    List<Finding> check(Proposed<T> proposed);

    /**
     * Of a record what makes it say something else: not, for instance, the reason for which it was changed. Numbers are
     * compared as numbers.
     */
    default Object meaning(T content) {
        return content;
    }

    /** Tells other services of a version, within the transaction that records it. */
    void publish(RecordVersion<T> recorded);

    V view(RecordVersion<T> version);
}
