package org.concordat.budgets.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A borough's chart as its lines are placed by it: as in force on the last day of a period. */
public final class CostCentres {

    private final List<ChartMapping> inForce;
    private final Map<String, List<ChartMapping>> everByCode = new HashMap<>();
    private final Map<String, List<ChartMapping>> inForceByCode = new HashMap<>();

    /** @param mappings all dates @param day the last of the period */
    public CostCentres(List<ChartMapping> mappings, LocalDate day) {
        inForce = mappings.stream().filter(mapping -> mapping.isInForceOn(day)).toList();
        add(mappings, everByCode);
        add(inForce, inForceByCode);
    }

    private static void add(List<ChartMapping> mappings, Map<String, List<ChartMapping>> byCode) {
        for (ChartMapping mapping : mappings) {
            byCode.computeIfAbsent(key(mapping.costCentre()), code -> new ArrayList<>())
                    .add(mapping);
        }
    }

    /** In the order of the chart. */
    public List<ChartMapping> inForce() {
        return inForce;
    }

    /** The mappings of a cost centre in force at the period's end; several when the chart is ambiguous. */
    public List<ChartMapping> inForce(String costCentre) {
        return inForceByCode.getOrDefault(key(costCentre), List.of());
    }

    /** Whether the borough's chart has it at any date. */
    public boolean hasEver(String costCentre) {
        return everByCode.containsKey(key(costCentre));
    }

    /** People write a cost centre's code in any case. */
    static String key(String costCentre) {
        return costCentre.strip().toUpperCase(Locale.ROOT);
    }
}
