package org.concordat.registers;

import java.util.List;
import java.util.function.Supplier;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;

/**
 * What one kind of records brings to be kept in versions: a bean of its service, or plain.
 *
 * @param <T> a record as it is sent and kept; its texts, lists and days are bounded by the register
 * @param <V> a version as it is answered and audited
 */
public interface Register<T extends Record, V> {

    RecordKind<T> kind();

    /** The path of a record below {@code /v1/}. */
    String path(RecordKey key);

    /** What the events of a record are about, such as {@code kpis/CP-ICPC-15}. */
    String aggregate(RecordKey key);

    /**
     * What has to be said of a version that would be new. An error refuses it; a warning is kept with it and answered.
     *
     * @throws org.concordat.web.problem.Problem or an {@link org.concordat.kernel.InvalidValue} where it is refused without
     *     a finding
     */
    List<Finding> check(Proposed<T> proposed);

    /** Does work in which many versions of a borough are checked: what each is checked beside may be looked up once. */
    default <R> R together(Borough behind, Supplier<R> work) {
        return work.get();
    }

    /**
     * Of a record what makes it say something else: not, for instance, the reason for which it was changed. Numbers are
     * compared as numbers.
     */
    default Object meaning(T content) {
        return content;
    }

    /**
     * Whether a version commits money or says what happens next, so that another person than whoever records it has to
     * confirm it before it is one.
     */
    default boolean wantsConfirmation(Proposed<T> proposed) {
        return false;
    }

    /** A version with its key, as it is answered and audited. */
    V view(RecordVersion<T> version);

    /** A version as other services are told of it: what the schema of the event says. The same unless it is said. */
    default Object told(RecordVersion<T> version) {
        return view(version);
    }
}
