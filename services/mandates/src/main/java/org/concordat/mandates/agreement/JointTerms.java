package org.concordat.mandates.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;

/**
 * One version of what a partnership settles for its members. Mandates agree to a version, so a version never changes.
 *
 * @param <T> the kind of terms itself
 */
public interface JointTerms<T extends JointTerms<T>> {

    JointKind kind();

    /** The code of the partnership. */
    String partnership();

    /** Such as {@code senior-management}; belongs to one partnership only, since mandates name it alone. */
    String code();

    /** Counts from 1 within the code. */
    int version();

    String title();

    /** The first day it is for. */
    LocalDate from();

    /** The last day it is for; empty while it goes on. */
    Optional<LocalDate> until();

    /** The same under another number. */
    T withVersion(int number);

    /** Whether it is for any day of the year. */
    default boolean isFor(FinancialYear year) {
        return !from().isAfter(year.end())
                && until().map(last -> !last.isBefore(year.start())).orElse(true);
    }

    /** Whether two versions say the same, whatever their numbers. */
    default boolean saysTheSameAs(T other) {
        return withVersion(other.version()).equals(other);
    }

    /** @throws InvalidValue when it is no code */
    static void requireCode(JointKind kind, String code, String example) {
        if (!Form.CODE.matcher(code).matches()) {
            throw new InvalidValue(
                    kind.inWords(), code, "two to forty small letters, digits and hyphens, such as " + example);
        }
    }

    /** Of codes. */
    final class Form {
        private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

        private Form() {}
    }
}
