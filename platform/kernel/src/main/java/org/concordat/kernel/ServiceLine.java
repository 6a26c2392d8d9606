package org.concordat.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A node of a chart: a line that figures are reported on, or a total derived from the nodes below it.
 *
 * @param code such as {@code 3.1.2}
 * @param parent the code of the total above; none at the top
 * @param total whether it is derived: a total is never accepted as an input line
 */
public record ServiceLine(String code, String title, Optional<String> parent, boolean total) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+(\\.[A-Za-z0-9]+){0,5}");

    public ServiceLine {
        if (code.length() > 40 || !FORM.matcher(code).matches()) {
            throw new InvalidValue("service line", code, "letters or digits in parts joined by dots, such as 3.1.2");
        }
    }
}
