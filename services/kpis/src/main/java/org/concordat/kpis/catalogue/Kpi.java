package org.concordat.kpis.catalogue;

import java.util.regex.Pattern;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.definition.KpiDefinition;
import org.concordat.kernel.span.Frequency;
import org.concordat.registers.Owner;

/**
 * One version of an indicator. Results are given by a version, so it never changes.
 *
 * @param code such as {@code CP-ICPC-15}; belongs to one owner for ever
 * @param version counts from 1 within the code
 * @param owner for whom it is defined
 */
public record Kpi(String code, int version, Owner owner, KpiDefinition definition) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,19}(-[A-Z0-9]{1,20}){1,5}");

    public Kpi {
        requireCode(code);
    }

    /** @throws InvalidValue when it is none */
    static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new InvalidValue(
                    "code of an indicator",
                    code,
                    "capitals and digits in parts joined by hyphens, such as CP-PLAN-RATE");
        }
    }

    public KpiUnit unit() {
        return definition.unit();
    }

    public Frequency frequency() {
        return definition.frequency();
    }

    /** Whether the borough may report on it: it is everybody's, its own, or a partnership's. */
    public boolean isFor(Borough borough) {
        return owner.ownBorough().map(borough::equals).orElse(true);
    }
}
