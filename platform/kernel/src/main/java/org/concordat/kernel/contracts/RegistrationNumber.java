package org.concordat.kernel.contracts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;

/**
 * By which a registrar knows an organisation. Neither kind has a check digit, so that only the form can be wrong:
 * <ul>
 *   <li>Companies House: eight characters. Eight digits, or two letters that say of which register and six digits, such as
 *       {@code SC123456} or {@code OC301234}; of societies the last three may be letters. The letters are those of its
 *       guide to the addresses of its register (Uniform Resource Identifiers, customer guide) and of its bulk data.
 *   <li>Charity Commission for England and Wales: six or seven digits; the Scottish regulator: {@code SC} and six digits;
 *       the Charity Commission for Northern Ireland: {@code NIC} and six digits.
 * </ul>
 */
public final class RegistrationNumber {

    private static final Pattern COMPANY =
            Pattern.compile("\\d{8}|R0\\d{6}|(?:AC|CE|CS|EN|ES|FC|FE|GE|GN|GS|IC|IP|LP|NA|NC|NF|NI|NL|NO|NP|NZ|OC|OE"
                    + "|PC|RC|RS|SA|SC|SE|SF|SG|SI|SL|SO|SP|SR|SZ|ZC)\\d{3}[0-9A-Z]{3}");
    private static final Pattern CHARITY = Pattern.compile("\\d{6,7}|SC\\d{6}|NIC\\d{6}");
    private static final int COMPANY_DIGITS = 8;

    private RegistrationNumber() {}

    /** A company number as Companies House writes it: spreadsheets lose the zeros that it begins with. */
    public static String company(String text) {
        String bare = bare(text);
        return bare.matches("\\d{4,7}") ? "0".repeat(COMPANY_DIGITS - bare.length()) + bare : bare;
    }

    /** A charity number as its regulator writes it. */
    public static String charity(String text) {
        return bare(text);
    }

    private static String bare(String text) {
        return text.strip().replace(" ", "").toUpperCase(Locale.ROOT);
    }

    static Optional<Finding> wrongCompany(String text, String at) {
        return COMPANY.matcher(company(text)).matches()
                ? Optional.empty()
                : Optional.of(Finding.error(
                        "COMPANY_NUMBER_UNREADABLE",
                        at,
                        "Companies House numbers have eight digits, or two letters and six digits, such as 01234567 or SC123456, and not '%s'"
                                .formatted(text)));
    }

    static Optional<Finding> wrongCharity(String text, String at) {
        return CHARITY.matcher(charity(text)).matches()
                ? Optional.empty()
                : Optional.of(Finding.error(
                        "CHARITY_NUMBER_UNREADABLE",
                        at,
                        "Charity numbers have six or seven digits, or SC or NIC and six, such as 1089969 or SC012345, and not '%s'"
                                .formatted(text)));
    }
}
