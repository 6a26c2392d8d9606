package org.concordat.kernel.contracts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * With whom a contract is, as it is printed.
 *
 * @param name such as {@code Eden Food Services Ltd}, or {@code Various providers}
 * @param number by which the borough's own books know it
 * @param company its number at Companies House
 * @param charity its number at a charity regulator
 * @param sme whether it is a small or medium-sized enterprise; none where nobody says
 * @param voluntary whether it is of the voluntary and community sector; none where nobody says
 */
public record Supplier(
        String name,
        Optional<String> number,
        Optional<String> company,
        Optional<String> charity,
        Optional<Boolean> sme,
        Optional<Boolean> voluntary) {

    /** A sclerosis trust is called multiple as well, so that word and its like count only before several of something. */
    private static final Pattern NOBODY =
            Pattern.compile("(various|miscellaneous|sundry|rolling contract with various)\\b.*"
                    + "|(several|multiple|numerous)( .*)?\\b(providers|suppliers|contractors|agencies|schools|companies|organisations)"
                    + "|several|multiple|numerous|n/?a|none|tbc|unknown|not known");

    /** One who is known by a name alone. */
    public static Supplier named(String name) {
        return new Supplier(
                name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether the name is of nobody in particular, such as {@code Various providers}: two such are not one supplier. */
    public boolean nobodyInParticular() {
        return NOBODY.matcher(name.strip().toLowerCase(Locale.ROOT)).matches();
    }
}
