package org.concordat.kernel.sharing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;

/** The code of a partnership: 2 to 40 small letters, digits and hyphens, such as {@code tri-borough}. */
public final class PartnershipCode {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private PartnershipCode() {}

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** PARTNERSHIP_INVALID, where a record names what is no code in its field {@code partnership}. */
    public static Optional<Finding> wrong(String text) {
        return isOne(text)
                ? Optional.empty()
                : Optional.of(Finding.error(
                        "PARTNERSHIP_INVALID",
                        "/partnership",
                        "A partnership's code has small letters, digits and hyphens, such as tri-borough"));
    }
}
