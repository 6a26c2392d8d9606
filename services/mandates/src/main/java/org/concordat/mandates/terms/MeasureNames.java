package org.concordat.mandates.terms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.sharing.SharedMeasure;

/** Which measures a sharing rule may name. */
public final class MeasureNames {

    private static final Pattern KPI = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final int LENGTH_MAX = 60;

    private MeasureNames() {}

    /** The measures of budgets by their JSON names, with their titles, in the order people read them. */
    public static Map<String, String> ofBudgets() {
        Map<String, String> titles = new LinkedHashMap<>();
        Arrays.stream(BudgetMeasure.values()).forEach(measure -> titles.put(measure.json(), measure.title()));
        titles.put(BudgetMeasure.variance().name(), "Variance");
        return titles;
    }

    /** The measure of that name, with what it is made of where it is worked out from others. */
    public static SharedMeasure shared(ReportingDomain domain, String name) {
        SharedMeasure variance = BudgetMeasure.variance();
        return domain == variance.domain() && name.equals(variance.name())
                ? variance
                : SharedMeasure.reported(domain, name);
    }

    /**
     * Whether a rule on this domain may name the measure. Budgets have a fixed list; the measures of key performance
     * indicators are their codes; the other domains name theirs as budgets do. A rule on all domains may name any.
     */
    static boolean knows(Optional<ReportingDomain> domain, String measure) {
        return domain.map(named -> switch (named) {
                    case BUDGET -> ofBudgets().containsKey(measure);
                    case KPI -> isKpiCode(measure);
                    case CONTRACT, SAVINGS, CASELOAD, PLANS -> isName(measure);
                })
                .orElseGet(() -> isName(measure) || isKpiCode(measure));
    }

    /** Whether a view of the domain may have a column of that name that was posted: what is worked out is not told apart. */
    public static boolean isShown(ReportingDomain domain, String measure) {
        return switch (domain) {
            case BUDGET ->
                Arrays.stream(BudgetMeasure.values()).map(BudgetMeasure::json).anyMatch(measure::equals);
            case KPI, CONTRACT, SAVINGS, CASELOAD, PLANS -> isName(measure);
        };
    }

    static boolean isKpiCode(String code) {
        return code.length() <= LENGTH_MAX && KPI.matcher(code).matches();
    }

    private static boolean isName(String measure) {
        return measure.length() <= LENGTH_MAX && NAME.matcher(measure).matches();
    }
}
